import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPack } from '../../../lib/core/claim/shown-pack.ts';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { openEngineFile, writeEngineFile } from '../../../lib/core/match/stored/engine-file.ts';
import { toldNumbers, toldValues } from '../../../lib/core/match/records/told-values.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { claim, engineOf, figure, fiscalYear, mentionsIn } from './fixture-engine.ts';

const whole = await readClaims(join(import.meta.dirname, '../../../claims'));
const pack = shownPack(whole);

describe('a number that the card tells beside its own', () => {
  const counted = claim('removals-2012', {
    figure: figure({ measure: 'removals', value: 409_849, agency: 'ice', period: fiscalYear(2012) }),
    context: 'A later edition of the same report gives 288,410.',
  });
  const differing = (text: string) => mentionsIn(engineOf([counted]), text).map(({ relation }) => relation);

  test.each(['288,410', 'about 288,000'])('is not told as wrong: %s', number => {
    expect(differing(`ICE removed ${number} people in fiscal year 2012.`)).not.toContain('differs');
  });

  test('but another is', () => {
    expect(differing('ICE removed 612,300 people in fiscal year 2012.')).toEqual(['differs']);
  });
});

describe('a number that the card tells of another year', () => {
  const counted = claim('removals-2012', {
    figure: figure({ measure: 'removals', value: 409_849, agency: 'ice', period: fiscalYear(2012) }),
    context: 'There were 240,255 in FY2016. In 2018 there were 256,085, and 191,300 (2021) were the fewest.',
    caveats: 'The report of 2014 gives 318,400. It was 301,200, not far from 2014.',
  });
  const telling = (number: string, year: number) =>
    mentionsIn(engineOf([counted]), `ICE removed ${number} people in fiscal year ${year}.`).map(
      ({ relation }) => relation,
    );

  test.each(['240,255', '256,085', '191,300'])('is wrong of the record’s own: %s', number => {
    expect(telling(number, 2012)).toEqual(['differs']);
  });

  test.each(['318,400', '301,200'])('may be of its own: %s', number => {
    expect(telling(number, 2012)).not.toContain('differs');
  });
});

describe('a number that the statement tells beside its figure states the record without a comparison', () => {
  const engine = createEngine(whole, { withDrafts: true });

  test.each([
    ['About 27 million Americans were uninsured in 2024.', ['uninsured-rate-8-percent no-figure']],
    ['Homelessness rose 18 percent in a year, to a record in January 2024.', ['homelessness-771480 no-figure']],
    [
      'The Defense Department reckons that military equipment worth $7.1 billion was left in Afghanistan.',
      ['afghanistan-equipment-85-billion no-figure'],
    ],
    ['About 27 million Americans watched the game.', []],
    ['Rents rose 18 percent in a year.', []],
    ['The Defense Department reckons that military equipment worth $7.1 billion was bought.', []],
    ['U.S. crude oil production averaged 13.2 million barrels a day in 2019.', []],
    ['Saudi crude oil production averaged 13.2 million barrels a day in 2024.', []],
    ['Murder fell 15 percent in 2024, the FBI said.', []],
    ['Robberies fell 14.9 percent in 2024, the FBI said.', []],
    ['In 2010 Mexicans were 62 percent of those caught at the border.', []],
    ['In fiscal 2024 ICE made 740 arrests a day.', []],
    ['In 2020 Mr. Biden took the town by 306 votes.', []],
  ])('%s', (text, expected) => {
    const found = mentionsIn(engine, text, { published: '2026-06-01' });
    expect(found.map(({ claim, relation }) => `${claim} ${relation}`)).toEqual(expected);
  });
});

test('the file of the engine has the same numbers as the records', () => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const opened = openEngineFile(
    writeEngineFile(pack, text => encoder.encode(text)),
    bytes => decoder.decode(bytes),
  );
  const { index } = createEngine(pack);
  for (const one of pack.claims) {
    const told = toldValues(one);
    expect(opened.engine.index.recordWords.told(one.id)).toEqual(told);
    expect(index.recordWords.told(one.id)).toEqual(told);
    expect(toldValues({ ...one, context: toldNumbers(one), caveats: '' })).toEqual(told);
  }
});
