import { findQuantities } from '../../../core/quantity/find-quantities.ts';
import { compromiseNumbers, recognizers } from '../../eval/quantity-peers.ts';
import { atLeast, type PartReport } from '../part.ts';
import { newsSentences } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';
import { timeTexts, type TimeOptions } from '../time-texts.ts';

/** Sentences of each kind that are read. */
const SENTENCES = 400;

/**
 * Our quantities beside recognizers-text and compromise. We read numbers, units, percentages, money, bounds, ranges and
 * the noun counted in one pass; the first row of recognizers-text is its number model alone, the second with percentages.
 */
export async function benchQuantities(
  options: TimeOptions = { rounds: 9, warmUps: 5, mostMs: 1500, leastMs: 500 },
): Promise<PartReport> {
  const sentences = await newsSentences();
  const some = (texts: readonly string[]) => texts.filter((_, at) => at % Math.ceil(texts.length / SENTENCES) === 0);
  const withDigits = measure(some(sentences.filter(text => /\d/.test(text))), options);
  const all = measure(some(sentences), options);
  return {
    data: { withDigits, all },
    lines: [...table('sentences with digits', withDigits), ...table('all sentences', all)],
    goals: [
      atLeast('times faster than recognizers-text-number, sentences with digits', 30, withDigits.rows[1]!.times),
      atLeast('times faster than recognizers-text-number, all sentences', 30, all.rows[1]!.times),
    ],
  };
}

interface Measured {
  readonly sentences: number;
  readonly rows: readonly { readonly name: string; readonly msPerSentence: number; readonly times: number }[];
}

function measure(texts: readonly string[], options: TimeOptions): Measured {
  const peer = recognizers();
  const timings = timeTexts(
    [
      { name: 'ours', read: findQuantities },
      { name: 'recognizers-text-number', read: text => peer.find(text, 'number') },
      {
        name: 'recognizers-text-number, percentages too',
        read: text => [peer.find(text, 'number'), peer.find(text, 'percent')],
      },
      { name: 'compromise', read: text => compromiseNumbers.find(text, 'number') },
    ],
    texts,
    options,
  );
  const ours = timings[0]!.ms;
  const rows = timings.map(({ name, ms }) => ({ name, msPerSentence: ms / texts.length, times: ms / ours }));
  return { sentences: texts.length, rows };
}

function table(title: string, { sentences, rows }: Measured): string[] {
  return layOut(
    [`${sentences} ${title}`, 'CPU ms a sentence', 'over ours'],
    rows.map(({ name, msPerSentence, times: ratio }) => [name, number(msPerSentence), times(ratio)]),
  );
}
