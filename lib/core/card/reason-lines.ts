import type { Mention, Reason } from '../match/mention.ts';
import type { Words } from '../words/words.ts';
import { markedWords } from './page-figure.ts';

interface ReasonLine {
  readonly label: string;
  readonly detail: string;
}

/**
 * Why a sentence was marked, one readable line a rule: what the rule read of the page's words, and what it took them for.
 *
 * Rules are told apart by the first part of their id; one that this list does not know is named by its id.
 */
export function reasonLines(mention: Mention, words: Words): ReasonLine[] {
  const kept = mention.reasons.filter(({ rule }) => !rule.startsWith('lost-'));
  const lost = mention.reasons.filter(({ rule }) => rule.startsWith('lost-') && !isFarOff(rule)).slice(0, mostRivals);
  const lines = [...kept, ...lost].flatMap(reason => lineOf(reason, mention, words) ?? []);
  return lines.filter((line, index) => lines.findIndex(other => isSame(other, line)) === index);
}

/** Claims that lost, named on a card; `scan --explain` names all. */
const mostRivals = 2;

/** A claim that shares a word and nothing else was never in question. */
function isFarOff(rule: string): boolean {
  return rule === 'lost-role-not-read';
}

function isSame(a: ReasonLine, b: ReasonLine): boolean {
  return a.label === b.label && a.detail === b.detail;
}

function lineOf(reason: Reason, mention: Mention, words: Words): ReasonLine | null {
  const { t } = words;
  const { rule, detail } = reason;
  const [head = rule, ...rest] = rule.split('-');
  const marked = markedWords(reason, mention);
  switch (head) {
    case 'quantity':
      return { label: t('reason.quantity'), detail: readAs(mention, marked ?? detail, words) };
    case 'period':
      return rest.length === 0
        ? { label: t('reason.period'), detail: t('reason.quoted', { words: detail }) }
        : { label: t('reason.recordPeriod'), detail: detail || plain(rest.join('-')) };
    case 'measure':
      return {
        label: t('reason.measure'),
        detail: isOfNumber(reason, mention) ? unnamed(rest, detail, words) : readWords(marked, detail, words),
      };
    case 'actor':
    case 'agency':
    case 'predicate':
      return { label: t(`reason.${head}`), detail: readWords(marked, detail, words) };
    case 'words':
      return { label: t('reason.words'), detail };
    case 'role':
      return roleLine(detail);
    case 'cue':
      return { label: t('reason.cue'), detail: readWords(detail || marked, rest.join('-'), words) };
    case 'lost':
      return { label: t('reason.lost'), detail: t('reason.with', { claim: detail, why: plain(rest.join('-')) }) };
    default:
      // The relation's own line repeats the interval that the figure's line has given.
      return rule === mention.relation ? null : { label: sentenceCase(plain(rule)), detail };
  }
}

/** No words of the sentence say what is counted: the number itself stands for them. */
function isOfNumber({ start, end }: Reason, { reasons }: Mention): boolean {
  return start !== null && reasons.some(one => one.rule === 'quantity' && one.start === start && one.end === end);
}

function unnamed(by: readonly string[], measure: string, { t }: Words): string {
  const meaning = sentenceCase(plain(measure));
  return by.includes('antecedent') ? t('reason.namedBefore', { meaning }) : t('reason.byWordsAround', { meaning });
}

/** “about 400,000”, read as 360,000 to 440,000: what the rounding of the words covers. */
function readAs({ quantity }: Mention, words: string, { t, number }: Words): string {
  if (!quantity) return t('reason.quoted', { words });
  const { low, high, value } = quantity;
  // "409,849" is read to half a person; nobody needs to be told.
  if (high - low > Math.abs(value) / 1000) return t('reason.quotedRange', { words, low, high });
  // "409,849" read as 409,849 says nothing; "a dozen" read as 12 does.
  return words.includes(number(value))
    ? t('reason.quoted', { words })
    : t('reason.quotedNumber', { words, number: value });
}

function roleLine(detail: string): ReasonLine {
  const [, role = 'role', entry = detail] = /^([a-z-]+): (.*)$/.exec(detail) ?? [];
  return { label: sentenceCase(plain(role)), detail: sentenceCase(plain(entry)) };
}

function readWords(words: string | null, meaning: string, { t }: Words): string {
  if (!words) return sentenceCase(plain(meaning));
  return meaning && plain(meaning) !== words.toLowerCase()
    ? t('reason.quotedMeaning', { words, meaning: plain(meaning) })
    : t('reason.quoted', { words });
}

function plain(id: string): string {
  return id.replace(/[-_]+/g, ' ').trim();
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
