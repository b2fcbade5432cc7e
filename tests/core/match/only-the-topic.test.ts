import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { read } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

/** Each group's last lines state a record, so that the rule is seen to spare them. */
const GROUPS: Record<string, [text: string, expected: string[], before?: string][]> = {
  'a predicate that nothing says, and a role that nothing names': [
    [
      'If she believed that raising the federal minimum wage was the best way to help workers get more pay, she would vote for it, but she does not.',
      [],
    ],
    [
      'Well, I am on record as saying that Congress should put more money into the Social Security trust fund, and I have said so for years.',
      [],
    ],
    [
      'Do you want the Supreme Court to overturn Roe v. Wade, which protects a woman’s right to an abortion in every one of the states?',
      [],
    ],
    [
      'Congress has not raised the federal minimum wage since 2009, she said.',
      ['minimum-wage-7-25 no-figure asserted'],
    ],
  ],
  'what a record says is not, without a word of denial': [
    [
      'Undocumented immigrants get food stamps, Medicaid, health care and housing benefits from the federal government, the leaflet says.',
      [],
    ],
    [
      'Federal benefits such as food stamps and welfare programs went to unauthorized immigrants, the candidate said on the radio.',
      [],
    ],
    [
      'Undocumented immigrants cannot get food stamps, the county’s leaflet says.',
      ['benefits-federal-ineligible no-figure asserted'],
    ],
  ],
  'a ruling on something else': [
    [
      'A panel of the Fifth Circuit on Friday struck down a Louisiana law that put the Ten Commandments in every classroom.',
      [],
      'The appeals court took up the wartime law in September.',
    ],
    [
      'The Supreme Court allowed the government on Tuesday to resume work on a dam in Oregon, lifting a lower court’s order that had stopped cranes, trucks and divers since May.',
      [],
      'Migrants were sent to third countries.',
    ],
    [
      'The Supreme Court let the flights go ahead again in June 2025.',
      ['dvd-june-2025 no-figure asserted'],
      'Migrants were sent to third countries.',
    ],
  ],
  'what is illegal, and who is': [
    ['It is illegal for shops to sell votes.', []],
    ['A mayor voted to make it illegal for shops to open on Sundays.', []],
    ['It is illegal for illegals to vote for president.', ['noncitizen-voting-illegal no-figure asserted']],
  ],
  'how places stand to one another': [
    ['Ours is the lowest homicide rate of any big county in the nation.', []],
    ['New York has the fewest murders among all large cities of the country.', []],
  ],
  'few words of the record alone, with nobody whom it speaks of': [['Factories lost jobs.', []]],
  'a right to something else': [
    [
      'Most people whom the government seeks to deport have no right to stay in this country, the department said in a statement on Friday.',
      [],
      'An immigration judge heard the case.',
    ],
    [
      'They’re United States citizens and they are entitled to vote as they like, and we would like to see them do so, the governor said.',
      [],
      'Due process came up first.',
    ],
    [
      'Most people whom the government seeks to deport have a right to a hearing before an immigration judge.',
      ['right-to-hearing no-figure asserted'],
    ],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_name, lines) => {
  test.each(lines)('%s', (text, expected, before) => {
    const around = { published: '2025-07-30', ...(before === undefined ? {} : { before: [before] }) };
    expect(read(bundled, text, around)).toEqual(expected);
  });
});
