import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { isOfTeller } from '../../../lib/core/match/evidence/tellers.ts';
import { pageReader } from '../../../lib/core/match/context/match-context.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const { read } = pageReader(engine.index.lexicon, '2026-08-20');

const relations = (text: string, before: string[] = [], published = '2026-08-20') =>
  mentionsIn(engine, text, { before, published }).map(({ claim, relation }) => `${claim} ${relation}`);

describe('who has a number to tell', () => {
  test.each([
    ['The TV in our waiting room had 11,000.', 'had', true],
    ['My plumber has 11,000.', 'has', true],
    ['The theatre has 11,000.', 'has', false],
    ['The caller hung up, and the museum has 11,000.', 'has', false],
  ])('%s', (text, verb, is) => {
    const reading = read(text);
    const at = reading.words.findIndex(({ lower }) => lower === verb);
    expect(isOfTeller(reading, at)).toBe(is);
  });
});

test.each([
  ['The governor had about 6,000 officers before last year.', []],
  ['A rancher has 1,300 agreements.', []],
  ['ICE had about 6,000 officers before last year.', ['ero-officers-6000 agrees']],
])('people have what there is of something themselves: %s', (text, marks) => {
  const before = ['ICE hired thousands of deportation officers, and sheriffs signed agreements with it.'];
  expect(relations(text, before, '2026-03-20')).toEqual(marks);
});

describe('whose it is says who tells a wrong number', () => {
  test.each([
    ['my kin', 'My sister-in-law is sure that Pew found 25 million unauthorized immigrants here in 2023.'],
    [
      'where it lies',
      'A postcard in my kitchen drawer says Pew found 25 million unauthorized immigrants here in 2023.',
    ],
    ['our own page', 'Our own graphic had Pew at 25 million unauthorized immigrants in 2023, and that was a slip.'],
  ])('%s', (_, text) => {
    expect(relations(text)).toContain('unauthorized-14-million-pew differs');
  });

  test.each([['a screen', 'The screen by our counter had 21,000 measles cases for the whole country in 2025.']])(
    'and what it is told by does not count it: %s',
    (_, text) => {
      expect(relations(text)).toEqual(['measles-2025-cases differs']);
    },
  );

  test('nor does the place where it is told', () => {
    const text = 'I read in the county shopper that the whole country had about 2,240 measles cases in 2025.';
    expect(relations(text)).toEqual(['measles-2025-cases agrees']);
  });

  test.each([
    ['what we did', 'My cousin hiked 900 miles along the wall during the first Trump term.'],
    ['what they drove', 'My cousin drove 458 miles along the wall during the first Trump term.'],
    ['what ours hold', 'Our own clinic had 21,000 measles cases in 2025.'],
    ['where it was counted', 'My uncle says our county had 21,000 measles cases in 2025.'],
  ])('but not of what is one’s own: %s', (_, text) => {
    expect(relations(text)).toEqual([]);
  });
});

describe('a number called different', () => {
  test.each([
    [
      'by the record’s own part',
      'A reader swears that Cato found only 12 percent of the fentanyl CBP seized from fiscal 2015 to 2024 at ports of entry.',
      'fentanyl-ports-of-entry',
    ],
    [
      'that is about ten times too large, of a measure that is also a share',
      'A caller says DHS logged 5.2 million visa overstays in fiscal 2024.',
      'overstays-fy2024',
    ],
  ])('%s', (_, text, claim) => {
    expect(relations(text, ['Listeners send us what they hear of the border.'])).toContain(`${claim} differs`);
  });

  test('before somebody ended it', () => {
    const text =
      'The first Remain in Mexico program, before Biden ended it, sent 700,000 asylum seekers back to wait, a guest said.';
    const before = ['Listeners send us what they hear of the border.'];
    expect(relations(text, before)).toContain('remain-in-mexico-70000 differs');
  });

  test.each([
    ['a rival of the family', 'A guest said that judges completed 900,000 cases in fiscal 2024.'],
    ['how far it moved', 'A guest said that NATO’s defense spending rose 18 percent last year.'],
    ['of some of them', 'A guest said that children were 30 percent of the poor in 2024.'],
    ['of a place without a name', 'A guest said that the sector took 2,000 pounds of fentanyl in fiscal 2024.'],
  ])('is none where it counts something else: %s', (_, text) => {
    expect(relations(text).filter(one => one.endsWith('differs'))).toEqual([]);
  });
});

describe('posts in small letters', () => {
  test.each([
    ['a name', 'obama deported 3 million people in his two terms', 'obama-two-terms-three-million agrees'],
    [
      'a name behind a handle',
      '@hillcountry: obama deported 9 million in two terms',
      'obama-two-terms-three-million differs',
    ],
    ['an agency', 'dhs logged 538,548 overstays in fiscal 24', 'overstays-fy2024 agrees'],
    ['a time', 'about 2,240 measles cases in the whole country last yr', 'measles-2025-cases agrees'],
  ])('state records too: %s', (_, text, mark) => {
    expect(relations(text)).toContain(mark);
  });

  test('and ice is not the agency', () => {
    expect(relations('the ice removed 271,484 shingles from the roof in fiscal 2024')).toEqual([]);
  });
});

describe('a time that says when a number came out', () => {
  test.each([
    [
      'a month',
      'The preliminary benchmark revision in September took away 911,000 jobs.',
      'bls-revision-818000-911000 agrees',
    ],
    [
      'the year of a month’s level',
      'In 2019 there were 77 active 287(g) agreements.',
      'agreements-287g-growth other-period',
    ],
  ])('is no other time: %s', (_, text, mark) => {
    expect(relations(text, ['Here is what the agency publishes.'], '2025-12-01')).toContain(mark);
  });

  test('but it is where somebody counted in it', () => {
    const text = 'The Migration Policy Institute says that in that October ICE deported 340,000 people.';
    expect(relations(text, [], '2026-03-01')).toEqual([]);
  });
});
