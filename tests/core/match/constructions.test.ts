import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/** Ways to put a figure, each with a record of the bundled claims that it states; drafts are loaded. */
const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const claimsIn = (text: string, published = '2026-02-01') =>
  mentionsIn(engine, text, { published }).map(({ claim }) => claim);

describe('a figure is read', () => {
  test.each([
    [
      'by a level that is clocked',
      'In January 2025 inflation clocked in at 3 percent.',
      'inflation-rate-inherited-3-0',
    ],
    [
      'by a level that is crossed',
      'In November 2023 the immigration court backlog crossed 3 million cases.',
      'court-backlog-3-million-2023',
    ],
    ['of whoever a headline leaves out', 'ICE: 271,484 deported in all of fiscal 2024', 'biden-fy2024-271484'],
    [
      'as nearly what the record rounds',
      'Immigration courts had nearly 3.6 million pending cases when fiscal 2024 was over.',
      'court-backlog-3-6-million',
    ],
    [
      'at a border that is named for the neighbour',
      'The Border Patrol made 1.6 million arrests along the Mexican frontier in fiscal 2000.',
      'apprehensions-2000-1-6-million',
    ],
    [
      'of people who crossed from the neighbour',
      'The Border Patrol caught 1.6 million people crossing from Mexico in fiscal 2000.',
      'apprehensions-2000-1-6-million',
    ],
    [
      'above what was aimed at',
      'Inflation was 3.0 percent in January 2025, a point above the bank’s goal.',
      'inflation-rate-inherited-3-0',
    ],
    [
      'of people from nearly everywhere',
      'In fiscal 2024 ICE deported 271,484 people from more than 180 countries.',
      'biden-fy2024-271484',
    ],
    ['as the mean of every day', 'ICE detention in fiscal 2025: a mean of 48,706 a day', 'detention-adp-48706-fy2025'],
    ['as a coin of every dollar', 'Foreign aid takes a penny of every federal dollar.', 'foreign-aid-1-percent'],
    [
      'that was fallen short of, a goal',
      'Deportations fell short of a million in the first year, the administration’s goal.',
      'goal-one-million-first-year',
    ],
    [
      'with the last time that there were more of them',
      'ICE carried out 271,484 removals in all, its most since it had carried out 316,000 in fiscal 2014.',
      'biden-fy2024-271484',
    ],
    [
      'before another statement that "and" begins',
      'In 2020 two-thirds of eligible voters cast a ballot and now nobody comes to the school board.',
      'turnout-2020-2024',
    ],
    [
      'of a thing that has its own time',
      'ICE was handed some $75 billion by last summer’s budget law in addition to its usual money.',
      'obbba-75-billion-ice',
    ],
    [
      'by someone who wants to be put right',
      'The goal, and stop me if I’m wrong, was a million deportations within a year.',
      'goal-one-million-first-year',
    ],
    [
      'as a length that its own verb takes',
      'Federal offices were shut for 43 days, and the shutdown went on for 43 days too long.',
      'shutdown-longest',
    ],
    [
      'in the fiscal year that is just over',
      'Refugee admissions reached 11,411 in fiscal 2021; the fiscal year that just ended had the lowest ceiling.',
      'refugee-admissions-record-low-2021',
    ],
    [
      'beside others',
      'The department says 2.2 million others have left the country voluntarily since January 2025.',
      'self-deportations-1-6-to-2-2-million',
      '2026-02-03',
    ],
    [
      'before another subject',
      'The Obama administration deported 400,000 people in a single year and nobody took to the streets.',
      'obama-400000-single-year',
    ],
    [
      'as a sum without its sign',
      'Undocumented immigrants paid 96.7 billion in taxes in 2022.',
      'taxes-itep-96-7-billion',
    ],
    ['in a year of two digits', "By the end of fiscal '24 ICE had deported 271K ppl", 'biden-fy2024-271484'],
    ['joined by a sign', 'FY24 at DHS, per CBP: 700,000+ removals & returns', 'biden-700000-fy2024'],
    [
      'at a border and by agents in short',
      'BP counted 238K encounters at the SW border in FY25',
      'encounters-fy2025-lowest-since-1970',
    ],
    [
      'of the record that has its very value',
      'There were 13.7 million undocumented immigrants in mid-2023 by the count of the Migration Policy Institute.',
      'unauthorized-13-7-million-mpi',
    ],
    [
      'as rulings that called detentions unlawful',
      'By February 2026 federal judges had found more than 4,400 ICE detentions unlawful.',
      'habeas-4400-rulings',
    ],
    [
      'with the verb for a household',
      'The typical American household brought home $83,730 in 2024.',
      'median-income-83730',
    ],
    [
      'owed by whom it lends to',
      'Student loan borrowers owe the government $1.67 trillion.',
      'student-loan-debt-1-6-trillion',
    ],
    ['given for a purpose', 'Lawmakers gave ICE $45 billion for immigration detention.', 'obbba-45-billion-detention'],
    [
      'of children who came alone',
      'Border Patrol met about 149,000 minors traveling alone on the southwest border in fiscal 2022.',
      'uac-encounters-series',
    ],
    [
      'by how decisions came out',
      'In August 2025 about 19 percent of asylum cases ended in a grant.',
      'asylum-grant-rate-19-percent',
    ],
    ['added over ten years', 'The budget law will add $3.4 trillion over ten years, CBO says.', 'obbba-3-4-trillion'],
    [
      'put at a number, with its time between',
      'Brookings puts removals in 2025 at 310,000 to 315,000.',
      'brookings-310000-2025',
    ],
    [
      'after a comparison with another term',
      'There were some 37,700 removals in his first month, fewer than the Biden average.',
      'first-month-37660',
    ],
    [
      'beside the name of a newspaper',
      'The New York Times counted 540,000 deportations in Trump’s first year back.',
      'nyt-540000-first-year',
    ],
    [
      'as a share of a whole named by "of the"',
      'About 70 percent of the immigrants ICE arrested had convictions or charges.',
      'dhs-70-percent-criminal',
    ],
    [
      'before the number of a section',
      'ICE had signed more than 1,300 287(g) agreements with local police by January.',
      'agreements-287g-growth',
    ],
    [
      'as a level of every day',
      'ICE detention averaged 48,706 people a day in fiscal 2025.',
      'detention-adp-48706-fy2025',
    ],
    ['with its rate said before', 'The White House wants ICE to make 3,000 daily arrests.', 'goal-3000-arrests-a-day'],
    [
      'of the group named before the subject',
      'Among Black workers the unemployment rate fell to 4.8 percent in April 2023.',
      'unemployment-black-record-low',
    ],
    [
      'before a year that it is compared with',
      'Fiscal 2024 closed with 271,000 ICE removals, far above the year before.',
      'biden-fy2024-271484',
    ],
    [
      'before the year in which it was last seen',
      'In fiscal 2025 Border Patrol encounters at the southwest border came to 238,000, a level last seen in 1970.',
      'encounters-fy2025-lowest-since-1970',
    ],
    [
      'in a year that is then described by a term',
      'In fiscal 2012, the busiest year of the Obama presidency, ICE removed about 410,000 people.',
      'ice-record-fy2012-409849',
    ],
    [
      'of people of whom most are then described',
      'ICE removed 368,644 people in fiscal 2013, most of them young men.',
      'ice-fy2013-368644',
    ],
    [
      'on a frontier named by the country beyond it',
      'Agents logged 302,000 encounters on the southwest frontier with Mexico in December 2023.',
      'encounters-december-2023-record',
    ],
    [
      'after a relative that says what its speaker wants',
      'FAIR, which wants lower numbers, puts the illegal alien population at 18.6 million in March 2025.',
      'unauthorized-18-6-million-fair',
    ],
    [
      'of a substance named before',
      'Customs officers look for fentanyl; CBP seized 21,900 pounds of the drug in fiscal 2024.',
      'fentanyl-seizures-27000-pounds',
    ],
    [
      'as names on a list',
      'ICE’s non-detained docket had 7.7 million names at the end of fiscal 2024.',
      'nondetained-docket-7-million',
    ],
    [
      'beside the counts of others',
      'Another 1.6 million people have self-deported, DHS says.',
      'self-deportations-1-6-to-2-2-million',
      '2025-09-30',
    ],
    [
      'as the most of its kind in one month',
      'The 302,034 encounters of December 2023 on the southwest border were the most ever in one month.',
      'encounters-december-2023-record',
    ],
    ['planned by the verb that names it', 'The base at Guantanamo was to house 30,000 migrants.', 'guantanamo-30000'],
    ['planned by an order', 'Trump ordered room for 30,000 migrants at Guantánamo Bay.', 'guantanamo-30000'],
    [
      'as the times that a power was used',
      'Border agents used the health order known as Title 42 some 2.8 million times between 2020 and 2023.',
      'title42-2-8-million',
    ],
    [
      'before a clause that goes on to something else',
      'In fiscal 2012, when ICE removed 409,849 people and set a mark, the agency relied on buses.',
      'ice-record-fy2012-409849',
    ],
    [
      'as what a model came out at',
      'A model by scholars at Yale and MIT came out at 22.1 million undocumented immigrants.',
      'unauthorized-22-million-yale-mit',
    ],
    [
      'as a share of whom something is said that never happened',
      'Three quarters of the people in ICE detention have never been convicted of a thing.',
      'detention-no-conviction-three-quarters',
    ],
    [
      'as a goal named after it',
      'Was 3,000 immigration arrests a day ever a goal of the White House?',
      'goal-3000-arrests-a-day',
    ],
    [
      'as what a debt grew by',
      'The national debt grew by $7.8 trillion in Donald Trump’s first four years.',
      'debt-by-president',
    ],
    [
      'as years that people may expect',
      'Babies born in 2024 in the United States can expect to live 79 years, a record.',
      'life-expectancy-2024',
    ],
    [
      'of children by how they came',
      'Border Patrol met about 149,000 minors traveling alone at the southwest border in fiscal 2022.',
      'uac-encounters-series',
    ],
    [
      'beside another year’s',
      'ICE removed about 369,000 people in fiscal 2013 and about 316,000 the year after.',
      'ice-fy2014-315943',
    ],
    [
      'in a list of years',
      'ICE removed 410,000 people in fiscal 2012, 369,000 in 2013 and 316,000 in 2014.',
      'ice-fy2013-368644',
    ],
    [
      'whose unit is said before',
      'Child poverty went from 5.2 percent in 2021 to 12.4 in 2022.',
      'child-poverty-doubled-2022',
    ],
    [
      'as a share that its part makes up',
      'People without criminal convictions made up 65 percent of ICE book-ins through June 2025.',
      'cato-65-percent-fy2025',
    ],
    [
      'before a number of another time',
      'The courts are down to 520 immigration judges of the 700 who served in early 2025.',
      'immigration-judges-700-to-520',
      '2026-03-01',
    ],
    [
      'of a goal named by what it counts',
      'Stephen Miller raised the agency’s daily arrest goal to 3,000.',
      'goal-3000-arrests-a-day',
    ],
    [
      'as a rate of every single day',
      'The White House wants ICE to arrest 3,000 people every single day.',
      'goal-3000-arrests-a-day',
    ],
    [
      'as a number of times',
      'In fiscal 2022 the Border Patrol stopped migrants at the southwest border 2.2 million times.',
      'encounters-fy2022-border-patrol-record',
    ],
    [
      'by a relative whose subject stands before it',
      'Homelessness, which had climbed to about 770,000 people by January 2024, worries mayors.',
      'homelessness-771480',
    ],
    [
      'of one year that is not named',
      'Obama’s people deported roughly 400,000 in their best year.',
      'obama-400000-single-year',
    ],
    ['as a level of every month', 'SNAP fed about 42 million people a month in fiscal 2024.', 'snap-42-million'],
    [
      'with its rate at the start',
      'Every month since February 2025, Border Patrol apprehensions have been below 10,000.',
      'encounters-under-10000-a-month',
    ],
    [
      'by a verb said of a part of a counted whole',
      'Some 6 million of the 14 million unauthorized immigrants held some protection in 2023.',
      'unauthorized-protected-6-million',
    ],
    [
      'of people whose noun runs into the verb',
      'By the official measure 10.6 percent of Americans lived in poverty in 2024.',
      'poverty-rate-10-6',
    ],
    [
      'as prices higher than a year before',
      'Consumer prices were 9.1 percent higher in June 2022 than twelve months before.',
      'inflation-peak-9-1-june-2022',
    ],
    [
      'ordered in the subjunctive',
      'Trump directed that up to 30,000 migrants be detained at Guantanamo Bay.',
      'guantanamo-30000',
    ],
    [
      'asked with its verb before its subject',
      'Was unemployment really 3.4 percent in April 2023?',
      'unemployment-3-4-record-low',
    ],
    [
      'as a fraction under an administration',
      'Prices climbed by more than a fifth under Biden.',
      'inflation-cumulative-biden-21',
    ],
    [
      'before a verb of the main clause',
      'A pandemic that killed more than one million Americans changed the country.',
      'covid-deaths-1-million',
    ],
    ['under a heading with its time', 'ICE removals, fiscal 2014: about 316,000', 'ice-fy2014-315943'],
    ['under a heading of a share', 'Poverty rate, 2024: 10.6 percent', 'poverty-rate-10-6'],
    [
      'after a number that describes its noun',
      'The ten-year cost of the budget law stands at $3.4 trillion.',
      'obbba-3-4-trillion',
    ],
    [
      'what somebody set himself',
      'ICE has set itself a million returns and removals for fiscal 2027.',
      'ice-target-1000000-budget',
      '2026-05-10',
    ],
    [
      'a goal of a round million',
      'The goal for the first year was a round million deportations.',
      'goal-one-million-first-year',
    ],
    ['what it costs to do', 'To arrest, detain and deport one person costs about $17,000.', 'cost-per-removal-17121'],
    [
      'an attempt that a court rejected',
      'The Supreme Court rejected the president’s attempt to deny citizenship to children of temporary visitors.',
      'birthright-trump-v-barbara',
      '2026-07-10',
    ],
    [
      'others beside those who were removed',
      'The department says that 1.6 million other people have left on their own since January 2025.',
      'self-deportations-1-6-to-2-2-million',
      '2025-10-20',
    ],
  ])('%s', (_, text, claim, published?: string) => {
    expect(claimsIn(text, published)).toContain(claim);
  });

  test.each([
    [
      'a deal abroad whose country is not named',
      'Democrats found that some 300 people had been sent abroad for $40 million.',
      'panama-299',
    ],
    [
      'the whole of which a part is meant',
      'About 6 of the 14 million undocumented immigrants were ordered removed.',
      'final-orders-1-4-million',
    ],
    ['a section of the law', 'Section 287(g) of the law lets the police help.', 'agreements-287g-growth'],
    [
      'prices without some of them',
      'Leaving out food and energy, inflation stood at 4.2 percent in May 2026.',
      'inflation-2026',
      '2026-08-01',
    ],
    [
      'one group named before the subject',
      'Among Black workers the unemployment rate climbed to 14.8 percent in April 2020.',
      'unemployment-14-8-april-2020',
    ],
    [
      'a group that "for" names',
      'For women, unemployment climbed to 14.8 percent in April 2020.',
      'unemployment-14-8-april-2020',
    ],
    [
      'another country beside it',
      'ICE removed 369,000 people in fiscal 2013, and Germany 316,000 in 2014.',
      'ice-fy2014-315943',
    ],
    [
      'money beside it',
      'ICE removed 369,000 people in fiscal 2013 and $316,000 was spent on it in 2014.',
      'ice-fy2014-315943',
    ],
    [
      'the share that another part makes up',
      'Mexicans accounted for 32.7 percent of ICE removals in fiscal 2024.',
      'removals-criminal-share-fy2024',
    ],
    [
      'a number of times another thing happened',
      'In fiscal 2022 the Border Patrol stopped migrants and searched cars at the southwest border 2.2 million times.',
      'encounters-fy2022-border-patrol-record',
    ],
    ['arrests that nobody made a goal', 'ICE made 3,000 arrests every single day.', 'goal-3000-arrests-a-day'],
    [
      'a relative of another noun',
      'Homelessness worries the theater, which sold about 770,000 tickets in January 2024.',
      'homelessness-771480',
    ],
    [
      'the record year of another president',
      'Bush’s people deported roughly 400,000 in their best year.',
      'obama-400000-single-year',
    ],
    [
      'a part of the whole of which another thing is said',
      'Some 6 million of the 14 million unauthorized immigrants owned a car in 2023.',
      'unauthorized-protected-6-million',
    ],
    [
      'a part told of after an insertion',
      'Of those whom ICE removed in fiscal 2012, 225,390, more than half, had criminal convictions.',
      'ice-record-fy2012-409849',
    ],
    ['people who are held there', 'Some 30,000 migrants had to be rescued near Guantanamo Bay.', 'guantanamo-30000'],
    ['how far a level moved', 'Tariff revenue climbed by $195 billion in fiscal 2025.', 'tariffs-revenue'],
    ['a share of another time’s level', 'Turnout came to 66 percent of the 2020 level.', 'turnout-2020-2024'],
    ['a heading of a part', 'Criminal removals, fiscal 2014: 316,000', 'ice-fy2014-315943'],
    ['a heading of one state', 'Texas removals, fiscal 2014: 316,000', 'ice-fy2014-315943'],
    [
      'families of one group',
      'For Black families, the median household income was $83,730 in 2024.',
      'median-income-83730',
    ],
    [
      'a billion of something else',
      'Undocumented immigrants sent 96.7 billion messages in 2022.',
      'taxes-itep-96-7-billion',
    ],
    ['what can or cannot be', 'Can one million people be deported in a year?', 'goal-one-million-first-year'],
    ['what judges ordered', 'In 2013 judges ordered 128,000 removals.', 'dhs-record-fy2013-432000'],
    [
      'what officers were told to do',
      'The White House told ICE to carry out 409,849 removals.',
      'ice-record-fy2012-409849',
    ],
    [
      'people from a few countries',
      'In fiscal 2024 ICE deported 271,484 people from nine countries.',
      'biden-fy2024-271484',
    ],
    [
      'millions who do what some millions did',
      'Millions crossed the border while prices rose.',
      'encounters-10-million',
    ],
    [
      'one border of two',
      'At the northern border officers seized 21,889 pounds of fentanyl in fiscal 2024.',
      'fentanyl-seizures-27000-pounds',
    ],
  ])('but not %s', (_, text, claim, published?: string) => {
    expect(claimsIn(text, published)).not.toContain(claim);
  });
});

