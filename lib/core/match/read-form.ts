import type { Claim } from '../claim/claim.ts';
import type { LexiconKind } from '../claim/lexicon.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { PeriodMention } from '../text/find-periods.ts';
import type { LexiconIndex } from './lexicon/lexicon-index.ts';
import { readSentence } from './reading/reading.ts';

/** The kinds of lexicon entries that a claim is made of. */
export const formKinds = [
  'measure',
  'population',
  'actor',
  'agency',
  'jurisdiction',
  'restriction',
  'entity',
  'predicate',
] as const satisfies readonly LexiconKind[];
export type FormKind = (typeof formKinds)[number];

/** A sentence as the reader reads it, before anybody has said which of it is a claim. */
export interface ReadForm {
  readonly quantities: readonly Quantity[];
  readonly periods: readonly PeriodMention[];
  /** Ids of what is named, kind by kind, in reading order, each once. A measure may be named by its verb. */
  readonly named: Readonly<Record<FormKind, readonly string[]>>;
  readonly modality: Claim['modality'];
}

/** Read a sentence on its own. Relative times resolve against `published`, the page's day, as everywhere. */
export function readForm(index: LexiconIndex, text: string, published: string | null): ReadForm {
  const reading = readSentence(index, text, published);
  const terms = [...reading.nouns, ...reading.verbs, ...reading.predicates].sort((a, b) => a.from - b.from);
  const idsOf = (kind: FormKind) => [
    ...new Set(terms.flatMap(({ entries }) => entries.filter(entry => entry.kind === kind).map(({ id }) => id))),
  ];
  const isPlan = reading.cues.some(({ entries }) => entries[0]?.operator === 'planned');
  return {
    quantities: reading.quantities.map(({ quantity }) => quantity),
    periods: reading.periods.map(({ period }) => period),
    named: Object.fromEntries(formKinds.map(kind => [kind, idsOf(kind)])) as Record<FormKind, string[]>,
    modality: isPlan ? 'planned' : 'asserted',
  };
}
