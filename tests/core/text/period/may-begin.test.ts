import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPeriods } from '../../../../lib/core/text/find-periods.ts';

/** Words that times are made of, and some that they are not. */
const WORDS = `the a an this that these last past current next coming previous prior following same first second third
  final opening early mid late middle full fiscal budget calendar FY FY12 Q1 quarter half so far thus year years year-to-date
  day days week weeks month months decade hundred spring summer fall winter in over during for across throughout within
  between from to through since until by before after of as any one two three four ten twelve single just only his her their
  per each every annually yearly annual both terms term presidency tenure administration era Obama Trump Biden President Mr. took office
  returned left he White House inauguration at start when January Jan. March may May September Sept. December 2012 2012-16 2014 2025 12 20 20th fifth fifteenth twentieth twenty thirtieth
  1990s '90s '12 30, ended ending that when ago earlier later before and , - . ( ) but people removals more than nearly under
  least about period time stretch date annum worst record biggest`.split(/\s+/);

test('every time is looked for wherever it may begin', () => {
  const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 14 }).map(words => words.join(' '));
  const published = fc.constantFrom('2025-04-18', '2026-02-01', null);
  fc.assert(
    fc.property(sentence, published, (text, day) => {
      expect(findPeriods(text, day)).toEqual(findPeriods(text, day, () => true));
    }),
    { numRuns: 4000 },
  );
});
