import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../../../lib/core/text/find-periods.ts';

/** A Friday in the second quarter, in fiscal 2026. */
const PUBLISHED = '2026-05-15';

function daysOf(text: string): (string | null)[] {
  return findPeriods(text, PUBLISHED).map(({ startDay, endDay }) =>
    startDay === null ? null : `${startDay} ${endDay ?? '…'}`,
  );
}

describe('dates with slashes', () => {
  test.each([
    ['It is dated 3/14/2025.', '2025-03-14 2025-03-14'],
    ['It is dated 03/14/25.', '2025-03-14 2025-03-14'],
    ['It is dated 14/3/2025.', '2025-03-14 2025-03-14'],
    ['It is dated 2025/03/14.', '2025-03-14 2025-03-14'],
    ['Since 7/4/2025 it is law.', '2025-07-04 …'],
  ])('in "%s"', (text, days) => {
    expect(daysOf(text)).toEqual([days]);
  });

  test.each(['It is open 24/7.', 'On 13/32/2025 nothing was.', 'See 1/2/3 there.', 'A file at a/1/2/2025/3.'])(
    'but not in "%s"',
    text => {
      expect(daysOf(text)).toEqual([]);
    },
  );
});

describe('quarters and halves', () => {
  test.each([
    ["Sales in 2024's third quarter fell.", '2024-07-01 2024-09-30'],
    ['Sales in 4Q24 fell.', '2024-10-01 2024-12-31'],
    ["Sales in 4Q'24 fell.", '2024-10-01 2024-12-31'],
    ['Sales in 1Q 2025 fell.', '2025-01-01 2025-03-31'],
    ['Sales in H2 2024 fell.', '2024-07-01 2024-12-31'],
    ['Sales in 1H25 fell.', '2025-01-01 2025-06-30'],
    ['Sales have fallen since the second quarter of 2024.', '2024-04-01 …'],
    ['Sales have fallen since Q2 2024.', '2024-04-01 …'],
    ['Sales fell last quarter.', '2026-01-01 2026-03-31'],
  ])('in "%s"', (text, days) => {
    expect(daysOf(text)).toEqual([days]);
  });

  test.each(['They drove a Hummer H1.', 'over the last quarter century', 'a last quarter-hour of play'])(
    'but not in "%s"',
    text => {
      expect(daysOf(text).filter(days => days !== null)).toEqual([]);
    },
  );
});

describe('fiscal years by their ends', () => {
  test.each([
    ["It cost less in FY'24.", '2023-10-01 2024-09-30'],
    ['It costs less in the fiscal year that began Oct. 1.', '2025-10-01 2026-09-30'],
    ['It costs less in the budget year that started in October 2024.', '2024-10-01 2025-09-30'],
    ['It will cost less in the fiscal year that begins Oct. 1.', '2026-10-01 2027-09-30'],
    ['In the state fiscal year that began July 1, 2025, it costs less.', '2025-07-01 2026-06-30'],
    ['The just-ended fiscal year was dear.', '2024-10-01 2025-09-30'],
    ['The recently completed budget year was dear.', '2024-10-01 2025-09-30'],
    ['Fiscal year to date, it costs less.', '2025-10-01 2026-05-15'],
  ])('in "%s"', (text, days) => {
    expect(daysOf(text)).toEqual([days]);
  });

  test('a year that is beginning at no certain time stays open', () => {
    expect(daysOf('It costs less in the fiscal year starting July 1.')).toEqual([null]);
  });
});

describe('years from one that is named', () => {
  test.each([
    ['Two years earlier than 2021 it was closed.', ['2019-01-01 2019-12-31']],
    ['It was open in 2015, and a decade earlier closed.', ['2015-01-01 2015-12-31', '2005-01-01 2005-12-31']],
    ['It grew between the years 2011 and 2014.', ['2011-01-01 2014-12-31']],
  ])('in "%s"', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });
});

describe('months from one that is named', () => {
  test.each([
    ['It was 3 in May 2025, and two months later it was 4.', '2025-07'],
    ['It was 3 in May 2025, and three months earlier 4.', '2025-02'],
    ['It was 3 on May 9, 2025; a month before that it was 4.', '2025-04'],
  ])('in "%s"', (text, id) => {
    expect(findPeriods(text, PUBLISHED).at(-1)).toMatchObject({ id, type: 'month', resolved: true });
  });

  test.each(['A month later it was 4.', 'In 2025 it was 3; two months later it was 4.'])(
    'and of no certain time where no month is: %s',
    text => {
      expect(findPeriods(text, PUBLISHED).at(-1)).toMatchObject({ startDay: null, resolved: false });
    },
  );
});

describe('a span by the edges of its ends', () => {
  test.each([
    ['It grew between the start of 2022 and the end of 2024.', ['2022-01-01 2024-12-31']],
    ['It grew from the beginning of May to the end of June 2025.', ['2025-05-01 2025-06-30']],
    ['It grew from March 2023 to the end of 2024.', ['2023-03-01 2024-12-31']],
    ['It grew from March 2023 until this past April.', ['2023-03-01 2026-04-30']],
    ['It grew from the opening days of May 2023 to the last week of June.', ['2023-05-01 2023-06-30']],
    ['It grew between the final weeks of 2022 and the middle of June 2024.', ['2022-12-01 2024-06-20']],
    [
      'It was closed in the last week of May and the middle of June 2024.',
      ['2026-05-25 2026-05-31', '2024-06-11 2024-06-20'],
    ],
  ])('in "%s"', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });
});
