import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPack } from '../../../lib/core/claim/shown-pack.ts';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn, read } from './fixture-engine.ts';

/** What must not change a mark, and what must: sentences of our own, rewritten, against the bundled claims. */
const engine = createEngine(shownPack(await readClaims(join(import.meta.dirname, '../../../claims'))));

const numbers = (before: string, forms: string[], after: string) => forms.map(form => `${before}${form}${after}`);

describe('the same mark after a rewriting', () => {
  test.each([
    [
      'of the number',
      numbers(
        'Trump has set a goal of ',
        ['one million', '1 million', '1,000,000', '1m', '1M', 'a million', '1 000 000'],
        ' deportations in his first year.',
      ),
    ],
    [
      'of the number, in words',
      numbers('About ', ['1.4 million', '1,400,000', '1.4m', '1.4M'], ' people have final orders of removal.'),
    ],
    [
      'of the year',
      numbers('ICE removed 409,849 people in ', ['fiscal year 2012', 'fiscal 2012', 'FY2012', 'FY 2012', '2012'], '.'),
    ],
    [
      'of quotes, spaces and invisible characters',
      [
        'People with final orders stay because their home countries refuse to take them back.',
        'People with final orders stay because their home\u00a0countries refuse to take them back.',
        'People with final orders stay because their home countries re\u00adfuse to take them back.',
        'People with final\u2009orders stay because their  home countries refuse to take them back.',
        'People with “final orders” stay because their home countries “refuse to take them back”.',
      ],
    ],
    [
      'of what speakers put in while they look for a number',
      [
        'The Border Patrol made 1.6 million apprehensions at the southwest border in fiscal 2000.',
        'The Border Patrol made, you know, 1.6 million apprehensions at the southwest border in fiscal 2000.',
        'The Border Patrol made, what, 1.6 million apprehensions at the southwest border in fiscal 2000.',
        'The Border Patrol made, I want to say, 1.6 million apprehensions at the southwest border in fiscal 2000.',
      ],
    ],
    [
      'of who thinks so',
      [
        'ICE removals came to 409,849 in fiscal 2012.',
        'I think ICE removals came to 409,849 in fiscal 2012.',
        'Honestly ICE removals came to 409,849 in fiscal 2012.',
      ],
    ],
    [
      'of what stands at the end of a post',
      [
        'There were more than 10 million encounters at the border under Biden',
        'There were more than 10 million encounters at the border under Biden #border #news',
        'There were more than 10 million encounters at the border under Biden https://example.com/a1',
      ],
    ],
    [
      'of a negation that is drawn together',
      [
        'DACA does not give legal status to anyone.',
        "DACA doesn't give legal status to anyone.",
        'DACA doesn’t give legal status to anyone.',
      ],
    ],
    [
      'of capitals at the beginning',
      ['ICE removed 409,849 people in fiscal year 2012.', 'In fiscal year 2012 ICE removed 409,849 people.'],
    ],
    [
      'of voice',
      [
        'ICE removed 409,849 people in fiscal year 2012.',
        '409,849 people were removed by ICE in fiscal year 2012.',
        'In fiscal year 2012, 409,849 people were removed by ICE.',
      ],
    ],
  ])('%s', (_, sentences) => {
    const [first, ...others] = sentences.map(text => read(engine, text));
    expect(first).toHaveLength(1);
    for (const other of others) expect(other).toEqual(first);
  });
});

const stated = [
  'ICE removed 409,849 people in fiscal year 2012.',
  'ICE removed 368,644 people in fiscal year 2013.',
  'ICE deported 315,943 people in fiscal year 2014.',
];

describe('no mark after a change of what is stated', () => {
  test.each(stated)('of the country: %s', text => {
    for (const country of ['Germany', 'Britain', 'Mexico', 'Pakistan']) {
      expect(read(engine, text.replace('ICE', country))).toEqual([]);
    }
  });

  test.each(stated)('of the measure: %s', text => {
    for (const verb of ['arrested', 'encountered', 'detained', 'hired']) {
      expect(read(engine, text.replace(/removed|deported/, verb))).toEqual([]);
    }
  });

  test.each(stated)('of an outcome into a plan: %s', text => {
    expect(read(engine, text.replace(/removed|deported/, 'plans to remove'))).toEqual([]);
  });

  test.each(stated)('of the people into a part of them: %s', text => {
    for (const part of ['children', 'Guatemalans', 'asylum seekers', 'people from Texas']) {
      expect(read(engine, text.replace('people', part))).toEqual([]);
    }
  });
});

describe('a denial or question keeps the mark and says so', () => {
  test.each(stated)('%s', text => {
    const bare = text.replace('removed', 'remove').replace('deported', 'deport');
    expect(mentionsIn(engine, bare.replace('ICE', 'ICE did not'))).toMatchObject([{ modality: 'denied' }]);
    expect(mentionsIn(engine, bare.replace('ICE', 'Did ICE').replace('.', '?'))).toMatchObject([{ modality: 'asked' }]);
    expect(mentionsIn(engine, `It is false that ${text}`)).toMatchObject([{ modality: 'denied' }]);
  });
});
