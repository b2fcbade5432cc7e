import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { read } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

type Line = [text: string, claim: string | null];

/** Each group's lines without a record are near misses of those with one. */
const GROUPS: Record<string, Line[]> = {
  'what removals and returns have and lack': [
    ['Removals carry legal consequences for re-entry; returns do not.', 'removal-versus-return-definition'],
    [
      'A removal is done under an order and shuts the door for years; a return is not.',
      'removal-versus-return-definition',
    ],
    [
      'Removals come with an order and a bar on coming back; returns come with neither.',
      'removal-versus-return-definition',
    ],
    ['Removals were up sharply last month; returns were not.', null],
    ['A return has no order behind it, and a removal does.', 'removal-versus-return-definition'],
    ['Deportation brings a ten-year bar on returning.', null],
    ['ICE removals fell by a tenth while returns were unchanged.', null],
  ],
  'whom nobody let in': [
    ['No one caught crossing illegally was released into the United States in October.', 'encounters-zero-releases'],
    ['For the seventh straight month not one person was released into the interior.', 'encounters-zero-releases'],
    ['Not one of those tigers has been let go inside the United States.', null],
    ['Not one film was released into the U.S. market.', null],
    ['Not one hostage was released into the care of the embassy.', null],
  ],
  'who was put to work on whom': [
    ['Agents from the FBI and the DEA have been pulled into rounding up immigrants.', 'agencies-diverted-28000'],
    ['FBI agents were pulled into immigration enforcement last year.', 'agencies-diverted-28000'],
    ['FBI agents were pulled into the search for the missing hikers.', null],
    ['FBI agents could be pulled into arresting immigrants, the memo says.', null],
  ],
  'a place in the name of a body': [
    [
      'The Federal Reserve Bank of New York found that most of the cost of the tariffs is borne by American consumers.',
      'tariffs-who-pays',
    ],
    [
      'The Federal Reserve Bank of New York found that most of the cost of the strike is borne by American consumers.',
      null,
    ],
    ['Most of the cost of the tolls is borne by consumers in New York.', null],
  ],
  'places named as examples': [
    [
      'Just over half of undocumented immigrants live in six states, including Texas and Florida.',
      'unauthorized-six-states',
    ],
    ['Just over half of the hogs are raised in six states, including Iowa.', null],
    ['In Texas, more than half of undocumented immigrants live in six counties.', null],
  ],
  'who has no claim, and who has no vote': [
    ['Undocumented immigrants have never been able to receive food stamps.', 'benefits-federal-ineligible'],
    ['Undocumented immigrants have never been able to get a table at that restaurant.', null],
    ['Federal law makes it a crime for anyone but a citizen to vote for president.', 'noncitizen-voting-illegal'],
    ['The rules make it a foul for anyone but a keeper to hold the ball.', null],
  ],
  'whom a census counts': [
    [
      'House seats are shared out by a census that counts everyone who lives here, citizens or not.',
      'noncitizens-census-apportionment',
    ],
    ['The library counts everyone who lives here, citizens or not.', null],
  ],
  'what slower inflation does not do': [
    [
      "Inflation is coming down, but that doesn't mean the price of groceries will go down.",
      'prices-falling-vs-slower-inflation',
    ],
    ["Unemployment is coming down, but that doesn't mean the price of labor will go down.", null],
  ],
  'who is hard to find': [
    ['Nobody quite knows where the people with old deportation orders live.', 'locating-final-order-holders'],
    [
      'Officers spend days searching for a single person with a final order of removal.',
      'locating-final-order-holders',
    ],
    ['The court knows where to send removal orders.', null],
    ['Deputies spent days searching for two missing hikers.', null],
  ],
  'cases that come in and go out': [
    ['More cases came into the immigration courts each year than the judges could decide.', 'eoir-completions-fy2023'],
    ['For a decade immigration judges finished fewer cases than were filed.', 'eoir-completions-fy2023'],
    ['Judges decided fewer cases of fraud than in the year before.', null],
    ['More cases of flu came into the clinic than doctors could handle.', null],
    ['Immigration judges kept pace with new filings last year.', null],
  ],
  'what a hearing is asked for': [
    ['Does everyone who is to be deported get a court hearing?', 'right-to-hearing'],
    ['Ordinarily nobody is deported without a hearing before an immigration judge.', 'right-to-hearing'],
    [
      'Can people in the country illegally demand a hearing before they are deported?',
      'hearing-right-covers-11-million',
    ],
    ['The tenant may demand a hearing before the housing board.', null],
    ['Immigrants may ask for a translator.', null],
  ],
  'where a third country comes': [
    [
      'American immigration law lets the government send someone to a third country only as a last resort.',
      'removal-country-rules',
    ],
    [
      'The Supreme Court on Monday allowed the deportation of migrants to countries where they have never lived.',
      'dvd-june-2025',
    ],
    ['Mexico has let in several thousand deported people who are not its own citizens.', 'mexico-third-country'],
    ['Third country companies may bid only as a last resort under the law.', null],
    ['Mexico received thousands of tourists from other countries.', null],
  ],
  'parole of immigrants': [
    ['The inmate’s parole can be revoked at any time.', null],
    ['Parole can be revoked at any time, the department said.', 'parole-temporary-authority'],
    ['Parole is permission to be here for a while, and the government can withdraw it.', 'parole-temporary-authority'],
    ['The prisoner’s parole was cut short after he failed a drug test.', null],
    ['He was granted parole for a time after eleven years in prison.', null],
  ],
  'in the whole country': [
    ['Fast-track deportation now covers the entire United States.', 'expedited-removal-nationwide-2025'],
    ['The drought now covers the entire country.', null],
    ['Expedited shipping is available nationwide.', null],
  ],
  'no status instead of not a status': [
    ['The program known as DACA provides no lawful immigration status.', 'daca-not-legal-status'],
    ['A tourist visa does not give them legal status.', null],
    ['The course gives students no legal status.', null],
  ],
  'what a court says may be': [
    ['Under the Supreme Court’s April ruling, Alien Enemies Act removals may go on.', 'aea-jgg'],
    ['The Supreme Court said Alien Enemies Act removals could resume.', 'aea-jgg'],
    [
      'A federal appeals court ruled that Trump could not use the Alien Enemies Act to deport Venezuelans.',
      'aea-fifth-circuit',
    ],
    ['A judge ruled that the mayor could not use the seal.', null],
  ],
  'a goal or time of the record’s own': [
    ['All NATO members met the alliance’s 2 percent spending target in 2025.', 'nato-2-percent'],
    [
      'Homeland Security’s monthly tables of removals stopped appearing in January 2025.',
      'dhs-stopped-publishing-tables',
    ],
    ['NATO ministers set a spending target on Friday.', null],
    ['In January 2019 DHS stopped publishing its monthly tables of removals.', null],
  ],
  'what a court decided to let happen': [
    [
      'The D.C. Circuit decided on Tuesday to allow fast-track deportations all over the country.',
      'dc-circuit-june-2026',
    ],
    ['The D.C. Circuit has not decided to allow fast-track deportations all over the country.', null],
    ['The D.C. Circuit was asked to allow fast-track deportations all over the country.', null],
  ],
  'what there were people doing': [
    [
      'Musk said there were tens of millions of dead people receiving Social Security benefits.',
      'social-security-150-year-olds',
    ],
    ['Musk said there could be tens of millions of dead people receiving Social Security benefits.', null],
  ],
  'a phrase with a statement of its own in it': [
    ['Returns are part of ICE removals.', 'ice-removals-include-returns'],
    ['Returns rose, and one part of the rest was 90 removals.', null],
  ],
  'how long people wait for it': [
    ['Most immigrants get a hearing before a judge.', 'right-to-hearing'],
    ['Immigrants wait for years before they get a hearing.', 'court-wait-times'],
  ],
  'fewer, told from the other side': [
    [
      'Trump deported fewer people in his first term than Obama did in either of his.',
      'obama-more-than-trump-first-term',
    ],
    ['Obama deported fewer people in his second term than Trump did in a year.', null],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_name, lines) => {
  test.each(lines)('%s', (text, claim) => {
    const found = read(bundled, text, { published: '2026-10-15' }).map(mark => mark.split(' ')[0]);
    expect(found).toEqual(claim === null ? [] : [claim]);
  });
});