describe('a statement is said to have happened', () => {
  test.each([
    [
      'and what it led to by an infinitive',
      'The department stretched expedited removal in January 2025 to cover the whole country.',
      'expedited-removal-nationwide-2025',
    ],
    [
      'in a study made elsewhere',
      'Danish researchers found no link between the measles vaccine and autism.',
      'vaccines-autism',
    ],
    ['by a noun that ends like a gerund', 'Manufacturing employment fell again in 2025.', 'manufacturing-jobs'],
    [
      'by a past verb that allowed it',
      'The justices permitted the administration to end parole for Cubans, Haitians, Nicaraguans and Venezuelans.',
      'chnv-532000',
    ],
    [
      'of children whom a school has to take',
      'A district has to take a child whose parents are here illegally into its public schools.',
      'schools-plyler',
    ],
    [
      'of what a rule requires of somebody',
      'Public schools are required to enroll every child, whatever the child’s immigration status.',
      'schools-plyler',
    ],
    [
      'of a way that was cleared on some day',
      'The Supreme Court cleared the way on Monday for removals to third countries.',
      'dvd-june-2025',
    ],
    ['of aid that is set aside', 'Europe has earmarked more aid for Ukraine than America.', 'ukraine-aid-europe-vs-us'],
    [
      'of a person who is held for ever',
      'The government cannot keep deportable immigrants forever.',
      'zadvydas-six-months',
    ],
    ['of a goal that is met', 'The target of 2 percent of GDP has been met by every NATO member.', 'nato-2-percent'],
  ])('%s', (_, text, claim) => {
    expect(claimsIn(text)).toContain(claim);
  });

  test.each([
    ['what may fall', 'Manufacturing employment could fall in 2026.', 'manufacturing-jobs'],
    [
      'what a court was asked to allow',
      'Lawyers want the justices to let Trump try to end parole for Cubans, Haitians, Nicaraguans and Venezuelans.',
      'chnv-532000',
    ],
    [
      'what somebody is asked to do',
      'The governors urged the department to extend expedited removal to the whole country.',
      'expedited-removal-nationwide-2025',
    ],
    [
      'what is the goal after all',
      'Inflation of 3 percent in January 2025 is the goal.',
      'inflation-rate-inherited-3-0',
    ],
    ['a goal that is to be met', 'The target is for every NATO member to reach 2 percent of GDP.', 'nato-2-percent'],
  ])('but not %s', (_, text, claim) => {
    expect(claimsIn(text)).not.toContain(claim);
  });
});
