import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inCapitals } from '../../../lib/core/match/lexicon/in-capitals.ts';
import { buildPhraseTable } from '../../../lib/core/match/lexicon/phrase-table.ts';
import { isWrittenSmall } from '../../../lib/core/text/written-small.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const { lexicon } = await readClaims(join(import.meta.dirname, '../../../claims'));

describe('isWrittenSmall', () => {
  test.each([
    ['obama deported 3 million', true],
    ['@CornBelt: obama deported 3 million', true],
    ['Corn_Belt: trump says ICE did', true],
    ['HALF A MILLION anchor babies born', true],
    ['Obama deported 3 million', false],
    ['we said Obama deported 3 million', false],
    ['OBAMA DEPORTED 3 MILLION', false],
    ['FY2024: 1,000', false],
  ])('"%s": %s', (text, is) => {
    expect(isWrittenSmall(text)).toBe(is);
  });
});

describe('inCapitals', () => {
  const table = buildPhraseTable(lexicon);
  test.each([
    ['obama deported 3 million, dhs says', 'Obama deported 3 million, DHS says'],
    ["obama's years, biden's and the white house", "Obama's years, Biden's and the White House"],
    ['@obama_fan: from mexico to el salvador', '@obama_fan: from Mexico to El Salvador'],
    ['the ice on the road killed us in turkey season', 'the ice on the road killed us in turkey season'],
    ['bush meat and polish ham', 'bush meat and polish ham'],
    ['mexicans, not mexicanos', 'Mexicans, not mexicanos'],
    ['In Mexico obama said', 'In Mexico obama said'],
  ])('"%s"', (text, written) => {
    expect(inCapitals(table, text)).toBe(written);
    expect(written).toHaveLength(text.length);
  });
});
