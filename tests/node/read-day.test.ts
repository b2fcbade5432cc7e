import { describe, expect, test } from 'vitest';
import { parseJsonLine } from '../../lib/node/cli/json-lines.ts';
import { readDay } from '../../lib/node/cli/read-day.ts';

describe('readDay', () => {
  test.each([
    ['2025-03-07', '2025-03-07'],
    ['2024-02-29', '2024-02-29'],
    ['2025-03-07T10:00:00Z', '2025-03-07'],
    ['2025-03-07T23:30:00.000-04:00', '2025-03-07'],
    ['2025-03-07 10:00', '2025-03-07'],
    ['March 7, 2025', '2025-03-07'],
    ['7 March 2025', '2025-03-07'],
  ])('reads %s as %s', (written, day) => {
    expect(readDay(written, '--published')).toBe(day);
  });

  test.each(['2024-13-45', '2024-02-30', '2023-02-29', '03/07/2025', 'yesterday', '2025-3-7', '2025-03-071', ''])(
    'refuses "%s"',
    written => {
      expect(() => readDay(written, '--published')).toThrow(`--published "${written}" is no day: write YYYY-MM-DD`);
    },
  );

  test('in a JSON line, where the empty text is no day written', () => {
    const day = (published?: string | null) =>
      parseJsonLine(JSON.stringify({ published }), 'line 3').optionalDay('published');
    expect([day(), day(null), day(''), day('2025-03-07T10:00:00Z')]).toEqual([null, null, null, '2025-03-07']);
    expect(() => day('yesterday')).toThrow('line 3: "published" "yesterday" is no day: write YYYY-MM-DD');
  });
});
