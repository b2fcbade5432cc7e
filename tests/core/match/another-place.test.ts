import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')));
const claimsIn = (text: string, before: string[] = []) =>
  mentionsIn(engine, text, { published: '2026-05-01', before }).map(({ claim }) => claim);

describe('what is on record of the southern border', () => {
  test.each([
    'Border Patrol recorded about 238,000 encounters at the Canadian border in fiscal 2025, the lowest since 1970.',
    'Border Patrol recorded about 2.2 million encounters on the border with Canada in fiscal 2022.',
    'Agents had a record year on the Canadian line, where Border Patrol made 2.2 million apprehensions in fiscal 2022.',
    'DHS says that since May 2025 the Border Patrol has released no migrants into the United States at the northern border.',
  ])('is not told of the northern one: %s', text => {
    expect(claimsIn(text)).toEqual([]);
  });

  test('nor of what "there" points to', () => {
    const text = 'Border Patrol recorded about 238,000 encounters there in fiscal 2025, the lowest since 1970.';
    expect(claimsIn(text, ['The line with Canada has gone quiet.'])).toEqual([]);
    expect(claimsIn(text, ['The line with Mexico has gone quiet.'])).toEqual(['encounters-fy2025-lowest-since-1970']);
  });

  test('but beside the northern one', () => {
    const text =
      'Border Patrol recorded about 238,000 encounters at the southwest border in fiscal 2025, far more than at the northern border.';
    expect(claimsIn(text)).toEqual(['encounters-fy2025-lowest-since-1970']);
  });
});

test('a state whose name looks like a verb is a state with an ending too', () => {
  expect(claimsIn('Wyoming’s own minimum wage has been $7.25 an hour since July 2009.')).toEqual([]);
  expect(claimsIn('The federal minimum wage has been $7.25 an hour since July 2009.')).toEqual(['minimum-wage-7-25']);
});
