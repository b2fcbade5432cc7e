import { FUNCTION_WORDS } from './function-words.ts';
import type { Term } from './lexicon-index.ts';
import type { Modality } from './mention.ts';
import type { Reading } from './reading.ts';

/** The operators that stand over an event in its sentence, and the quotation that it stands in. */
export interface ModalityReading {
  readonly denied: boolean;
  readonly asked: boolean;
  /** "may have", "reportedly could have": a past event that is not certain. */
  readonly possible: boolean;
  /** A goal, promise, plan, or order. */
  readonly planned: boolean;
  /** Not said to have happened: future, conditional, infinitive, gerund. */
  readonly prospective: boolean;
  readonly quoted: boolean;
  readonly attributedTo: string | null;
  readonly cues: readonly { operator: string; from: number; to: number }[];
}

const NEGATIONS = new Set(
  "not never no neither nor without isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot".split(
    ' ',
  ),
);
const MODALS = new Set(
  "will would could can may might shall should must won't wouldn't couldn't can't cannot".split(' '),
);
const PERFECT = new Set(['have', 'has', 'had']);
const NOT_NEGATING = new Set(['only', 'just', 'least', 'fewer', 'less', 'more', 'surprisingly', 'merely']);
const BEFORE_EVENT = 5;
const SKIPPED = new Set(
  'a an the some about roughly around nearly almost approximately only just over at least most more than as many up to of by at from in its their his her that this these those'.split(
    ' ',
  ),
);

function isNumberWord(reading: Reading, at: number): boolean {
  return reading.quantities.some(span => span.from <= at && at < span.to);
}

/** The word that carries a noun or number: the first before it that is no article, hedge or preposition. */
function carrierBefore(reading: Reading, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 6); at -= 1) {
    const word = reading.words[at];
    if (word === undefined || word.kind === 'mark') return null;
    // "fell to 368,644": before a number "to" begins no infinitive.
    if (word.kind === 'word' && !SKIPPED.has(word.lower) && !isNumberWord(reading, at)) return at;
  }
  return null;
}

/**
 * Read what stands over an event. `eventAt` is its verb or noun, `from` the word where the statement begins (its number, say),
 * `isVerb` whether the event is said by a verb.
 */
export function readModality(reading: Reading, eventAt: number, from: number, isVerb: boolean): ModalityReading {
  const { words } = reading;
  const cues: { operator: string; from: number; to: number }[] = [];
  let denied = false;
  let possible = false;
  let planned = false;
  let prospective = false;

  // The verb group that carries the event: "did not deport", "would have deported", "to reach one million removals".
  for (const verbAt of isVerb ? [eventAt] : new Set([carrierBefore(reading, eventAt), carrierBefore(reading, from)])) {
    if (verbAt === null) continue;
    for (let at = verbAt; at >= Math.max(0, verbAt - BEFORE_EVENT); at -= 1) {
      const lower = words[at]?.lower ?? '';
      if (words[at]?.kind === 'mark') break;
      if (NEGATIONS.has(lower) && !NOT_NEGATING.has(words[at + 1]?.lower ?? '')) {
        denied = true;
        cues.push({ operator: 'denied', from: at, to: at + 1 });
      }
      if (MODALS.has(lower)) {
        const perfect = words.slice(at + 1, verbAt).some(word => PERFECT.has(word.lower));
        if (perfect) possible = true;
        else prospective = true;
        cues.push({ operator: perfect ? 'possible' : 'prospective', from: at, to: at + 1 });
      }
      if (lower === 'to' && at === verbAt - 1) prospective = true;
    }
    if ((words[verbAt]?.lower ?? '').endsWith('ing') && !isProgressive(reading, verbAt)) prospective = true;
  }

  const start = Math.min(eventAt, from);
  for (const term of reading.cues) {
    const operator = operatorOf(term);
    if (operator === null || operator === 'report' || operator === 'exception') continue;
    if (!governs(reading, term, start, eventAt)) continue;
    cues.push({ operator, from: term.from, to: term.to });
    if (operator === 'denied') denied = true;
    if (operator === 'asked') cues.push({ operator: 'asked', from: term.from, to: term.to });
    if (operator === 'possible') possible = true;
    if (operator === 'planned') planned = true;
  }
  const asked = isQuestion(reading) || cues.some(cue => cue.operator === 'asked');
  const speaker = quotationAround(reading, start, Math.max(eventAt, from));
  return {
    denied,
    asked,
    possible,
    planned,
    prospective,
    quoted: speaker !== null,
    attributedTo: speaker === '' ? null : speaker,
    cues,
  };
}

