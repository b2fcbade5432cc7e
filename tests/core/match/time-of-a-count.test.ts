import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const engine = createEngine(pack);
const withDrafts = createEngine(pack, { withDrafts: true });

function differing(text: string): string[] {
  return mentionsIn(engine, text, { published: '2026-03-20' })
    .filter(({ relation, series }) => relation === 'differs' || series?.fits === false)
    .map(({ claim }) => claim);
}

describe('the time of a count', () => {
  test('a fiscal year that is said by its last month is whole', () => {
    const text = 'In the fiscal year that ended in September 2012, ICE removed 610,000 people.';
    expect(differing(text)).toEqual(['ice-record-fy2012-409849']);
  });

  test.each([
    'By September of fiscal 2012, ICE had removed 210,000 people.',
    'By 2012 ICE had removed 1.2 million people.',
  ])('up to some time, it may be any count: %s', text => {
    expect(differing(text)).toEqual([]);
  });
});

describe('a record’s own number at another time', () => {
  const marks = (text: string) => mentionsIn(withDrafts, text, { published: '2026-07-20' }).map(({ claim }) => claim);

  test.each([
    [
      'oil-production-record',
      'U.S. oil output set a monthly record of 13.58 million barrels a day in June',
      '2025',
      '2017',
    ],
    ['labor-construction-share', 'The undocumented were 13.7 percent of construction workers in', '2022', '1994'],
    [
      'election-2020-lawsuits',
      'More than 60 lawsuits were brought to overturn the presidential election of',
      '2020',
      '2008',
    ],
  ])('is not that of %s', (claim, text, own, other) => {
    expect(marks(`${text} ${own}.`)).toContain(claim);
    expect(marks(`${text} ${other}.`)).not.toContain(claim);
  });

  test('a later time may be that of the report', () => {
    expect(marks('A report of 2025 puts the undocumented at 13.7 percent of construction workers.')).toContain(
      'labor-construction-share',
    );
  });
});

describe('a count that runs on from the start of a term', () => {
  const text = (told: string) => `The department put removals at more than 605,000 since the inauguration${told}.`;
  const marks = (told: string) => mentionsIn(engine, text(told), { published: '2026-03-20' }).map(({ claim }) => claim);

  test.each([' on Dec. 10', ' by Dec. 10', ' as of December 10'])('is told for the day behind it:%s', told => {
    expect(marks(told)).toEqual(['dhs-605000-december-2025']);
  });

  test('the date of an inauguration is no such day', () => {
    expect(marks(' on Jan. 20, 2021')).toEqual([]);
  });
});

test('what is told behind the comma of a clause with "when" gives it no time', () => {
  const text = 'The peak was fiscal 2012, when ICE removed some 410,000 people, more than in any year up to 2024.';
  expect(
    mentionsIn(engine, text, { published: '2026-03-20' }).map(({ claim, relation }) => `${claim} ${relation}`),
  ).toEqual(['ice-record-fy2012-409849 agrees']);
});

describe('May', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-06-20' }).map(({ claim }) => claim);

  test.each(['Inflation in May was 4.2 percent.', 'The inflation rate in May 2026 was 4.2 percent.'])(
    'is a month: %s',
    text => {
      expect(marks(text)).toEqual(['inflation-2026']);
    },
  );

  test.each(['Inflation may soon be 4.2 percent.', 'Inflation May Hit 4.2 Percent, Banks Warn'])(
    'which "may" is not: %s',
    text => {
      expect(marks(text)).toEqual([]);
    },
  );
});

describe('the moment at which somebody came to office, or left it', () => {
  const marks = (text: string) =>
    mentionsIn(engine, text, { published: '2026-02-20' }).map(
      ({ claim, series }) => `${claim} ${series?.period ?? ''}`,
    );

  test.each([
    'ICE held about 39,700 people when Trump took office.',
    'About 39,700 people were in ICE detention at the end of the Biden administration.',
    'When President Trump returned to the White House, some 39,700 people were in ICE detention.',
  ])('is the time of a level: %s', text => {
    expect(marks(text)).toEqual(['detention-65765-july-2026 2025-01-12']);
  });

  test('and no time of what is counted by the year, nor anybody’s doing', () => {
    expect(marks('When Trump took office, he set a goal of a million deportations a year.')).toEqual([
      'goal-one-million-first-year ',
    ]);
    expect(marks('ICE removed 271,484 people in fiscal 2024, before Trump took office.')).toEqual([
      'biden-fy2024-271484 ',
    ]);
  });

  test.each([
    'ICE held about 39,700 people when Obama took office.',
    'ICE held about 39,700 people when the governor took office.',
    'The county jail held 39,700 people when Trump took office.',
    'Trump’s ICE removed 409,849 people in fiscal 2012.',
  ])('which others are not: %s', text => {
    expect(marks(text)).toEqual([]);
  });
});

