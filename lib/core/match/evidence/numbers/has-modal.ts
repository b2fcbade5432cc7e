import { isMonth } from '../../reading/verb-words.ts';
import type { Reading } from '../../reading/reading.ts';
import { wordsIn } from '../../words/words-in.ts';

const MODALS = wordsIn('could would will might may should shall');

/** "could *expect* to live 79 years" is what the figure means, "you may *recall*", "should *know*" and "will *tell you*" are said to the reader. */
const SAID = /^(?:(?:expect|hear|recall|remember|know|note|notice|reali[sz]e|understand|mention)\b|tell you$)/;
/** "could *find* about 310,000" tells what was found. */
const FOUND = /^(?:find|confirm|identify|verify)$/;
const RELATIVE = wordsIn('where which who whom whose');

/** Whether a modal that makes what is told a possibility stands between two words. */
export function hasModal(reading: Reading, from: number, to: number): boolean {
  const { words } = reading;
  // "Whether that *would* help depends on the courts, *where* 3.7 million cases are waiting"
  const isRelative = ({ lower }: (typeof words)[number], at: number) =>
    RELATIVE.has(lower) && words[from + at - 1]?.text === ',';
  const relative = words.slice(from, to).findLastIndex(isRelative);
  return words.slice(from, to).some(({ lower }, at) => {
    if (!MODALS.has(lower) || at < relative || isMonth(reading, from + at)) return false;
    const [verb = '', next] = [1, 2].map(step => words[from + at + step]?.lower ?? '');
    return !SAID.test(`${verb} ${next}`) && !(lower === 'could' && FOUND.test(verb));
  });
}