/** Denied over asked over possible over planned over quoted over asserted. Inside a goal's own record, a plan is its assertion. */
export function modalityOf(read: ModalityReading, recordIsPlan: boolean): Modality {
  if (read.denied) return 'denied';
  if (read.asked) return 'asked';
  if (read.possible) return 'possible';
  if (read.planned && !recordIsPlan) return 'planned';
  return read.quoted ? 'quoted' : 'asserted';
}

function operatorOf(term: Term): string | null {
  return term.entries[0]?.operator ?? null;
}

/** "are deporting", "was removing": a progressive form asserts; any other -ing form does not. */
function isProgressive(reading: Reading, at: number): boolean {
  return ['is', 'are', 'was', 'were', 'been', 'be'].includes(reading.words[at - 1]?.lower ?? '');
}

/** An operator before the statement reaches it unless a semicolon, dash or full clause stands between; a noun after it ("… is the goal") reaches back. */
function governs(reading: Reading, cue: Term, start: number, eventAt: number): boolean {
  const { words } = reading;
  if (cue.from < start || cue.from <= eventAt) {
    for (let at = cue.to; at < start; at += 1) {
      const word = words[at];
      if (word?.kind === 'mark' && [';', '—', '–', ')'].includes(word.text)) return false;
      // "…, coordinating daily": a participle after a comma begins its own statement.
      if (word?.text === ',' && (words[at + 1]?.lower.endsWith('ing') ?? false)) return false;
      if (word?.kind === 'word' && ['but', 'while', 'although', 'though', 'whereas'].includes(word.lower)) return false;
    }
    return true;
  }
  // After the statement only in an appositive or copula: "one million removals, the goal", "… was the target".
  const between = words.slice(eventAt + 1, cue.from);
  return (
    between.length <= 12 &&
    between.some(word => ['is', 'was', 'as', 'are', ','].includes(word.lower)) &&
    !between.some(
      word => [';', '—', '–'].includes(word.text) || ['but', 'while', 'and', 'after', 'which'].includes(word.lower),
    )
  );
}

const QUESTION_STARTS = new Set(
  'did does do is are was were can could will would has have had should how what why when which who whether'.split(' '),
);

function isQuestion(reading: Reading): boolean {
  const lastMark = reading.words.findLast(word => word.kind === 'mark' && !'"”’\'»)'.includes(word.text));
  if (lastMark?.text === '?') return true;
  const first = reading.words.find(word => word.kind === 'word');
  return (
    first?.lower === 'whether' || (reading.text.trimEnd().endsWith('?') && QUESTION_STARTS.has(first?.lower ?? ''))
  );
}

const OPENING = new Set(['“', '«']);
const CLOSING = new Set(['”', '»']);

/** Who is quoted when the statement stands inside quotation marks of some length; '' when nobody is named; null when it is not quoted. */
function quotationAround(reading: Reading, start: number, eventAt: number): string | null {
  const { words } = reading;
  let open = -1;
  let plain = -1;
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (OPENING.has(text)) open = at;
    else if (text === '"') {
      if (plain === -1) plain = at;
      else {
        if (covers(plain, at)) return speakerOf(reading, plain, at);
        plain = -1;
      }
    } else if (CLOSING.has(text) && open !== -1) {
      if (covers(open, at)) return speakerOf(reading, open, at);
      open = -1;
    }
  }
  // A quotation that runs on into the next sentence.
  if (open !== -1 && open <= start) return speakerOf(reading, open, words.length);
  return null;

  function covers(from: number, to: number): boolean {
    return from <= start && eventAt < to && to - from > 4;
  }
}

const MAX_NAME = 6;

/** The words of the name beside a verb of speech outside the quotation. */
function speakerOf(reading: Reading, open: number, close: number): string {
  const { words, text } = reading;
  for (const term of reading.cues) {
    if (operatorOf(term) !== 'report') continue;
    if (term.from > open && term.from < close) continue;
    const name = nameBeside(term);
    if (name !== '') return name;
  }
  return '';

  function nameBeside(term: Term): string {
    let from = term.from;
    while (from > term.from - MAX_NAME && isName(from - 1) && !(from - 1 > open && from - 1 < close)) from -= 1;
    if (from < term.from) return slice(from, term.from);
    let to = term.to;
    while (to < term.to + MAX_NAME && isName(to) && !(to > open && to < close)) to += 1;
    return to > term.to ? slice(term.to, to) : '';
  }
  function isName(at: number): boolean {
    const word = words[at];
    if (word?.kind !== 'word') return false;
    return (
      word.capital ||
      ['the', 'a', 'an', 'of', 'for', 'he', 'she', 'they'].includes(word.lower) ||
      !FUNCTION_WORDS.has(word.lower)
    );
  }
  function slice(from: number, to: number): string {
    return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  }
}
