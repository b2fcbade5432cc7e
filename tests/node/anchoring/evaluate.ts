import { findQuote } from '../../../lib/core/annotation/find-quote.ts';
import type { Selector } from '../../../lib/core/annotation/selector.ts';
import { editPage, edits } from './edits.ts';
import { describeAsHypothesis, findAsHypothesis } from './hypothesis.ts';
import { advertisement } from './layout-edits.ts';
import { markPage, type Note, readEdited, type Truth } from './marked-page.ts';
import { createRandom } from './random.ts';

/** How sentences fared under one edit. */
export interface Tally {
  /** Sentences that still stand, as they were or nearly so, and how many of them their notes found. */
  stands: number;
  right: number;
  /** Those whose notes lost their place, by the reason given. */
  orphans: Record<string, number>;
  /** Notes put on other words, on words that say something else now, or on any when the sentence was taken out. */
  wrong: number;
  /** Notes put on the same words in the very same surroundings, of two that a page has: all that is known of the note is true of both. */
  twins: number;
  /** Notes put on another copy of the same words for the order that they had, which the reviewer is told. */
  copies: number;
  /** Sentences that were taken out, and those of them whose notes say so. */
  out: number;
  outReasons: Record<string, number>;
  /** Sentences that were made to state another figure or the opposite, and those whose notes say so and suggest the new words. */
  changed: number;
  changedReasons: Record<string, number>;
  suggested: number;
  peer: { right: number; wrong: number; lost: number };
}

const emptyTally = (): Tally => ({
  stands: 0,
  right: 0,
  orphans: {},
  wrong: 0,
  twins: 0,
  copies: 0,
  out: 0,
  outReasons: {},
  changed: 0,
  changedReasons: {},
  suggested: 0,
  peer: { right: 0, wrong: 0, lost: 0 },
});

/** Tallies by edit: of sentences whose words their page had once, and of those whose words it repeated. */
export class Tallies {
  readonly once = new Map<string, Tally>();
  readonly repeated = new Map<string, Tally>();
  /** What went wrong, in words. */
  readonly faults: string[] = [];

  of(edit: string, { repeated }: Note): Tally {
    const tallies = repeated ? this.repeated : this.once;
    const tally = tallies.get(edit) ?? emptyTally();
    tallies.set(edit, tally);
    return tally;
  }
}

type Span = { readonly start: number; readonly end: number };

/** Share of the letters and digits of two places, counted once, that both have, from which they are the same place. */
const sameShare = 0.8;
/** What was put between the words of a sentence is no part of it. */
const [, title = '', text = ''] = /<p>(.*?)<\/p><p>(.*?)<\/p>/.exec(advertisement) ?? [];
const advertised = new RegExp(`${title}\\s+${text}`, 'g');

function isSamePlace(page: string, truth: Span, found: Span): boolean {
  const lettersIn = (start: number, end: number) =>
    page
      .slice(start, Math.max(start, end))
      .replace(advertised, '')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const both = lettersIn(Math.max(truth.start, found.start), Math.min(truth.end, found.end));
  const either = lettersIn(truth.start, truth.end) + lettersIn(found.start, found.end) - both;
  return both / either >= sameShare;
}

function isTwin(page: string, [quote]: readonly Selector[], { start, end }: Span): boolean {
  if (quote?.type !== 'TextQuoteSelector') return false;
  const { prefix, exact, suffix } = quote;
  return page.slice(0, start).endsWith(prefix) && page.slice(start, end) === exact && page.startsWith(suffix, end);
}

const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const isSameText = (a: string, b: string) => lettersOf(a) === lettersOf(b);

/** Marks of notes are no part of a sentence. */
const bare = (words: string) => words.replace(/\[\d+\]/g, '');