describe('an administration named behind one number', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-20' }).map(({ claim }) => claim);

  test.each([
    'The refugee ceiling, which was 125,000 under Biden, is now 7,500, the lowest ever.',
    'The refugee ceiling, set at 125,000 under Joe Biden, was cut to 7,500.',
  ])('is not that of the next: %s', text => {
    expect(marks(text)).toEqual(['refugee-ceiling-125000', 'refugee-ceiling-7500']);
  });

  test.each([
    'Under Biden, the refugee ceiling was 7,500.',
    'Under Biden the refugee ceiling, once 60,000, was 7,500.',
  ])('and one before both is: %s', text => {
    expect(marks(text)).not.toContain('refugee-ceiling-7500');
  });
});

describe('a year that is counted from another and named too', () => {
  const marks = (text: string, before: string) =>
    mentionsIn(engine, text, { published: '2026-02-20', before: [before] }).map(({ claim }) => claim);

  test('is one time', () => {
    const before = 'ICE carried out 240,255 removals in fiscal 2016.';
    expect(marks('Four years before that, in fiscal 2012, it had carried out close to 410,000.', before)).toEqual([
      'ice-record-fy2012-409849',
    ]);
    expect(marks('Four years before that, in fiscal 2012, it had carried out close to 316,000.', before)).not.toContain(
      'trac-290603-since-january',
    );
  });
});

describe('a year that is counted from what stands before', () => {
  const before = ['It beats the 409,849 of fiscal 2012, the most of the Obama years.'];
  const marks = (text: string) =>
    mentionsIn(engine, text, { published: '2026-04-20', before }).map(({ claim }) => claim);

  test('is not sure enough for a rounded number', () => {
    expect(marks('A year earlier ICE had 271,000.')).toEqual([]);
  });
});

describe('the days of a month', () => {
  test('a number far from the counts of all of them is no count of any', () => {
    const text = 'About 130,000 people were in ICE detention in June 2025.';
    expect(differing(text)).toEqual(['detention-65765-july-2026']);
  });

  test.each([
    'About 63,000 people were in ICE detention in June 2025.',
    'ICE booked 37,000 people into detention in June 2025.',
    'In June 2025 some 21,000 women were in ICE detention.',
    'About 130,000 people were in ICE detention at some time in 2025.',
  ])('near one, or of another time or kind, it may be: %s', text => {
    expect(differing(text)).toEqual([]);
  });
});

describe('a number that is held against that of another time', () => {
  const marks = (text: string, published: string) =>
    mentionsIn(withDrafts, text, { published }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each([
    'About 80,000 people died of overdoses, 27 percent fewer than in 2023.',
    'There were about 80,000 overdose deaths, down from 110,000 in 2023.',
  ])('is of the year after: %s', text => {
    expect(marks(text, '2025-06-01')).toEqual(['overdose-deaths-80000-2024 agrees']);
  });

  test('unless that is long ago', () => {
    expect(marks('There were about 80,000 overdose deaths, fewer than in 2019.', '2025-06-01')).toEqual([]);
  });

  test('and is not of the time that it is held against', () => {
    const text = 'ICE held 65,765 people, 20,000 more than in January 2025.';
    expect(marks(text, '2026-07-20')).toEqual(['detention-65765-july-2026 agrees']);
  });
});

describe('a time that two administrations share', () => {
  test.each([
    'Under Biden, 172,026 apprehensions were made at the southwest border in fiscal 2025.',
    'The Trump administration recorded 65,539 southwest border apprehensions in fiscal 2025.',
  ])('has more than one of them counted: %s', text => {
    expect(differing(text)).toEqual([]);
  });

  test('and one that lies in a term has not', () => {
    expect(differing('Under Obama, ICE removed 610,000 people in fiscal 2012.')).toEqual(['ice-record-fy2012-409849']);
  });
});

test('a calendar year is no fiscal year', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-03-20' }).map(({ claim }) => claim);
  expect(marks('CBP recorded 2.5 million encounters at the southwest border in fiscal year 2023.')).not.toEqual([]);
  expect(marks('CBP recorded 2.5 million encounters at the southwest border in calendar year 2023.')).toEqual([]);
});

test('the year before, from which nothing changed, is not the time of a number', () => {
  const text = 'The median household had $83,730, hardly a change from the year before.';
  const before = 'The poverty rate for 2024 came out last week.';
  expect(mentionsIn(engine, text, { published: '2025-09-20', before: [before] })).toMatchObject([
    { claim: 'median-income-83730', relation: 'agrees' },
  ]);
});

