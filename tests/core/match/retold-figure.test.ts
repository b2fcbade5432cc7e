import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack, { withDrafts: true });

const FY2012 = 'ICE removed 409,849 people in fiscal year 2012, the most in any one year.';
const BEDS = 'ICE held 70,766 people in detention on January 25, 2026.';
const CAP = 'Congress caps new H-1B visas at 85,000 a year.';

function told(text: string, ...before: string[]): string[] {
  const found = mentionsIn(engine, text, { before, published: '2026-03-20' });
  return found.map(({ claim, relation, quote }) => `${claim} ${relation} ${quote}`);
}

test('what is carried out is told by nobody', () => {
  const before = 'Under George W. Bush the government removed about two million people over eight years.';
  expect(told('In two terms the next administration carried out 4.1 million removals.', before)).toEqual([]);
});

describe('a number that somebody tells of what the sentence before states', () => {
  test.each([
    ['A councilman misread this as 490,849.', FY2012, 'ice-record-fy2012-409849 differs 490,849'],
    ['A souvenir mug puts the total at 570,000.', FY2012, 'ice-record-fy2012-409849 differs 570,000'],
    [
      'One yearbook gave the figure for that year as 610,000.',
      FY2012,
      'ice-record-fy2012-409849 differs for that year as 610,000',
    ],
    ['Her cousin thought it was 250,000.', FY2012, 'ice-record-fy2012-409849 differs 250,000'],
    ['A columnist told his readers last week that it was 120,000.', FY2012, 'ice-record-fy2012-409849 differs 120,000'],
    ['The hotel’s brochure makes it 17,000.', BEDS, 'detention-70766-january-2026 differs 17,000'],
    ['A billboard has the cap at 40,000.', CAP, 'h1b-cap-and-fee differs 40,000'],
  ])('differs: %s', (text, before, found) => {
    expect(told(text, before)).toEqual([found]);
  });

  test.each([
    ['nobody tells it', 'It was 570,000.', FY2012],
    ['whoever counts tells it', 'The agency put the total at 570,000.', FY2012],
    ['of another year', 'A souvenir mug puts the total for 2009 at 570,000.', FY2012],
    ['of another place', 'A souvenir mug puts the total for Texas at 570,000.', FY2012],
    ['of another place, which tells it', 'Louisiana said it was 570,000.', FY2012],
    ['of a place without a name', 'In our county a brochure puts it at 570,000.', FY2012],
    ['of their own', 'A sheriff put the total in his county at 570,000.', FY2012],
    ['of something else', 'A souvenir mug puts the crowd at 570,000.', FY2012],
    ['of a part', 'A souvenir mug puts the total of women at 570,000.', FY2012],
    ['in two numbers', 'A souvenir mug puts the total at 570,000 and the cost at 4,000.', FY2012],
    ['what might be', 'A souvenir mug says it might have been 570,000.', FY2012],
    ['what was not said', 'The candidate never said it was 570,000.', FY2012],
    ['as good as the same', 'A souvenir mug puts the total at 400,000.', FY2012],
    ['of another order', 'A souvenir mug puts the total at 31,000.', FY2012],
    [
      'of another institute',
      'A rival club, which meets on Mondays, says 9 million.',
      'The Migration Policy Institute estimates that 13.7 million unauthorized immigrants lived in the country in mid-2023.',
    ],
    ['after two numbers', 'A souvenir mug puts the total at 570,000.', `${FY2012.slice(0, -1)}, and arrested 290,000.`],
    ['after nothing that is on record', 'A souvenir mug puts the total at 570,000.', 'The zoo had 409,849 visitors.'],
  ])('says nothing: %s', (_, text, before) => {
    expect(told(text, before).filter(one => one.includes('differs'))).toEqual([]);
  });

  test('says nothing when another sentence with a number stands between', () => {
    expect(told('A souvenir mug puts the total at 570,000.', 'The zoo had 4,100 visitors.', FY2012)).toEqual([]);
  });
});
