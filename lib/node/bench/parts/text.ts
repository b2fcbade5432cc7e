import { findQuantities } from '../../../core/quantity/find-quantities.ts';
import { splitWords } from '../../../core/match/words/words.ts';
import { findPeriods } from '../../../core/text/find-periods.ts';
import { foldCharacters } from '../../../core/text/fold-characters.ts';
import { foldText } from '../../../core/text/fold-text.ts';
import { splitSentences } from '../../../core/text/split-sentences.ts';
import type { PartReport } from '../part.ts';
import { newsSentences, pageOf } from '../sample-texts.ts';
import { layOut, number, times } from '../table.ts';
import { timeTexts } from '../time-texts.ts';

const BLOCK = 8;

/** What reading text costs before anything is matched, step by step, beside the least that any reader must do: look at each character. */
export async function benchText(): Promise<PartReport> {
  const sentences = pageOf(await newsSentences(), 100_000);
  const blocks = Array.from({ length: Math.ceil(sentences.length / BLOCK) }, (_, at) =>
    sentences.slice(at * BLOCK, (at + 1) * BLOCK).join(' '),
  );
  const bytes = blocks.join('').length;
  const timings = timeTexts(
    [
      { name: 'look at each character', read: lookAtEach },
      { name: 'words by one regular expression', read: text => text.match(/[\p{L}\p{N}]+/gu) },
      { name: 'fold spaces', read: foldText },
      { name: 'fold digits and signs', read: text => foldCharacters(text).text },
      { name: 'cut into sentences', read: splitSentences },
      { name: 'cut into words', read: splitWords },
      { name: 'quantities', read: findQuantities },
      { name: 'periods', read: text => findPeriods(text, '2025-04-18') },
    ],
    blocks,
  );
  const floor = timings[0]!.ms;
  const rows = timings.map(({ name, ms }) => ({
    name,
    msPer100KB: ms,
    mbPerSecond: bytes / 1e3 / ms,
    times: ms / floor,
  }));
  return {
    data: { bytes, steps: rows },
    lines: layOut(
      ['step, 100 KB', 'CPU ms', 'MB/s', 'over the first'],
      rows.map(row => [row.name, number(row.msPer100KB), number(row.mbPerSecond), times(row.times)]),
    ),
    goals: [],
  };
}

function lookAtEach(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