describe('the time that stands with a number', () => {
  const marks = (text: string, published: string) =>
    mentionsIn(engine, text, { published }).map(({ claim, relation }) => `${claim} ${relation}`);

  test('is not the year that it is held against', () => {
    const text = 'Consumer prices in August rose 2.9 percent from a year earlier.';
    expect(marks(text, '2025-09-16')).toEqual(['inflation-2026 other-period']);
  });

  test('nor when something else will happen', () => {
    const text =
      'Eight percent of Americans had no health insurance, a share that may grow when subsidies end in January.';
    expect(marks(text, '2025-10-16')).toEqual(['uninsured-rate-8-percent agrees']);
  });
});

describe('a month’s number without its month', () => {
  const marks = (text: string, published: string) => mentionsIn(engine, text, { published }).map(({ claim }) => claim);

  test('is read until the next one comes out', () => {
    expect(marks('Inflation jumps to 4.2 percent as costs spread.', '2026-06-10')).toEqual(['inflation-2026']);
  });

  test('and no longer', () => {
    expect(marks('Inflation jumps to 4.2 percent as costs spread.', '2026-08-25')).toEqual([]);
  });
});

test('what somebody came to is a record of its own', () => {
  const before = ['Inflation was 4.2 percent in May.'];
  expect(
    mentionsIn(engine, 'When Biden took office, the rate stood at 1.4 percent.', { published: '2026-06-11', before }),
  ).toMatchObject([{ claim: 'inflation-rate-inherited-1-4', relation: 'agrees' }]);
});

describe('what an apposition at the end says of a noun', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-20' }).map(({ claim }) => claim);

  test.each([
    'In 2025 the president invoked the Alien Enemies Act, a law that was passed in 1798.',
    'The president invoked the Alien Enemies Act in March 2025, a statute enacted in 1798.',
  ])('has a time of its own: %s', text => {
    expect(marks(text)).toContain('aea-2025-proclamation');
  });

  test('which is no time of the number before it', () => {
    const text = 'ICE, set up in 2003, had 271,484 removals in fiscal 2024 under a system that began in 1996.';
    expect(marks(text)).toEqual(['biden-fy2024-271484']);
    expect(differing('ICE removed 271,484 people in the year under a program launched in 2012.')).toEqual([]);
  });

  test('nor is the year of a law', () => {
    expect(marks('Some 137 people were removed under the Alien Enemies Act, a wartime statute from 1798.')).toEqual([
      'aea-137-removed',
    ]);
  });

  test('and no plan reaches into it', () => {
    const text =
      'A directive ordered the removal of 900,000 people who came with CBP One, an app launched under Biden in 2023.';
    expect(marks(text)).toEqual(['cbp-one-removal-directive', 'cbp-one-launched-under-biden']);
    expect(marks('He plans to remove the people who would come with an app, if one was launched under Biden.')).toEqual(
      [],
    );
  });
});

describe('so long ago', () => {
  const marks = (published: string, text: string) =>
    mentionsIn(withDrafts, text, { published }).map(({ claim }) => claim);

  test.each([
    ['2025-06-25', 'Three years ago inflation peaked at 9.1 percent.', 'inflation-peak-9-1-june-2022'],
    ['2026-04-20', 'Unemployment was 14.8 percent six years ago.', 'unemployment-14-8-april-2020'],
    ['2026-02-20', 'The refugee ceiling was 125,000 two years ago.', 'refugee-ceiling-125000'],
  ])('is the time of a record around then: on %s %s', (published, text, claim) => {
    expect(marks(published, text)).toEqual([claim]);
  });

  test.each([
    ['2026-02-10', 'A year ago ICE held 70,766 people.'],
    ['2026-04-20', 'Unemployment was 14.8 percent a year ago.'],
    ['2026-06-20', 'The poverty rate was 10.6 percent six months ago.'],
    ['2026-06-20', 'Inflation was 9.1 percent two months ago.'],
  ])('is another time than that of any other record: on %s %s', (published, text) => {
    expect(marks(published, text)).toEqual([]);
  });
});

describe('the time of what had not been so before', () => {
  const before = ['The study counted all immigrants, whatever their status.'];
  const marks = (text: string) =>
    mentionsIn(withDrafts, text, { published: '2025-09-10', before }).map(({ claim }) => claim);

  test.each([
    'By March 2019 their number had fallen to 51.9 million.',
    'Their number had stood at 51.9 million since the 1960s.',
  ])('but is its own here: %s', text => {
    expect(marks(text)).toEqual([]);
  });
});

