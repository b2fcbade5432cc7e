import { expect, test } from 'vitest';
import { describeQuote } from '../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../lib/core/annotation/find-quote.ts';
import { breathe } from '../../lib/dom/breathe.ts';

const people = 'ferry pilot,harbour master,night nurse,school cook,old baker,new mayor,lock keeper,bee keeper'.split(
  ',',
);
const deeds = 'painted,mended,counted,carried,sold,measured,praised,lost,hid,found,cleaned'.split(',');
const things = 'the red boats,two lanterns,a long rope,the town clock,some maps,the tall gate,a few chairs'.split(',');
const places = 'by the pier,near the mill,at the station,in the square,under the bridge,on the hill'.split(',');
const times = 'before the storm,after lunch,on a Sunday,late last night,in early spring'.split(',');

/** A page of about 100 KB, every sentence of its own. */
const sentences = Array.from({ length: 1200 }, (_, at) => {
  const pick = (words: readonly string[], by: number) => words[Math.floor(at / by) % words.length];
  return `The ${pick(people, 1)} ${pick(deeds, 8)} ${pick(things, 3)} ${pick(places, 5)} ${pick(times, 7)}, ${at * 37} steps away.`;
});
const layOut = (from: readonly string[]) =>
  from.map((sentence, at) => sentence + (at % 4 === 3 ? '\n\n' : ' ')).join('');
const page = layOut(sentences);
const noted = sentences.filter((_, at) => at % 6 === 0);

/** The longest stretch between two pauses, in ms, of looking for all notes as the panel does. */
async function longestSlice(text: string, notes: readonly (readonly [...ReturnType<typeof describeQuote>])[]) {
  let longest = 0;
  let found = 0;
  for (const selectors of notes) {
    const started = performance.now();
    if (findQuote(text, selectors).how !== 'orphan') found += 1;
    longest = Math.max(longest, performance.now() - started);
    await breathe();
  }
  return { longest, found };
}

test.each([
  ['a page that begins otherwise', `Today in the paper\n\n${page}`, 200],
  ['a page of which one word in nine is another', page.replace(/\b(?:the|a) (?=\w+ ?\w* (?:by|near))/g, 'that '), 150],
  ['another page, with none of them', layOut(sentences.map(text => [...text].reverse().join(''))), 0],
])(
  'looks for 200 notes on %s without holding it for 50 ms',
  async (name, text, least) => {
    expect(page.length).toBeGreaterThan(95_000);
    const notes = noted.map(words => {
      const start = page.indexOf(words);
      return describeQuote(page, start, start + words.length);
    });
    expect(notes).toHaveLength(200);
    let best = Number.POSITIVE_INFINITY;
    // Other programs can only make a slice look longer: the best of some runs is nearest to our own.
    for (let attempt = 0; attempt < 12 && best >= 50; attempt += 1) {
      const { longest, found } = await longestSlice(`${text}${' '.repeat(attempt)}`, notes);
      console.log(`${name}: ${found} of 200 found, longest slice ${longest.toFixed(1)} ms`);
      expect(found).toBeGreaterThanOrEqual(least);
      best = Math.min(best, longest);
    }
    expect(best).toBeLessThan(50);
  },
  60_000,
);

test('looks for 200 notes on words that a page has twice, in a page of which all else was rewritten, without holding it for 50 ms', async () => {
  const twice = layOut([...sentences.slice(0, 600), ...sentences.slice(0, 600)]);
  const notes = sentences.slice(0, 200).map(words => {
    const start = twice.lastIndexOf(words);
    return describeQuote(twice, start, start + words.length);
  });
  const kept = new Set(sentences.slice(0, 200));
  const anew = (words: string) =>
    kept.has(words) ? words : words.replace(/\b(?:red|two|long|town|some|tall|few)\b.*,/, 'nothing at all,');
  const text = layOut([...sentences.slice(0, 600), ...sentences.slice(0, 600)].map(anew));
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 12 && best >= 50; attempt += 1) {
    const { longest, found } = await longestSlice(`Anew.\n\n${text}${' '.repeat(attempt)}`, notes);
    console.log(`words that a page has twice: ${found} of 200 found, longest slice ${longest.toFixed(1)} ms`);
    expect(found).toBe(200);
    best = Math.min(best, longest);
  }
  expect(best).toBeLessThan(50);
}, 60_000);
