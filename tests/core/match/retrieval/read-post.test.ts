import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../lib/core/match/retrieval/read-post.ts';
import { growthOverText, MOST_GROWTH } from '../../../growth.ts';
import { dayNumber } from '../../../../lib/core/match/time/days.ts';

const words = (text: string) => text.trim().split(/\s+/);

describe('readPost', () => {
  test('tells what a post says from who signed it and when', () => {
    const post = readPost('The harbour is open again. pic.twitter.com/abc — Ida Holm (@idaholm) May 4, 2019');
    expect(words(post.body)).toEqual(['The', 'harbour', 'is', 'open', 'again.']);
    expect(words(post.author)).toEqual(['Ida', 'Holm', 'idaholm']);
    expect(post.day).toBe(dayNumber('2019-05-04'));
  });

  test('reads a signature without a day', () => {
    expect(readPost('Open! — Ida Holm (@idaholm)')).toMatchObject({ day: null });
    expect(words(readPost('Open! — Ida Holm (@idaholm)').body)).toEqual(['Open!']);
  });

  test('takes tags apart and keeps them whole', () => {
    expect(words(readPost('#BoycottTheOpera now').body)).toEqual(['BoycottTheOpera', 'Boycott', 'The', 'Opera', 'now']);
    expect(words(readPost('@mayor_holm').body)).toEqual(['mayor_holm', 'mayor', 'holm']);
  });

  test.each([
    'The harbour office closed on May 4, 2019 — for good.',
    'Write to the office (at the harbour) — Ida Holm, May 4, 2019',
    '',
  ])('leaves any other sentence as it is: %s', text => {
    expect(readPost(text)).toEqual({ body: text, author: '', day: null });
  });

  test.each(['—', '— (@', 'http://', '#A', '@a(', '— a (b) '])('takes time in proportion to its length: %s', unit => {
    expect(growthOverText(text => readPost(`@${text}`), unit, 50_000)).toBeLessThan(MOST_GROWTH);
  });
});
