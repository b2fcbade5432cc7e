/**
 * Twelve sentences of our own that state shown claims in other words than the records do, written as pages write them: with
 * links, emphasis, entities, hard spaces and soft hyphens inside. `claim` is what must be read from each when it stands alone.
 */
export const claimSentences: readonly { readonly html: string; readonly claim: string }[] = [
  { html: 'In fiscal year 2012, ICE removed <b>409,849</b> people.', claim: 'ice-record-fy2012-409849' },
  {
    html: 'Did Obama really deport roughly <a href="#figures">400,000 people</a> in a single year?',
    claim: 'obama-400000-single-year',
  },
  { html: 'ICE deported 402,000&nbsp;people in <i>fiscal year</i> 2014.', claim: 'ice-fy2014-315943' },
  { html: 'ICE carried out 271,484 removals<sup>[3]</sup> in fiscal year 2024.', claim: 'biden-fy2024-271484' },
  {
    html: '&ldquo;The Trump administration wants to deport one million immigrants in its first year,&rdquo; she said.',
    claim: 'goal-one-million-first-year',
  },
  {
    html: 'Some 1.4&#8239;million immi&shy;grants in the United States have final orders of removal.',
    claim: 'final-orders-1-4-million',
  },
  {
    html: 'An estimated <span>11</span> million undocumented immigrants live in the United&#160;States.',
    claim: 'unauthorized-11-million',
  },
  {
    html: 'Most people facing deportation have the <em>right to a <strong>hearing</strong></em> before an immigration judge.',
    claim: 'right-to-hearing',
  },
  {
    html: 'The United States has been negotiating with as many as 30 countries to accept deportees who are not their citizens.',
    claim: 'third-countries-30',
  },
  {
    html: 'In March 2025, 238 Venezuelans were sent from the United States\nto the CECOT prison in El&nbsp;Salvador.',
    claim: 'el-salvador-cecot-238',
  },
  {
    html: 'Trump invoked the Alien Enemies Act against the Tren de Aragua gang in March 2025.',
    claim: 'aea-2025-proclamation',
  },
  { html: 'The app <q>CBP One</q> was renamed <q>CBP&nbsp;Home</q> in March 2025.', claim: 'cbp-one-to-cbp-home' },
];
