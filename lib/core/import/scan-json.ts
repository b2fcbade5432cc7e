import { JsonBuilder } from './build-json.ts';
import { finish, type Steps } from '../steps.ts';

/** Ours is a dozen deep, a web page's linked data perhaps thirty; without a bound, what reads the values would run out of stack. */
const deepest = 200;

/**
 * What is wrong with a text that should be JSON. `at` counts UTF-16 code units from 0. `end`: it stops in the middle; `syntax`:
 * another letter was due; `twice`: an object has the field `field` twice, and no reader could say which is meant.
 */
export type JsonFault =
  | { readonly kind: 'end' | 'syntax' | 'deep'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number; readonly field: string };

/** What may come next: a value, a value or the end of an empty list, a name, a name or the end of an empty object … */
type Due = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'more' | 'nothing';

const closing = { object: '}', list: ']' } as const;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /true|false|null/y;
const ordinary = /[^"\\\u0000-\u001f]*/y;
const blank = /[ \t\n\r]*/y;

/** Tokens that are looked at in one step: some milliseconds. */
const tokensAtOnce = 5000;
/** Letters that are given to `JSON.parse` at once: about a millisecond. */
const lettersAtOnce = 100_000;

export type ReadJson = { readonly value: unknown } | { readonly fault: JsonFault };

/** A value of which `JSON.parse` makes just what the text says, or what is wrong with the text. */
export function readJson(text: string): ReadJson {
  return finish(readJsonInSteps(text));
}

/**
 * {@link readJson} in steps of some milliseconds. `onPart` hears how much of the text was walked, from 0 to 1; no more than about
 * `pieceLength` letters are given to `JSON.parse` at once.
 */
export function* readJsonInSteps(
  text: string,
  onPart: (part: number) => void = () => undefined,
  pieceLength = lettersAtOnce,
): Steps<ReadJson> {
  const builder = new JsonBuilder(text, pieceLength);
  const fault = yield* scanJson(text, builder, onPart);
  return fault ? { fault } : { value: builder.done() };
}

/**
 * Find the first fault of a JSON text (RFC 8259), or null. Unlike `JSON.parse` it says where, and minds depth and fields that
 * stand twice. Runs in a loop, so that no nesting exhausts the stack. What is good is told to `builder` as it comes.
 */
function* scanJson(text: string, builder: JsonBuilder, onPart: (part: number) => void): Steps<JsonFault | null> {
  const open: ('object' | 'list')[] = [];
  const names: Set<string>[] = [];
  let due: Due = 'value';
  let at = skip(text, 0);
  let tokens = 0;

  const close = (): void => {
    if (open.pop() === 'object') names.pop();
    builder.close(at + 1);
    due = open.length === 0 ? 'nothing' : 'more';
  };

  for (; at < text.length; at = skip(text, at)) {
    tokens += 1;
    if (tokens % tokensAtOnce === 0) {
      onPart(at / text.length);
      yield;
    }
    const letter = text[at];
    const inside = open.at(-1);
    if (due === 'nothing') return { kind: 'syntax', at };
    if (due === 'colon') {
      if (letter !== ':') return { kind: 'syntax', at };
      due = 'value';
      at += 1;
    } else if (due === 'more') {
      if (letter === ',') due = inside === 'object' ? 'name' : 'value';
      else if (letter === closing[inside!]) close();
      else return { kind: 'syntax', at };
      at += 1;
    } else if (due === 'name' || due === 'name-or-end') {
      if (due === 'name-or-end' && letter === '}') {
        close();
        at += 1;
        continue;
      }
      if (letter !== '"') return { kind: 'syntax', at };
      const end = endOfString(text, at);
      if (end < 0) return { kind: ~end < text.length ? 'syntax' : 'end', at: ~end };
      const written = text.slice(at + 1, end - 1);
      const name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
      const known = names.at(-1)!;
      if (known.has(name)) return { kind: 'twice', at, field: name };
      known.add(name);
      builder.name(name, at);
      due = 'colon';
      at = end;
    } else if (letter === '{' || letter === '[') {
      if (open.length >= deepest) return { kind: 'deep', at };
      open.push(letter === '{' ? 'object' : 'list');
      builder.open(letter === '[', at);
      if (letter === '{') names.push(new Set());
      due = letter === '{' ? 'name-or-end' : 'value-or-end';
      at += 1;
    } else if (letter === ']' && due === 'value-or-end') {
      close();
      at += 1;
    } else {
      const end = letter === '"' ? endOfString(text, at) : endOfPlain(text, at);
      if (end < 0) return { kind: ~end < text.length ? 'syntax' : 'end', at: ~end };
      builder.plain(at, end);
      due = open.length === 0 ? 'nothing' : 'more';
      at = end;
    }
  }
  return due === 'nothing' ? null : { kind: 'end', at };
}

function skip(text: string, at: number): number {
  if (text.charCodeAt(at) > 32) return at;
  blank.lastIndex = at;
  blank.test(text);
  return blank.lastIndex;
}

/** Where a string that begins at `at` is over; `~n` where a letter at `n` may not be in it, or is missing. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    ordinary.lastIndex = next;
    ordinary.test(text);
    next = ordinary.lastIndex;
    if (next >= text.length) break;
    if (text[next] === '"') return next + 1;
    if (text[next] !== '\\') return ~next;
    next += 1;
    if (next >= text.length) return ~text.length;
    const escaped = text[next]!;
    if (escaped === 'u') {
      for (let digit = 0; digit < 4; digit += 1) {
        next += 1;
        if (next >= text.length) return ~text.length;
        if (!/[\da-fA-F]/.test(text[next]!)) return ~next;
      }
    } else if (!'"\\/bfnrt'.includes(escaped)) return ~next;
  }
  return ~text.length;
}

/** The same for a number, `true`, `false` and `null`. */
function endOfPlain(text: string, at: number): number {
  for (const plain of [number, word]) {
    plain.lastIndex = at;
    if (plain.test(text)) return plain.lastIndex;
  }
  // A number or word that the end of the text cuts short.
  const rest = text.slice(at, at + 6);
  const isCut =
    at + rest.length === text.length && (rest === '-' || ['true', 'false', 'null'].some(w => w.startsWith(rest)));
  return ~(isCut ? text.length : at);
}

/** The line of a place in a text, and the letter in it, both from 1. */
export function lineOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', from)) {
    line += 1;
    from = end + 1;
  }
  return { line, column: at - from + 1 };
}
