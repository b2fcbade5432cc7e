import { describe, expect, test } from 'vitest';
import type { LexiconEntry } from '../../../../lib/core/claim/lexicon.ts';
import { buildLexiconIndex } from '../../../../lib/core/match/lexicon/lexicon-index.ts';
import { readRecord, readSentence } from '../../../../lib/core/match/retrieval/features.ts';
import { findVeto } from '../../../../lib/core/match/retrieval/vetoes.ts';
import { alone, packOf, sampleRecords } from './sample-records.ts';

const measure = (id: string, phrase: string): LexiconEntry => ({
  id,
  kind: 'measure',
  phrases: [phrase],
  family: 'departures',
});
const lexicon = buildLexiconIndex([
  measure('removals', 'removal'),
  measure('returns', 'return'),
  { id: 'immigrants', kind: 'population', phrases: ['immigrant'] },
  { id: 'norway', kind: 'jurisdiction', phrases: ['Norway'] },
  { id: 'chile', kind: 'jurisdiction', phrases: ['Chile'] },
]);

function vetoOf(sentence: string, record: string, more: { speaker?: string; said?: string } = {}) {
  const speaker = more.speaker === undefined ? {} : { speaker: more.speaker };
  const pack = packOf([{ id: 'a', text: record, ...speaker }, ...sampleRecords(50)]);
  const query = { ...alone(sentence), before: more.said === undefined ? [] : [more.said] };
  return findVeto({ sentence: readSentence(pack, query), record: readRecord(pack, 0), lexicon })?.rule ?? null;
}

describe('the rules that forbid a record', () => {
  test.each<[string | null, string, string]>([
    ['no-statement', 'On the harbour bridge we agree.', 'On the harbour bridge'],
    [null, 'On Monday, the harbour office closed its bridge.', 'On Monday, the harbour office closed its bridge.'],

    ['number-only', 'The library bought 43 million books.', 'There are 43 million fish in the northern lakes.'],
    [null, 'There are 43 million fish in those northern lakes.', 'There are 43 million fish in the northern lakes.'],

    ['entity-only', 'Then Ida Holm went home to Bergen.', 'Yesterday Ida Holm of Bergen swallowed a live goldfish.'],
    [null, 'Ida Holm of Bergen swallowed the goldfish.', 'Yesterday Ida Holm of Bergen swallowed a live goldfish.'],

    [
      'fragment',
      'They counted the fish.',
      'Inspectors counted fish in every northern lake, weighed the catch, measured the ice and published the tables.',
    ],

    ['question', 'Did the harbour office close the old bridge?', 'The harbour office closed the old bridge.'],
    [null, 'The harbour office closed the old bridge, OK?', 'The harbour office closed the old bridge.'],

    [
      'quotation',
      'He read aloud: "The harbour office closed the old bridge."',
      'The harbour office closed the old bridge.',
    ],
    [null, 'The "big" harbour office closed the old bridge.', 'The harbour office closed the old bridge.'],

    ['polarity', 'The harbour office did not close the old bridge.', 'The harbour office closed the old bridge.'],
    ['polarity', 'The harbour office closed the old bridge.', 'The harbour office never closed the old bridge.'],
    [null, 'The harbour office never closed the old bridge.', 'The harbour office did not close the old bridge.'],
    [
      null,
      'Not on Monday, but then the harbour office closed the old bridge.',
      'The harbour office closed the old bridge.',
    ],

    ['goal', 'The harbour office will close the old bridge.', 'The harbour office closed the old bridge.'],
    ['goal', 'The harbour office closed the old bridge.', 'The harbour office plans to close the old bridge.'],
    [null, 'The harbour office would close the old bridge.', 'The harbour office will close the old bridge.'],

    [
      'rival',
      'Poverty among sailors of the harbour is at a record.',
      'Unemployment among sailors of the harbour is at a record.',
    ],
    ['rival', 'The lowest harbour dues of the whole coast.', 'The harbour dues are the highest of the whole coast.'],
    [
      null,
      'Joblessness among sailors of the harbour is at a record.',
      'Unemployment among sailors of the harbour is at a record.',
    ],

    [
      'superlative',
      'Bergen has one of the oldest fish markets of the coast.',
      'Bergen has the oldest fish market of the coast.',
    ],
    [
      'superlative',
      'The fish market of Bergen is the most expensive of the coast.',
      'The fish market of Bergen is among the most expensive of the coast.',
    ],
    [
      null,
      'Bergen has one of the two oldest fish markets of the coast.',
      'Bergen has one of oldest fish markets of the coast.',
    ],
    [
      null,
      'Bergen has the oldest fish market of the coast.',
      'Bergen has one of the oldest fish markets of the coast, perhaps the oldest.',
    ],

    ['measure', 'Returns of immigrants from the harbour doubled.', 'Removals of immigrants from the harbour doubled.'],
    [
      'measure',
      'Arrivals of 900 immigrants at the harbour doubled.',
      'Removals of 900 immigrants at the harbour doubled.',
    ],
    [null, 'The removal of the harbour bridge doubled traffic.', 'The return of the harbour bridge doubled traffic.'],

    ['place', 'The harbour office of Chile closed the bridge.', 'The harbour office of Norway closed the bridge.'],
    [null, 'Its harbour office closed the bridge.', 'The harbour office of Norway closed the bridge.'],

    ['far-number', 'The harbour office lost 900 cranes in storms.', 'The harbour office lost 40 cranes in storms.'],
    [null, 'The harbour office lost 45 cranes in storms.', 'The harbour office lost 40 cranes in storms.'],
  ])('%s: "%s" for "%s"', (rule, sentence, record) => {
    expect(vetoOf(sentence, record)).toBe(rule);
  });

  test("a quotation of the record's own speaker is what the record is about", () => {
    const quote = '"The harbour office closed the old bridge", said Ida Holm.';
    expect(vetoOf(quote, 'The harbour office closed the old bridge.', { speaker: 'Ida Holm' })).toBe(null);
    expect(vetoOf(quote, 'The harbour office closed the old bridge.', { speaker: 'Olaf Berg' })).toBe('quotation');
  });
});
