import type { Claim } from '../../../lib/core/claim/claim.ts';
import type { LexiconEntry } from '../../../lib/core/claim/lexicon.ts';
import type { Pack } from '../../../lib/core/claim/pack.ts';
import type { Series } from '../../../lib/core/claim/series.ts';
import type { Source } from '../../../lib/core/claim/source.ts';

/** A source that carries a shown record. */
export const goodSource: Source = {
  title: 'Annual report',
  publisher: 'Harbour Office',
  url: 'https://harbour.example/report',
  published: '2024-10',
  locator: 'Table 1',
  quote: '1,200 ships entered the harbour',
  class: 'primary',
  checked: { on: '2026-01-02', how: 'read at the address' },
};

export const goodClaim: Claim = {
  id: 'ships-2024',
  topic: 'harbour',
  kind: 'statistic',
  status: 'shown',
  statement: '1,200 ships entered the harbour in 2024.',
  lang: 'en',
  aliases: [],
  supersedes: [],
  modality: 'asserted',
  figure: {
    measure: 'arrivals',
    value: 1200,
    low: null,
    high: null,
    approx: false,
    unit: 'ships',
    per: null,
    period: { type: 'calendar-year', id: '2024', start: '2024-01-01', end: '2024-12-31', label: '2024', within: null },
    population: null,
    restrictions: [],
    actor: null,
    agency: null,
    jurisdiction: 'harbour',
    publisher: 'Harbour Office',
    definition: 'Ships that entered, ferries left out.',
  },
  proposition: null,
  context: 'Ferries are left out. The count is of entries, not of ships.',
  sources: [goodSource],
  asOf: '2024-12-31',
  valid: { from: null, until: null },
  published: '2024-10',
  series: 'ships',
  related: [],
  confidence: 'high',
  caveats: '',
  examples: { matches: ['In 2024, 1,200 ships came in.'], near: [] },
};

export const goodSeries: Series = {
  id: 'ships',
  status: 'shown',
  title: 'Ships that entered the harbour',
  measure: 'arrivals',
  unit: 'ships',
  per: null,
  population: null,
  restrictions: [],
  actor: null,
  agency: null,
  jurisdiction: 'harbour',
  publisher: 'Harbour Office',
  periodType: 'calendar-year',
  definition: 'Ships that entered, ferries left out.',
  claim: 'ships-2024',
  releaseLagMonths: null,
  sources: [goodSource],
  breaks: [],
  related: [],
  notes: '',
  values: [
    { period: '2023', value: 1100 },
    { period: '2024', value: 1200 },
  ],
};

export const goodLexicon: LexiconEntry[] = [
  { id: 'arrivals', kind: 'measure', type: 'flow', phrases: ['arrivals', 'ships that entered'] },
  { id: 'harbour', kind: 'jurisdiction', phrases: ['the harbour'] },
  {
    id: 'mayor',
    kind: 'actor',
    phrases: ['the mayor'],
    terms: [{ id: 'mayor-first', start: '2020-01-01', end: null, label: 'first term' }],
  },
];

/** A pack without a fault, with parts of it replaced. */
export function packWith(parts: Partial<Pack>): Pack {
  return {
    manifest: {
      id: 'harbour-pack',
      title: 'Harbour',
      version: '1.0.0',
      publisher: 'Harbour Office',
      licence: 'CC-BY-4.0',
      created: '2026-01-01',
      modified: '2026-01-02',
      corrections: [],
    },
    claims: [goodClaim],
    series: [goodSeries],
    lexicon: goodLexicon,
    ...parts,
  };
}
