import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const engine = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

function modalities(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-06-20' }).map(({ claim, modality }) => `${claim} ${modality}`);
}

describe('a subject that is nobody or nothing denies what is said of it', () => {
  test.each([
    ['Nothing in the Act of 1798 lets a president remove citizens of an enemy nation.', 'aea-1798-text'],
    ['There is no statute that makes ICE remove people within 90 days of a final order.', 'removal-period-90-days'],
    ['Almost nobody spends years in line for an immigration court hearing.', 'court-wait-times'],
    ['No rule of ours keeps undocumented immigrants from most federal benefits.', 'benefits-federal-ineligible'],
    ['No president ever removed 409,849 people in fiscal 2012.', 'ice-record-fy2012-409849'],
    ['No report of ours says that over 300,000 migrant children went missing.', 'uac-300000-missing'],
  ])('%s', (text, claim) => {
    expect(modalities(text).filter(one => one.startsWith(claim))).not.toContain(`${claim} asserted`);
  });

  test.each([
    ['The agency does not deny that ICE removed 409,849 people in fiscal 2012.'],
    ['No doubt ICE removed 409,849 people in fiscal 2012.'],
    ['Nobody disputes that ICE removed 409,849 people in fiscal 2012.'],
    ['No other year saw as many people removed by ICE as fiscal 2012, when it removed 409,849.'],
    ['No. ICE removed 409,849 people in fiscal 2012.'],
  ])('but not where it is of others, or of what people think: %s', text => {
    expect(modalities(text)).toContain('ice-record-fy2012-409849 asserted');
  });
});

describe('a verb that is denied denies the number behind it', () => {
  test.each([
    [
      'The immigration courts did not finish fiscal 2024 with a backlog of 3.6 million cases.',
      'court-backlog-3-6-million',
    ],
    [
      'Emergency Medicaid did not pay out $27 billion for noncitizens from 2017 to 2023.',
      'benefits-emergency-medicaid',
    ],
    ['A dozen eggs never set shoppers back $6.23 in March 2025.', 'egg-prices'],
  ])('%s', (text, claim) => {
    expect(modalities(text)).toEqual([`${claim} denied`]);
  });

  test.each([
    ['Emergency Medicaid for people who are not citizens came to $27 billion from 2017 to 2023.', 'asserted'],
    ['Never forget that emergency Medicaid cost $27 billion for noncitizens from 2017 to 2023.', 'asserted'],
    ['Didn’t emergency Medicaid cost $27 billion for noncitizens from 2017 to 2023?', 'asked'],
  ])('but one of a relative, a request or a question does not: %s', (text, modality) => {
    expect(modalities(text)).toEqual([`benefits-emergency-medicaid ${modality}`]);
  });

  test('nor does one of a number that stays where it was', () => {
    expect(modalities('The federal minimum wage has not moved from $7.25 since 2009.')).toEqual([
      'minimum-wage-7-25 asserted',
    ]);
  });
});

describe('what a court refused to let happen is not stated', () => {
  test.each([
    'An appeals court panel in Washington refused late on Sunday to let fast-track deportations spread nationwide.',
    'A D.C. Circuit panel declined on Friday evening to let fast-track deportations proceed across the country.',
    'The D.C. Circuit refused again last night to let fast-track deportations go on nationwide.',
  ])('%s', text => {
    expect(modalities(text).filter(one => one === 'dc-circuit-june-2026 asserted')).toEqual([]);
  });
});

describe('what is said with "not", "no longer" or "no" is denied by it', () => {
  test.each([
    ['Violent crime did not go down during the surge of migrants.', 'crime-fell-during-surge'],
    ['People no longer wait several years for a hearing in immigration court.', 'court-wait-times'],
    ['ICE’s removals include no returns.', 'ice-removals-include-returns'],
  ])('%s', (text, claim) => {
    expect(modalities(text)).toEqual([`${claim} denied`]);
  });

  test('but "no matter" and "no such" deny something else', () => {
    expect(modalities('The law lets people ask for asylum no matter where they crossed.')).toEqual([
      'asylum-right-between-ports asserted',
    ]);
  });
});

test('what somebody did to a thing is not stated where the sentence tells something else of it', () => {
  expect(modalities('Without the tariffs that the Supreme Court struck down, shirts cost less.')).toEqual([]);
  expect(modalities('The Supreme Court struck down the tariffs imposed under the emergency powers law.')).toEqual([
    'tariffs-scotus-ieepa asserted',
  ]);
});
