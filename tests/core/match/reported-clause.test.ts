import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { buildLexiconIndex } from '../../../lib/core/match/lexicon/lexicon-index.ts';
import { readSentence } from '../../../lib/core/match/reading/reading.ts';
import { reportedClause } from '../../../lib/core/match/reading/reported-clause.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack, { withDrafts: true });
const lexicon = buildLexiconIndex(pack.lexicon);

function told(text: string): string | null {
  const clause = reportedClause(readSentence(lexicon, text, '2026-02-20'), lexicon);
  return clause === null ? null : text.slice(clause.start, clause.end);
}

describe('the clause that somebody is said to have said', () => {
  test.each([
    ['An Oregon lawmaker said on Tuesday that prices doubled in a year.', 'prices doubled in a year.'],
    ['A mayor in Maine has told reporters that prices doubled in a year.', 'prices doubled in a year.'],
    ['A billboard near Reno says prices doubled in a year.', 'prices doubled in a year.'],
    ['Prices doubled in a year, a lawmaker said on Tuesday.', 'Prices doubled in a year'],
    ['A podcast heard in Boise put the price at six dollars.', 'put the price at six dollars.'],
    ['A mayor from Maine answers that prices doubled in a year.', 'prices doubled in a year.'],
    ['A Maine senator reminded her that prices doubled in a year.', 'prices doubled in a year.'],
    ['Prices doubled in two years, a member from Maine reminds the panel.', 'Prices doubled in two years'],
    ['A mayor who resigned in May said that prices doubled in a year.', 'prices doubled in a year.'],
    ["A governor's office said that prices doubled in a year.", 'prices doubled in a year.'],
    ['One mayor told a crowd in May that prices doubled in a year.', 'prices doubled in a year.'],
  ])('%s', (text, clause) => {
    expect(told(text)).toBe(clause);
  });

  test.each([
    ['nobody says it', 'Prices doubled in a year in Oregon.'],
    ['whoever counts says it', 'Researchers said that prices doubled in a year.'],
    ['an agency says it', 'ICE said on Tuesday that arrests doubled in a year.'],
    ['it is not said', 'A lawmaker never said that prices doubled in a year.'],
    ['it is denied', 'A lawmaker denied what he said on Tuesday, that prices doubled in a year.'],
    ['it might be said', 'A lawmaker might say that prices doubled in a year.'],
    ['whoever said it did something else', 'A lawmaker who said that prices doubled in a year has resigned.'],
    ['it is said in another country', 'A minister in Jamaica said that prices doubled in a year.'],
    ['only a day follows', 'A lawmaker said that day what he thought of it.'],
    ['it is a provisional count', 'A provisional tally had the price at six dollars.'],
  ])('is none where %s', (_, text) => {
    expect(told(text)).toBeNull();
  });
});

const on = (text: string, published = '2026-02-20') =>
  mentionsIn(engine, text, { published }).map(({ claim, relation }) => `${claim} ${relation}`);

describe('a number in such a clause', () => {
  test.each([
    [
      'An Oregon lawmaker told a radio station last spring that ICE removed 190,000 people in fiscal 2014.',
      'ice-fy2014-315943 differs',
    ],
    ['A billboard near Reno says that ICE removed 190,000 people in fiscal 2014.', 'ice-fy2014-315943 differs'],
    ['An Oregon lawmaker said last spring that ICE removed 315,943 people in fiscal 2014.', 'ice-fy2014-315943 agrees'],
    ['A lawmaker said on Monday that foreign aid is 8 percent of the federal budget.', 'foreign-aid-1-percent differs'],
  ])('is compared without who tells it, where and when: %s', (text, mark) => {
    expect(on(text)).toEqual([mark]);
  });

  test('is marked at its own place in the sentence', () => {
    const text = 'An Oregon lawmaker told a radio station last spring that ICE removed 190,000 people in fiscal 2014.';
    const [mention] = mentionsIn(engine, text, { published: '2026-02-20' });
    expect(text.slice(mention?.start, mention?.end)).toBe(mention?.quote);
    expect(mention?.quote).toContain('190,000');
  });

  test.each([
    ['it is another time’s', 'A lawmaker said that there were 900 immigration judges before the cuts.'],
    ['something happens to them', 'A lawmaker said that the department fired 100 immigration judges.'],
    ['somebody else counted', 'A lawmaker said that a think tank counted 190,000 ICE removals in fiscal 2014.'],
  ])('says nothing of the record where %s', (_, text) => {
    expect(on(text).filter(mark => mark.endsWith('differs'))).toEqual([]);
  });
});
