import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

/**
 * Known faults: sentences that the engine read rightly before it learned the words of each record, and does not now. A test here
 * passes for as long as its fault stands; once it is mended, the sentence goes back to where its rule is tested.
 */
const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const all = createEngine(pack, { withDrafts: true });

interface Page {
  readonly published: string;
  readonly before?: string[];
  readonly engine?: typeof all;
}

const claimsIn = (text: string, { published, before = [], engine = all }: Page) =>
  mentionsIn(engine, text, { published, before }).map(({ claim }) => claim);

describe('a sentence is read, but not yet', () => {
  test.fails.each<[string, string, Page]>([
    ['In fiscal 2024 removals averaged 740 a day.', 'ice-daily-pace', { published: '2026-03-01' }],
    [
      'The cap on refugees, which was 125,000 under Biden, is now 7,500.',
      'refugee-ceiling-7500',
      { published: '2026-02-20' },
    ],
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
    [
      'Their share in 1890 was 14.8.',
      'foreign-born-share-record',
      { published: '2026-05-01', before: ['The census counts the foreign-born.'] },
    ],
    [
      'Paid $6.23 for a dozen of them myself.',
      'egg-prices',
      { published: '2026-02-10', before: ['A dozen eggs cost $6.23 on average in March 2025.'] },
    ],
    [
      'Prices were up 9.1 percent that month.',
      'inflation-peak-9-1-june-2022',
      { published: '2026-02-10', before: ['Inflation peaked at 9.1 percent in June 2022.'] },
    ],
    [
      '25,000 is what he says.',
      'boat-strikes-25000-lives',
      {
        published: '2026-02-10',
        before: ['The president says that every drug boat they blow up saves 25,000 American lives.'],
      },
    ],
    ['Nationally, violent crime fell 15 percent in 2024.', 'violent-crime-down-2024', { published: '2026-03-01' }],
  ])('%s', (text, claim, page) => {
    expect(claimsIn(text, page)).toContain(claim);
  });
});

describe('a sentence states no record, but is still taken for one', () => {
  test.fails.each<[string, Page]>([
    [
      'The department hopes to see FBI, DEA and ATF agents, and those of the bureau, working immigration cases.',
      { published: '2026-03-01' },
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
    ['The poverty rate for Kalamazoo was 10.6 percent in 2024.', { published: '2026-03-01' }],
    ['Immigrants from Asia make up 15.8 percent of the U.S. population.', { published: '2026-03-01' }],
    [
      'Most of these exhibits have been here for more than a decade.',
      { published: '2026-03-01', before: ['How many people are in the country illegally?'] },
    ],
    [
      'The courts took in more cases than they finished.',
      { published: '2026-03-01', before: ['Why is traffic court so slow?'] },
    ],
    ['CBP One, formerly known as CBP Home, lets people leave.', { published: '2026-03-01' }],
    ['Teen unemployment stood at 3.4 percent that April 2023.', { published: '2026-03-01' }],
    [
      'The U.S. poverty rate was 14 percent in 2024.',
      { published: '2026-03-01', before: ['Children under 18 are poor more often than others.'] },
    ],
  ])('%s', (text, page) => {
    expect(claimsIn(text, page)).toEqual([]);
  });
});
