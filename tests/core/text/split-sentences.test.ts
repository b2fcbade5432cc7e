import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../lib/core/text/split-sentences.ts';
import { growthOverText, MOST_GROWTH } from '../../growth.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['It rose. It fell.'],
    ['It rose! Did it? It did.'],
    ['It rose in 2012. In 2013 it fell.'],
    ['They deported 409,849 in 2012. 400,000 is about right.'],
    ['It cost $1.4 billion. That is 3.5 percent.'],
    ['“It rose.” He was sure.'],
    ['He said “It rose.” Then he left.'],
    ['It rose (see below). It fell.'],
    ['It rose.[12] It fell.'],
    ['He left the U.S. The court agreed.'],
    ['He left the U.S. In 2014 he came back.'],
    ['It closes at 5 p.m. The court opens at 9 a.m. Monday.'],
    ['She came in Dec. The court had closed.'],
    ['The agency is ICE Inc. It is not.'],
    ['No. He did not.'],
    ['He waited … The court was silent.'],
    ['He waited... Then he left.'],
    ['They chose plan B. The others did not.'],
    ['これは文です。次の文です。'],
    ['هل ارتفع؟ نعم.'],
    ['यह एक वाक्य है। यह दूसरा है।'],
    ['Why? Because.'],
    ['It opened in Queens.Photo by the city.'],
    ['He thanked Mr. NADER. She did not.'],
    ['it rose in fy24. thats a lot'],
    ['@corn_belt: no. it fell. ICE said so'],
    ['did it rise? no. it fell'],
  ])('parts "%s"', text => {
    const parts = split(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
  });

  test.each([
    'The U.S. Immigration and Customs Enforcement counted them.',
    'Immigrants in the U.S. who have final orders remain.',
    'WASHINGTON, D.C. — The paper said so.',
    'Mr. Obama, Dr. Smith, Sen. Cruz and Gov. Abbott met Lt. Gov. Patrick.',
    'President George W. Bush and J. Edgar Hoover met.',
    'Washington v. Texas was decided with Brown vs. Board.',
    'It was on Jan. 20 and on Sept. 11, 2001.',
    'See No. 5 and Sec. 3 on p. 12 of vol. 2.',
    'It closes at 5 p.m. Monday and at 6 p.m. ET on Fri. in winter.',
    'About 1.4 million, or 3.5 % of 11.2 million.',
    'He is the U.N. Secretary-General at the U.S. Capitol.',
    '“Why?” he asked, and “No!” she said.',
    'They use Node.js and example.com today.',
    'He waited … and then left.',
    'The site is Example.Com and a file is called Notes.Final.Draft today.',
    'Acme Inc. Has a Problem',
    'Some of them, e.g. Mexico, i.e. its government, agreed.',
    'It costs approx. 400 dollars, incl. Tax.',
    'The Rev. Martin Luther King Jr. Center is in Atlanta.',
    'Acme Inc. Chairman Smith spoke.',
    '3. The third point.',
    'a. The first point.',
    'In Phoenix, Ariz. Gov. Hobbs spoke.',
    'The 9/11 attacks',
    'Mr. HARGROVE. It was so.',
    'The CHAIRWOMAN. Thank you.',
    'Q. How many?',
    'it closes at 5 p.m. and costs approx. 400 bucks, e.g. for u.s. citizens',
    'well... i think it rose',
    'it rose 3 (!!) times this year',
    'It rose three (?) times, or Four (!) times.',
    'ask node.js or example.com vs. the others',
  ])('keeps "%s" whole', text => {
    expect(split(text)).toEqual([text]);
  });

  test('finds the borders inside a paragraph', () => {
    expect(
      split(
        'ICE removed 409,849 people in FY 2012, according to Dr. J. Smith. “That is a record,” he said. Is it? Yes.',
      ),
    ).toEqual([
      'ICE removed 409,849 people in FY 2012, according to Dr. J. Smith.',
      '“That is a record,” he said.',
      'Is it?',
      'Yes.',
    ]);
  });

  const piece = fc.constantFrom(
    'a',
    'The',
    'U.S',
    'Mr',
    '1',
    '.',
    '?',
    '…',
    ' ',
    '”',
    '(',
    '[',
    ']',
    '。',
    '😀',
    '—',
    '1.4',
    'I',
    'p.m',
  );
  test('gives spans in order that hold everything but spaces, and never part a number', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(/\d[.,]?$/.test(text.slice(0, end)) && /^\d/.test(text.slice(end))).toBe(false);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each(['.[', '. (', 'a. ', 'ab. ', 'A. ', '. . ', '((', 'a.', '“.', 'U.S. I'])(
    'takes linear time for many "%s"',
    unit => {
      expect(growthOverText(splitSentences, unit, 30_000)).toBeLessThan(MOST_GROWTH);
    },
  );
});