/** Edit a page in every way and look for its notes again, ours and the baseline's. */
export function evaluatePage(name: string, html: string, seed: number, tallies: Tallies, size = 20): void {
  const page = markPage(html, size, createRandom(name, seed));
  if (page === null) return;
  for (const [editName, edit] of Object.entries(edits)) {
    const edited = editPage(page.html, edit, createRandom(`${name} ${editName}`, seed), page.notes);
    const now = readEdited(edited.html, page.notes);
    for (const note of page.notes) {
      const truth = now.truths[note.index] ?? null;
      const isChanged =
        truth !== null &&
        edited.changed.has(note.index) &&
        bare(now.text.slice(truth.start, truth.end)) !== bare(note.exact);
      const tally = tallies.of(editName, note);
      const fault = countNote(tally, now.text, note, truth, isChanged);
      if (fault !== null) tallies.faults.push(`${editName} | ${name}${note.repeated ? ' (repeated)' : ''} | ${fault}`);
      countPeer(tally, page.text, now.text, note, truth, isChanged);
    }
  }
}

function countNote(tally: Tally, page: string, note: Note, truth: Truth, isChanged: boolean): string | null {
  const found = findQuote(page, note.selectors);
  const read = (place: Span | null) => (place === null ? 'nothing' : `"${page.slice(place.start, place.end)}"`);
  if (truth === null) tally.out += 1;
  else if (isChanged) tally.changed += 1;
  else tally.stands += 1;
  if (found.how !== 'orphan') {
    if (truth !== null && !isChanged && isSamePlace(page, truth, found)) tally.right += 1;
    else if (isTwin(page, note.selectors, found)) tally.twins += 1;
    else if (found.isOneOf !== undefined && isSameText(page.slice(found.start, found.end), note.exact))
      tally.copies += 1;
    else {
      tally.wrong += 1;
      return `WRONG "${note.exact}" put on ${read(found)}, meant was ${read(truth)}`;
    }
    return null;
  }
  const { kind } = found.why;
  const reasons = truth === null ? tally.outReasons : isChanged ? tally.changedReasons : tally.orphans;
  reasons[kind] = (reasons[kind] ?? 0) + 1;
  if (truth === null)
    return kind === 'removed' || kind === 'gone' ? null : `out: ${kind} "${note.exact}" ${read(found.nearest)}`;
  if (!isChanged) return `lost: ${kind} "${note.exact}" is ${read(truth)}`;
  const isSuggested = found.nearest !== null && isSamePlace(page, truth, found.nearest);
  if (isSuggested) tally.suggested += 1;
  return isSuggested ? null : `changed: ${kind} "${note.exact}" is ${read(truth)}, suggested ${read(found.nearest)}`;
}

function countPeer(
  { peer }: Tally,
  before: string,
  page: string,
  { start, exact }: Note,
  truth: Truth,
  isChanged: boolean,
): void {
  const found = findAsHypothesis(page, describeAsHypothesis(before, start, start + exact.length));
  if (found !== null && truth !== null && !isChanged && isSamePlace(page, truth, found)) peer.right += 1;
  else if (found !== null) peer.wrong += 1;
  else if (truth !== null && !isChanged) peer.lost += 1;
}

/** All edits of one group in one. */
export function sum(tallies: ReadonlyMap<string, Tally>): Tally {
  const all = emptyTally();
  const add = (into: Record<string, number>, from: Record<string, number>) => {
    for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0) + value;
  };
  for (const tally of tallies.values()) {
    for (const key of ['stands', 'right', 'wrong', 'twins', 'copies', 'out', 'changed', 'suggested'] as const)
      all[key] += tally[key];
    add(all.orphans, tally.orphans);
    add(all.outReasons, tally.outReasons);
    add(all.changedReasons, tally.changedReasons);
    add(all.peer, tally.peer);
  }
  return all;
}

/** A table of tallies to read: one edit a line, the sum last. */
export function table(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const counts = (reasons: Record<string, number>) =>
    Object.entries(reasons)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  const rows = [...tallies, ['all edits', sum(tallies)] as const].map(([edit, tally]) => [
    edit,
    `${tally.right}/${tally.stands}`,
    String(tally.wrong),
    String(tally.copies),
    counts(tally.orphans),
    tally.out > 0 ? `${tally.out}: ${counts(tally.outReasons)}` : '',
    tally.changed > 0 ? `${tally.suggested}/${tally.changed}` : '',
    `${tally.peer.right} right, ${tally.peer.wrong} wrong, ${tally.peer.lost} lost`,
  ]);
  const head = [title, 'right', 'wrong', 'another copy', 'lost', 'taken out', 'changed, suggested', 'Hypothesis'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
