import { describe, expect, test } from 'vitest';
import { claimsOfPage, type Page } from './claims-of-page.ts';

/**
 * Known faults: sentences that the engine read rightly before it learned the words of each record and its twins, and does not now, or never did. A test here
 * passes for as long as its fault stands; once it is mended, the sentence goes back to where its rule is tested.
 */

describe('a sentence is read, but not yet', () => {
  test.fails.each<[string, string, Page]>([
    ['A year ago Panama took in 299 people sent by the United States.', 'panama-299', { published: '2026-02-14' }],
    [
      'The Times could find about 540,000 deportations in the first year.',
      'nyt-540000-first-year',
      { published: '2026-03-01' },
    ],
    [
      'A group that wants fewer immigrants, FAIR, puts the yearly cost at $150 billion.',
      'cost-fair-150-billion',
      { published: '2026-03-01' },
    ],
    ['In fiscal 2024 removals averaged 740 a day.', 'ice-daily-pace', { published: '2026-03-01' }],
    [
      'DACA was at its largest in the fall of 2017, with close to 690,000.',
      'daca-recipients-515000',
      { published: '2026-03-10' },
    ],
    [
      'Researchers at Syracuse counted some 320,000 ICE removals over twelve months.',
      'ice-fy2025-removals-320000',
      { published: '2026-05-01', before: ['The fiscal year ended in September 2025.'] },
    ],
    [
      'A mayor had the Department of Homeland Security at 90,000 deportations.',
      'dhs-675000-march-2026',
      { published: '2026-04-10', before: ['The Department of Homeland Security counts deportations.'] },
    ],
    [
      'Agents arrested 2,206,436 people at the southwest border in fiscal 2022.',
      'encounters-fy2022-border-patrol-record',
      { published: '2026-03-01' },
    ],
    [
      'Of greenhouse gases China emits one third of the total.',
      'climate-us-china-emissions',
      { published: '2026-05-01', before: ['The fiscal year ended in September 2025.'] },
    ],
    [
      'In August 2025 the share of asylum cases granted by immigration judges was 19 percent.',
      'asylum-grant-rate-19-percent',
      { published: '2026-01-15' },
    ],
    [
      'Title 42 expulsions came to two point eight.',
      'title42-2-8-million',
      { published: '2026-05-01', before: ['It ended in 2023.'] },
    ],
    ['Nationally, violent crime fell 15 percent in 2024.', 'violent-crime-down-2024', { published: '2026-03-01' }],
    [
      'China emits one third of the world total of greenhouse gases.',
      'climate-us-china-emissions',
      { published: '2026-05-01' },
    ],
    [
      'Georgia combed through 8.2 million names and came up with 20 noncitizens.',
      'noncitizen-voting-georgia-20',
      { published: '2026-05-01' },
    ],
    [
      'Contrary to what he says, immigrants have the right to a hearing.',
      'right-to-hearing',
      { published: '2026-03-01' },
    ],
    [
      'Border Patrol arrested 15,267 criminal noncitizens in fiscal 2023.',
      'cbp-criminal-noncitizens',
      { published: '2026-03-01' },
    ],
    ['Murder was down 14.9 percent in 2024, the FBI says.', 'violent-crime-down-2024', { published: '2025-10-10' }],
    [
      'On June 30, 2025, some 51,500 people had active DACA status.',
      'daca-recipients-515000',
      { published: '2026-03-01' },
    ],
    ['The budget deficit was $900 billion in fiscal 2025.', 'deficit-fy2025-1-8-trillion', { published: '2026-03-01' }],
    ['Panama took 299 people deported from the United States.', 'panama-299', { published: '2026-03-01' }],
    [
      'Border Patrol agents met 237,538 people at the southwest border, the smallest number since 1970.',
      'encounters-fy2025-lowest-since-1970',
      { published: '2026-03-01' },
    ],
    [
      'In 2010 Mexicans were 62 percent of the unauthorized population.',
      'unauthorized-mexico-share',
      { published: '2026-03-01' },
    ],
    [
      'In fiscal 2024, CBP data show, 271,484 people were deported.',
      'biden-fy2024-271484',
      { published: '2026-03-01' },
    ],
    [
      'Contrary to claims that immigrants have the right to a hearing they have none.',
      'right-to-hearing',
      { published: '2026-03-01' },
    ],
    [
      'The Supreme Court ruled that children of unlawfully present parents are not citizens at birth.',
      'birthright-trump-v-barbara',
      { published: '2026-08-01' },
    ],
    [
      'The cap on refugees, which was 125,000 under Biden, is now 7,500.',
      'refugee-ceiling-7500',
      { published: '2026-02-20' },
    ],
    [
      'BP apprehensions at the SW border, FY22: 2.2M',
      'encounters-fy2022-border-patrol-record',
      { published: '2026-03-01' },
    ],
    [
      'The immigration court backlog is at 3.4, and rising.',
      'court-backlog-3-38-million-2026',
      { published: '2026-03-01', before: ['People forget the courts.'] },
    ],
    [
      'Customs duties brought in about $195 billion; the leaflet has the sum of 2022.',
      'tariffs-revenue',
      { published: '2026-03-01' },
    ],
    [
      'A county attorney reminded the council that sanctuary rules hold back local help and never kept ICE from making arrests itself.',
      'sanctuary-legal-basis',
      { published: '2026-03-01' },
    ],
    ['In fiscal 2024, CBP data show, ICE deported 271,484 people.', 'biden-fy2024-271484', { published: '2026-03-01' }],
    [
      'The Yale and MIT paper of 2018 arrived at 5.2 million undocumented residents in 2016.',
      'unauthorized-22-million-yale-mit',
      { published: '2026-03-01' },
    ],
    ['In fiscal 2024 ICE removals averaged 740 a day.', 'ice-daily-pace', { published: '2026-06-01' }],
    [
      'BP apprehensions at the SW border hit a record in FY22: 2.2M',
      'encounters-fy2022-border-patrol-record',
      { published: '2026-03-01' },
    ],
    [
      'Customs duties came to some $195 billion in fiscal 2025.',
      'tariffs-revenue',
      { published: '2026-02-10', before: ['Canada’s own duties brought in about $6 billion.'] },
    ],
    [
      'The federal deficit was 1.8 in fiscal 2025.',
      'deficit-fy2025-1-8-trillion',
      { published: '2026-03-01', before: ['He talks of nothing else.'] },
    ],
  ])('%s', (text, claim, page) => {
    expect(claimsOfPage(text, page)).toContain(claim);
  });
});

