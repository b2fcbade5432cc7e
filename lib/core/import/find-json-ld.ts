import type { Steps } from '../steps.ts';
import { readJsonInSteps } from './scan-json.ts';

/** Letters that are searched in one step. */
const lettersAtOnce = 500_000;

/**
 * The linked data that a web page holds: the values of its `<script type="application/ld+json">` elements, in their order. One that
 * is no JSON is passed over, as browsers and search engines do. Needs no more of HTML than that a script ends at the next `</script`.
 */
export function* findJsonLd(html: string, onPart: (part: number) => void = () => undefined): Steps<unknown[]> {
  const values: unknown[] = [];
  for (let at = yield* search(html, '<script', 0); at >= 0; ) {
    const open = html.indexOf('>', at);
    const end = open < 0 ? -1 : yield* search(html, '</script', open);
    if (end < 0) break;
    if (/type\s*=\s*["']?application\/ld\+json/i.test(html.slice(at, open))) {
      const read = yield* readJsonInSteps(html.slice(open + 1, end), part =>
        onPart((open + part * (end - open)) / html.length),
      );
      if ('value' in read) values.push(read.value);
    }
    at = yield* search(html, '<script', end);
  }
  return values;
}

/** Where a text with these letters, large or small, comes next; -1 where it does not. */
function* search(html: string, letters: string, from: number): Steps<number> {
  const what = new RegExp(letters, 'i');
  for (let at = from; at < html.length; at += lettersAtOnce) {
    const found = html.slice(at, at + lettersAtOnce + letters.length - 1).search(what);
    if (found >= 0) return at + found;
    yield;
  }
  return -1;
}
