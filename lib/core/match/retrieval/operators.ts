import type { ReadText } from './read-sentence.ts';

/** Words that stand over a statement and turn it into another: a denial, a plan. Questions and quotations are read beside. */

const DENIAL =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|\w+n['’]t|denies|denied|deny|refuses|refused|false that|hoax that)\b/gi;
const NO_DENIAL =
  /^(?:not only|no doubt|no matter|not just|nothing less|no fewer|no less|no longer than|nothing but)\b/i;
const PROSPECT =
  /\b(?:will|would|won['’]t|wouldn['’]t|shall|should|could|may|might|going to|gonna|plans? to|planned to|planning to|wants? to|wanted to|hopes? to|pledge[sd]? to|promise[sd]? to|vow(?:s|ed)? to|propose[sd]? to|\w+['’]ll|let['’]s)(?! have\b)/gi;

/** An operator stands over this many of the content words that follow it. */
const GOVERNED = 2;

export interface Operators {
  /** Shared words that a denial stands over. */
  readonly denied: ReadonlySet<number>;
  /** Shared words that a plan, a wish or a condition stands over. */
  readonly prospective: ReadonlySet<number>;
}

/** Read the operators over the words of a text that `shared` holds. */
export function readOperators(read: ReadText, shared: ReadonlySet<number>): Operators {
  return {
    denied: governed(read, shared, DENIAL, NO_DENIAL),
    prospective: governed(read, shared, PROSPECT, null),
  };
}

function governed(
  { text, terms, starts }: ReadText,
  shared: ReadonlySet<number>,
  operator: RegExp,
  except: RegExp | null,
): Set<number> {
  const over = new Set<number>();
  let at = 0;
  for (const match of text.matchAll(operator)) {
    const end = match.index + match[0].length;
    if (except?.test(text.slice(match.index, match.index + 20)) === true) continue;
    while (at < terms.length && (starts[at] as number) < end) at += 1;
    let from = end;
    for (const [offset, term] of terms.subarray(at, at + GOVERNED).entries()) {
      const start = starts[at + offset] as number;
      // "not al-Qaida, you said Russia": a denial ends with its clause.
      if (CLAUSE_END.test(text.slice(from, start))) break;
      if (shared.has(term)) over.add(term);
      from = start;
    }
  }
  return over;
}

const CLAUSE_END = /[,;:—–]|\.\s|--|\bbut\b/;

/** "…, OK?" asks for assent, not for an answer. */
const TAG = /[,.]\s*(?:ok|okay|right|folks|huh|all right|correct|you know)\?["'”’»)\s]*$/i;
const QUESTION = /\?["'”’»)\s]*$/;

/** Whether a text ends by asking for an answer: a question mark at its end, and before that no call for assent. */
export function asksForAnswer(text: string): boolean {
  return QUESTION.test(text) && !TAG.test(text);
}

/** Whether a stretch lies inside quotation marks of its text. */
export function isQuoted(text: string, { from, to }: { from: number; to: number }): boolean {
  const open = Math.max(text.lastIndexOf('“', from), text.lastIndexOf('«', from));
  if (open !== -1) {
    const close = indexOfAny(text, '”»', open);
    if (close === -1 || close >= to) return true;
  }
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < from; at = text.indexOf('"', at + 1)) count += 1;
  const next = text.indexOf('"', from);
  return count % 2 === 1 && (next === -1 || next >= to);
}

function indexOfAny(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (marks.includes(text[at] as string)) return at;
  return -1;
}