describe('the month in which whoever counted told it', () => {
  const marks = (text: string) => mentionsIn(withDrafts, text, { published: '2025-11-20' }).map(({ claim }) => claim);

  test.each([
    ['In August the Pew Research Center put the unauthorized population at 14 million.', 'unauthorized-14-million-pew'],
    ['Last August Pew said 14 million unauthorized immigrants were here.', 'unauthorized-14-million-pew'],
    ['The Migration Policy Institute last month put the year’s deportations by ICE at 340,000.', 'mpi-340000-fy2025'],
  ])('is not that of the count: %s', (text, claim) => {
    expect(marks(text)).toEqual([claim]);
  });

  test.each([
    'ICE last month put the year’s deportations at 340,000.',
    'In August the Center for Migration Studies put the unauthorized population at 14 million.',
    'In August Pew put the unauthorized population of Canada at 14 million.',
  ])('but of others’ counts, and of the deed, it is: %s', text => {
    expect(marks(text)).toEqual([]);
  });
});

describe('the year of a plan', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-08-15' }).map(({ claim }) => claim);

  test.each([
    ['NATO allies agreed to spend 5 percent of GDP on defense by 2035.', 'nato-5-percent'],
    ['In 2026 NATO members repeated their promise to spend 5 percent of GDP on defense.', 'nato-5-percent'],
    ['In 2026 the White House still wanted 3,000 immigration arrests a day.', 'goal-3000-arrests-a-day'],
    [
      'Trump promised in 2016 to deport two to three million people with criminal records.',
      'pledge-2016-two-to-three-million',
    ],
  ])('may be any in which it was told: %s', (text, claim) => {
    expect(marks(text)).toEqual([claim]);
  });

  test.each([
    'NATO allies agreed to spend 5 percent of GDP on defense by 2032.',
    'Miller set a goal of 3,000 arrests a day in 2018.',
    'Trump promised in 2024 to deport two to three million people with criminal records.',
    'In 2019 Trump pledged to deport eleven million people.',
  ])('but not one before it or long after, nor another deadline: %s', text => {
    expect(marks(text)).toEqual([]);
  });

  test('is that of the page too', () => {
    const outlook = 'The Social Security trust fund will be depleted in 2033.';
    const claimsOn = (published: string) => mentionsIn(engine, outlook, { published }).map(({ claim }) => claim);
    expect(claimsOn('2024-07-15')).toEqual(['social-security-2032-2034']);
    expect(claimsOn('2010-07-15')).toEqual([]);
  });
});

describe('a count that runs on', () => {
  const marks = (text: string) =>
    mentionsIn(withDrafts, text, { published: '2025-12-20' }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each([
    ['ICE has removed 290,603 people since inauguration day, TRAC said.', 'trac-290603-since-january agrees'],
    ['DHS has deported more than 605,000 people since January.', 'dhs-605000-december-2025 agrees'],
    ['936,500 people had CBP One appointments by the end of December 2024.', 'cbp-one-appointments-since-2023 agrees'],
  ])('is told from its first day, and up to its last: %s', (text, mark) => {
    expect(marks(text)).toEqual([mark]);
  });

  test.each([
    'ICE removed 290,603 people since the start of fiscal 2025, TRAC said.',
    'DHS has deported more than 605,000 people since October 1.',
    'DHS has deported more than 527,000 people since the end of 2023.',
  ])('from another day is another: %s', text => {
    expect(marks(text)).toEqual([]);
  });

  test('three months of a year are another fiscal year’s', () => {
    const marks = mentionsIn(engine, 'Obama sent home close to 370,000 people in 2012 alone.', {
      published: '2026-03-20',
    });
    expect(marks.map(({ claim }) => claim)).not.toContain('ice-fy2013-368644');
  });

  test('a single night is the one night on which it is counted', () => {
    const text = 'A federal count found about 650,000 people homeless on a single night in January 2024.';
    expect(differing(text)).toEqual(['homelessness-771480']);
  });
});

describe('a count that runs on', () => {
  const marks = (text: string) => mentionsIn(engine, text, { published: '2026-02-20' }).map(({ claim }) => claim);

  test('ends when it was told', () => {
    expect(marks('At the end of October 2025 DHS put deportations since Inauguration Day at over 527,000.')).toEqual([
      'dhs-527000-october-2025',
    ]);
    expect(marks('By December 10 DHS counted more than 605,000 deportations since Inauguration Day.')).toEqual([
      'dhs-605000-december-2025',
    ]);
  });

  test('and is no count of a year that was not over', () => {
    expect(
      marks('At the end of October 2025 some 540,000 people had been deported since Inauguration Day.'),
    ).not.toContain('nyt-540000-first-year');
  });
});

describe('inflation when somebody came to office', () => {
  const marks = (text: string) =>
    mentionsIn(engine, text, { published: '2026-02-20' }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each([
    'Inflation ran at 1.4 percent the week Joe Biden got sworn in.',
    'In January of twenty twenty-one the inflation rate was 1.4 percent.',
  ])('is told by its month: %s', text => {
    expect(marks(text)).toEqual(['inflation-rate-inherited-1-4 agrees']);
  });

  test('and is not that of another month', () => {
    expect(marks('Inflation was 1.4 percent in February 2021.')).toEqual([]);
  });
});
