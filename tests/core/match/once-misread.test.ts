import { describe, expect, test } from 'vitest';
import { claimsOfPage, type Page } from './claims-of-page.ts';

/** Sentences that were misread once, by no fault of one rule: what is learned may lose them again. One that is lost goes to the known faults of `not-yet.test.ts`. */

describe('a sentence is read', () => {
  test.each<[string, string, Page]>([
    [
      'Drug agents and bomb experts from the FBI and the ATF have been lent to immigration raids by the thousand.',
      'agencies-diverted-28000',
      { published: '2026-03-01' },
    ],
    [
      'A year earlier ICE had 271,484.',
      'biden-fy2024-271484',
      { published: '2026-04-20', before: ['It beats the 409,849 of fiscal 2012, the most of the Obama years.'] },
    ],
    [
      'People who did not enter legally can be deported without a hearing under expedited removal.',
      'expedited-removal-no-judge',
      { published: '2026-07-20' },
    ],
    ['Consumer prices rose 2.4 percent over the year, it reports.', 'inflation-2026', { published: '2026-03-12' }],
    [
      'U.S. crude oil production averaged 13.2 million barrels a day in 2024.',
      'oil-production-record',
      { published: '2026-03-01' },
    ],
    [
      'The government never deported Kilmar Abrego Garcia to El Salvador.',
      'abrego-garcia',
      { published: '2026-03-01' },
    ],
    [
      'By June their number had fallen to 51.9 million, the first drop since the 1960s.',
      'foreign-born-53-million',
      { published: '2025-09-10', before: ['The study counted all immigrants, whatever their status.'] },
    ],
    [
      'By June 2025 the number had dropped to 51.9 million, the first annual decline since 1965.',
      'foreign-born-53-million',
      { published: '2025-09-10', before: ['The study counted all immigrants, whatever their status.'] },
    ],
    [
      'Deaths from synthetic opioids, chiefly fentanyl, peaked at about 74,000 in 2022.',
      'fentanyl-deaths-peak',
      { published: '2025-09-20' },
    ],
    [
      'You should know that ICE’s removal branch had about 6,000 officers when the last fiscal year closed.',
      'ero-officers-6000',
      { published: '2025-02-03' },
    ],
    [
      'An American born in 2024 could expect to live 79 years, the agency reported.',
      'life-expectancy-2024',
      { published: '2026-01-29' },
    ],
    [
      'The tax-cut law will swell federal deficits by about $3.4 trillion over a decade, the Congressional Budget Office said.',
      'obbba-3-4-trillion',
      { published: '2025-07-21' },
    ],
    [
      'Authorities arrested migrants or turned them away at the southern border 977,509 times in fiscal 2019.',
      'encounters-fy2019-977000',
      { published: '2019-10-29' },
    ],
    [
      'Measles infected more than 9,000 people in the United States in 2025, on the CDC’s own count of confirmed cases.',
      'measles-2025-cases',
      { published: '2026-01-21' },
    ],
    [
      'On average this country hands out a million green cards in a year, all of them, folks adjusting here included.',
      'legal-immigration-one-million',
      { published: '2018-02-13' },
    ],
    [
      'Judges in the immigration courts face a backlog of nearly 3.7 million cases.',
      'immigration-court-backlog-3-7-million',
      { published: '2025-05-12' },
    ],
    [
      'In my copy of the letter ICE had 131,000 noncitizens convicted of homicide on its docket who were not in its custody.',
      'crime-13099-murderers',
      { published: '2026-05-01' },
    ],
    [
      'A senator said that 210 of the Venezuelans held in El Salvador’s mega-prison, CECOT, were returned to Venezuela in July 2025.',
      'el-salvador-cecot-252-returned',
      { published: '2026-05-01' },
    ],
  ])('%s', (text, claim, page) => {
    expect(claimsOfPage(text, page)).toContain(claim);
  });
});

describe('a sentence states no record', () => {
  test.each<[string, Page]>([
    [
      'More than half have lived here for more than a decade.',
      { published: '2026-03-01', before: ['The club has 400 members.'] },
    ],
    ['In 2025 some 3,687,750 cases had been completed by the immigration courts.', { published: '2025-06-10' }],
    ['Deportees in Panama were put up in a hotel.', { published: '2026-03-01' }],
    ['An appeals court could rule that Trump may not use the Alien Enemies Act.', { published: '2026-03-01' }],
    ['Cars, not guns, are the leading cause of death among American children.', { published: '2026-03-01' }],
  ])('%s', (text, page) => {
    expect(claimsOfPage(text, page)).toEqual([]);
  });
});
