import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClassifierFile } from '../../../lib/core/claim/classifier.ts';
import type { LexiconEntry } from '../../../lib/core/claim/lexicon.ts';
import { buildLexiconIndex } from '../../../lib/core/match/lexicon/lexicon-index.ts';
import { collectOdds, openRecordOdds } from '../../../lib/core/match/records/record-odds.ts';
import { stem } from '../../../lib/core/match/words/stem.ts';
import { claim, figure } from './fixture-engine.ts';

const CLAIMS = [
  claim('ferries', { figure: figure({ measure: 'removals', value: 1 }) }),
  claim('court-rule', { proposition: { predicate: 'rule-out', roles: {} } }),
  claim('unlearned', { figure: figure({ measure: 'removals', value: 1 }) }),
];
const entries: LexiconEntry[] = [
  { id: 'removals', kind: 'measure', phrases: ['removals'] },
  { id: 'us', kind: 'jurisdiction', phrases: ['United States'] },
  { id: 'ohio', kind: 'jurisdiction', phrases: ['Ohio'], broader: ['us'] },
  { id: 'dayton', kind: 'jurisdiction', phrases: ['Dayton'], broader: ['ohio'] },
  { id: 'peru', kind: 'jurisdiction', phrases: ['Peru'] },
  { id: 'chile', kind: 'jurisdiction', phrases: ['Chile'] },
];

const stemmed = (words: string) => words.replace(/[a-z]{3,}/g, word => stem(word));
const learned = (bias: number, words: string, names = '') => ({ bias, denies: 0, words: stemmed(words), names });

const lexicon = buildLexiconIndex(entries);
const open = (records: ClassifierFile['records']) =>
  openRecordOdds(collectOdds(CLAIMS, { command: '', fittedTo: '', records }, lexicon), CLAIMS);

function odds(records: ClassifierFile['records']) {
  const opened = open(records);
  return (text: string, named: readonly string[] = []) =>
    opened.read(
      lexicon.table.scanner.scan(text),
      named.map(id => entries.findIndex(one => one.id === id)),
    );
}

describe('what the words of a sentence say of each record', () => {
  const read = odds({
    ferries: learned(-64, 'ferries 48, harbour 16, winter 8, tariffs -32'),
    'court-rule': learned(-80, 'tariffs 64, court 32', 'removals 24'),
  });

  test('is the sum of what each of them says', () => {
    expect(read('Ferries leave the harbour.').of('ferries')).toBe((-64 + 48 + 16) / 16);
    expect(read('Ferries leave the harbour.').of('court-rule')).toBe(-80 / 16);
  });

  test('a word that stands twice says no more', () => {
    expect(read('Ferries and ferries, winter after winter.').of('ferries')).toBe((-64 + 48 + 8) / 16);
  });

  test('a name speaks too', () => {
    expect(read('The court and the tariffs', ['removals']).of('court-rule')).toBe((-80 + 64 + 32 + 24) / 16);
  });

  test('what is known of places within the country, or of other countries, is known of each', () => {
    const learnedOf = learned(0, '', 'peru 7, any-other-country -16, any-place-within -48');
    const of = (...named: string[]) => odds({ ferries: learnedOf })('Ferries', named).of('ferries') * 16;
    expect([of('chile'), of('chile', 'peru'), of('ohio'), of('dayton', 'ohio'), of('ohio', 'chile')]).toEqual([
      -16,
      7 - 16,
      -48,
      -48,
      -48 - 16,
    ]);
    expect([of('us'), of('removals'), of()]).toEqual([0, 0, 0]);
  });

  test('the lead is over the next record, or over none where that has less', () => {
    expect(read('The court and the tariffs').lead('court-rule')).toBe((-80 + 96) / 16 - -2);
    expect(read('The court and the tariffs').lead('ferries')).toBe((-64 - 32) / 16 - (-80 + 96) / 16);
    expect(read('Nothing is known here.').lead('ferries')).toBe(-64 / 16 - -2);
  });

  test('a record that nothing was learned of is never far from the others', () => {
    const some = read('Ferries leave the harbour in winter.');
    expect(some.of('unlearned')).toBeLessThan(0);
    expect(some.of('unlearned')).toBeGreaterThan(some.of('court-rule'));
    expect(some.of('no such record')).toBe(some.of('unlearned'));
  });

  test('only a record without need of a number is plainly told', () => {
    expect(read('The court and the tariffs', ['removals']).told).toBe('court-rule');
    expect(read('The court and the tariffs').told).toBe('court-rule');
    expect(read('The court').told).toBeNull();
    expect(read('Ferries leave the harbour in winter, ferries and tariffs.').told).toBeNull();
  });

  test('they leave a record open from some height on, and always one that nothing was learned of', () => {
    const some = read('Ferries leave the harbour.');
    expect([some.isOpen('ferries', 0), some.isOpen('ferries', 0.1), some.isOpen('court-rule', -4)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([some.isOpen('unlearned', 9), some.isAnyOpen(9)]).toEqual([true, true]);
  });

  test('where all records were learned, the highest leaves some open', () => {
    const all = { ferries: learned(-32, 'ferries 48'), 'court-rule': learned(-80, ''), unlearned: learned(-80, '') };
    const some = odds(all)('Ferries');
    expect([some.isAnyOpen(1), some.isAnyOpen(1.1)]).toEqual([true, false]);
  });

  test('names that the lexicon no longer has, and weights beyond all others, do no harm', () => {
    const text = odds({ ferries: learned(-64, 'ferries 4000', 'no-such-entry 90') })('Ferries');
    expect(text.of('ferries')).toBe((-64 + 127) / 16);
  });
});

test('of a record that is hardly ever stated without denying something it is known', () => {
  const records = { ferries: { ...learned(0, ''), denies: 12 }, 'court-rule': { ...learned(0, ''), denies: 8 } };
  expect(CLAIMS.filter(({ id }) => open(records).isDenial(id)).map(({ id }) => id)).toEqual(['ferries']);
  expect(open(records).isDenial('no such record')).toBe(false);
});

test('any weights add up as they would by hand', () => {
  const WORDS = ['ferries', 'harbour', 'court', 'tariffs', 'winter'];
  const weight = fc.integer({ min: -127, max: 127 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(weight, weight), { minLength: 5, maxLength: 5 }),
      fc.subarray(WORDS),
      weight,
      (weights, said, bias) => {
        const of = (side: 0 | 1) => WORDS.map((word, at) => `${word} ${weights[at]![side]}`).join(', ');
        const read = odds({ ferries: learned(bias, of(0)), 'court-rule': learned(bias, of(1)) })(said.join(' '));
        const sum = (side: 0 | 1) => said.reduce((all, word) => all + weights[WORDS.indexOf(word)]![side], bias) / 16;
        expect([read.of('ferries'), read.of('court-rule')]).toEqual([sum(0), sum(1)]);
      },
    ),
    { numRuns: 50 },
  );
});