describe('a sentence states no record, but is still taken for one', () => {
  test.fails.each<[string, Page]>([
    [
      'Job growth through March 2025 in information was revised down by 67,000, the bureau said.',
      { published: '2026-05-01' },
    ],
    ['Homeland Security removed 3.1 million people between fiscal 2013 and fiscal 2020.', { published: '2026-03-01' }],
    [
      'The new rink seats 13,099.',
      {
        published: '2026-03-01',
        before: ['The letter counted noncitizens with a homicide conviction whom ICE did not hold.'],
      },
    ],
    [
      'The department hopes to see FBI, DEA and ATF agents, and those of the bureau, working immigration cases.',
      { published: '2026-03-01' },
    ],
    [
      'The courts took in more cases than they finished.',
      { published: '2026-03-01', before: ['Why is traffic court so slow?'] },
    ],
    [
      'For years more new cases were filed than judges could finish.',
      { published: '2026-03-01', before: ['Why is traffic court so slow?'] },
    ],
    [
      'On average it comes to $17,000 to catch, hold and tag one bear, the park said last May.',
      { published: '2025-07-20', before: ['ICE will get $75 billion for deportations.'] },
    ],
    ['After years of decline this country created many manufacturing jobs.', { published: '2026-03-01' }],
    [
      'European governments have committed more than America has.',
      { published: '2026-03-01', before: ['The flood fund was set up by the Red Cross.'] },
    ],
    [
      'Twenty-seven miles is my run.',
      { published: '2026-06-10', before: ['They built 450 miles of border wall in the first term.'] },
    ],
    ['U.S. inflation since Biden took office was 13.9 percent in June 2022.', { published: '2026-03-01' }],
    ['Over six months U.S. inflation ran at 4.4 percent a year in January 2025.', { published: '2026-03-01' }],
    [
      'Heroin is mostly caught at legal crossings: 88 percent of it since 2015, Cato says.',
      { published: '2026-07-10' },
    ],
    ['The yearly limit on new H-2B visas for seasonal workers is 85,000.', { published: '2026-07-10' }],
    ['The Migration Policy Institute says that last month ICE deported 340,000 people.', { published: '2025-11-20' }],
    [
      'Economists at the New York Fed found that American firms and families paid more rent.',
      { published: '2026-03-01' },
    ],
    ['Immigrants from Asia make up 15.8 percent of the U.S. population.', { published: '2026-03-01' }],
  ])('%s', (text, page) => {
    expect(claimsOfPage(text, page)).toEqual([]);
  });
});
