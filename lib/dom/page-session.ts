import type { PageReport, ReplyOf, RequestOf } from '../core/protocol.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';
import { arrangeMarks, type MarkGroup } from './arrange-marks.ts';
import { createHighlighter } from './highlighter.ts';
import type { Mark } from './mark.ts';
import { type LivePage, readPage } from './page-text.ts';
import { watchPage } from './watch-page.ts';

/** Segments in one message. The first message is small, so that the first marks come soon. */
const firstBatch = 100;
const batch = 500;
/** A background that does not answer is asked again after these pauses. */
const retryMs = [1000, 5000, 15_000];

/** On a page of more sentences than this only new text is asked about after a change. */
const longPage = 3000;

/** A page that states more than this is no article; what comes after stays unmarked, so that marking stays cheap. */
const mostLines = 1500;
/** While answers come in, marks are drawn again at most this often. */
const redrawMs = 200;

/** One match with what lists and cards need of it. */
export type MatchLine = ReplyOf<'matchSegments'>[number];
type FoundLine = MatchLine & {
  readonly key: string;
  readonly claim: string;
  readonly start: number;
  readonly end: number;
};

/** A mark with its claims, in reading order. */
export interface PageMark extends Mark {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly { readonly key: string; readonly line: MatchLine; readonly repeat: boolean }[];
  /** Numbers of its first and last claim among those that the page states first, for "Claim 3 of 8". */
  readonly number: { readonly first: number; readonly last: number };
}

export interface SessionOptions {
  readonly signal: AbortSignal;
  /** Rules for the highlight keys. */
  readonly markStyle: string;
  /** False once a newer instance owns the page. */
  readonly isCurrent: () => boolean;
  /** Ours, never read. */
  readonly host: Node;
  readonly match: (request: RequestOf<'matchSegments'>) => Promise<ReplyOf<'matchSegments'>>;
  /** Marks, state or numbers changed. */
  readonly onChange: () => void;
  /** Words that left the page, before the next frame is drawn. */
  readonly onGone: (keys: ReadonlySet<string>) => void;
  /** Another page in the same document: whatever is open belongs to the old one. */
  readonly onNavigated: () => void;
  /** A reading that failed; the page is left as it is. */
  readonly onError: (error: unknown) => void;
}

export interface PageSession {
  marks(): readonly PageMark[];
  markOf(key: string): PageMark | null;
  page(): LivePage | null;
  context(): PageContext;
  report(): PageReport;
  /** Claims that the page states, each counted once a section. */
  count(): number;
  /** Draw nothing for now, or draw again. */
  hide(hidden: boolean): void;
  /** Leave some matches unmarked; with null, mark again what was left out last. */
  forget(isForgotten: ((line: MatchLine) => boolean) | null): void;
}

/**
 * Read a page, ask what it states, mark it, and keep up with it until `signal` aborts.
 *
 * Answers that arrive after an in-page navigation are dropped. Nothing is thrown into the page: a reading that fails
 * leaves the page unmarked.
 */
export function openSession(doc: Document, options: SessionOptions): PageSession {
  const { signal, host, match, onChange, onGone, onNavigated, onError } = options;
  let state: PageReport['state'] = 'reading';
  let page: LivePage | null = null;
  let sentences = 0;
  let lines: FoundLine[] = [];
  let forgotten: FoundLine[] = [];
  let marks: PageMark[] = [];
  let reading = new AbortController();
  let updating: Promise<void> = Promise.resolve();
  let nextKey = 1;
  let isStale = false;
  let isCut = false;
  let drawnAt = -redrawMs;
  /** By address, what a segment was asked about with. */
  let asked = new Map<number, string>();
  let gaveUp = false;
  let hidden = false;

  const highlighter = createHighlighter(doc, {
    style: options.markStyle,
    signal,
    isCurrent: options.isCurrent,
    onGiveUp: () => {
      gaveUp = true;
      onChange();
    },
  });

  const watcher = watchPage(doc, {
    signal,
    ignore: host,
    onMutated: unmarkChanged,
    onQuiet: records => {
      const current = reading;
      updating = updating.then(() => guard(current, () => update(records, current)));
    },
    onNavigated: () => {
      restart();
      onNavigated();
    },
    onExhausted: () => {
      state = 'too-large';
      onChange();
    },
  });

  function restart(): void {
    reading.abort();
    reading = new AbortController();
    page = null;
    lines = [];
    asked = new Map();
    isCut = false;
    forgotten = [];
    marks = [];
    sentences = 0;
    state = 'reading';
    highlighter.show([]);
    onChange();
    const current = reading;
    // The address changes before the text does; the old text would be read as the new page's.
    setTimeout(() => {
      updating = updating.then(() => guard(current, () => readAll(current)));
    }, 300);
  }

  async function readAll(current: AbortController): Promise<void> {
    const started = performance.now();
    const read = await readPage(doc, { signal: current.signal });
    if (current.signal.aborted) return;
    page = read;
    watcher.include(read.shadowRoots());
    const segments = await read.collectSegments(undefined, { signal: current.signal });
    sentences = segments.length;
    watcher.spend((performance.now() - started) / 4);
    await ask(segments, current);
    if (current.signal.aborted) return;
    state = read.truncated || isCut ? 'too-large' : 'done';
    onChange();
  }

  async function update(records: readonly MutationRecord[], current: AbortController): Promise<void> {
    if (!page || current.signal.aborted) return;
    const started = performance.now();
    const { added, removed } = await page.update(records, { signal: current.signal });
    if (current.signal.aborted) return;
    watcher.include(page.shadowRoots());
    watcher.spend(performance.now() - started);
    if (removed.length > 0) {
      lines = lines.filter(line => !removed.some(block => line.start >= block.start && line.start < block.end));
    }
    redraw();
    if (added.length === 0 && removed.length === 0) return;
    // A sentence is read with its neighbours: those beside a change are asked about again. Very long pages go without.
    const isLong = sentences > longPage;
    const segments = page.segments(isLong ? added : undefined);
    sentences = isLong ? sentences + segments.length : segments.length;
    await ask(
      segments.filter(segment => asked.get(segment.start) !== contextOf(segment)),
      current,
    );
  }

  async function ask(segments: readonly Segment[], current: AbortController): Promise<void> {
    for (let at = 0; at < segments.length; ) {
      const some = segments.slice(at, at + (at === 0 ? firstBatch : batch));
      at += some.length;
      const answer = await askPatiently({ page: context(), segments: some }, current.signal);
      if (current.signal.aborted) return;
      takeIn(some, answer);
      if (lines.length > mostLines) {
        isCut = true;
        break;
      }
    }
    if (isStale) redraw();
  }

  /** Replace what these segments stated before. What they still state keeps its key, so that an open card stays open. */
  function takeIn(segments: readonly Segment[], answer: readonly MatchLine[]): void {
    const spans = segments.map(({ start, text }) => ({ start, end: start + text.length }));
    const isOurs = (line: FoundLine) => spans.some(span => line.start >= span.start && line.start < span.end);
    const before = lines.filter(isOurs);
    for (const segment of segments) asked.set(segment.start, contextOf(segment));
    if (before.length === 0 && answer.length === 0) return;
    lines = lines.filter(line => !before.includes(line));
    for (const line of answer) {
      const { claim, start, end } = line.mention;
      const known = before.find(old => old.claim === claim && old.start === start && old.end === end);
      lines.push({ ...line, key: known?.key ?? `c${nextKey++}`, claim, start, end });
    }
    isStale = true;
    if (performance.now() - drawnAt > redrawMs) redraw();
  }

  async function askPatiently(
    request: RequestOf<'matchSegments'>,
    stop: AbortSignal,
  ): Promise<ReplyOf<'matchSegments'>> {
    for (const pause of retryMs) {
      try {
        return await match(request);
      } catch {
        // A worker that is just being replaced, or a database that is being read: both pass.
        if (stop.aborted) return [];
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    }
    return stop.aborted ? [] : match(request);
  }

  /** Arrange what was found and draw it, leaving out words that do not read as quoted any more. */
  function redraw(): void {
    if (!page) return;
    const current = page;
    isStale = false;
    drawnAt = performance.now();
    const standing = lines.filter(line => current.reads(line.start, line.end, line.mention.quote));
    let number = 0;
    const next: PageMark[] = [];
    for (const group of arrangeMarks(standing, current.blocks())) {
      const ranges = current.toRanges(group.start, group.end);
      if (ranges.length === 0) continue;
      const firsts = group.items.filter(({ repeat }) => !repeat).length;
      next.push(toMark(group, ranges, { first: firsts > 0 ? number + 1 : number, last: number + firsts }));
      number += firsts;
    }
    marks = next;
    if (!gaveUp) highlighter.show(hidden ? [] : marks);
    onChange();
  }

  /** Before the next frame: marks whose words the page has just changed go. They come back if the text does. */
  function unmarkChanged(records: readonly MutationRecord[]): void {
    if (!page || marks.length === 0) return;
    const touched = new Set<Node>(records.map(record => record.target));
    const current = page;
    const gone = new Set<string>();
    for (const mark of marks) {
      if (isTouched(mark, touched) && !mark.lines.every(({ line }) => reads(current, line))) gone.add(mark.key);
    }
    if (gone.size === 0) return;
    marks = marks.filter(mark => !gone.has(mark.key));
    highlighter.remove(gone);
    onGone(gone);
    onChange();
  }

  function context(): PageContext {
    return page?.context ?? { title: doc.title.slice(0, 1000), published: null, lang: null };
  }

  /** Nothing of ours may reach the page's console: a reading that was called off or failed ends quietly. */
  async function guard(current: AbortController, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (current.signal.aborted || signal.aborted) return;
      state = 'done';
      onChange();
      onError(error);
    }
  }

  signal.addEventListener('abort', () => reading.abort(), { once: true });
  const current = reading;
  updating = guard(current, () => readAll(current));

  const count = () => marks.reduce((sum, mark) => sum + mark.lines.filter(({ repeat }) => !repeat).length, 0);
  return {
    marks: () => marks,
    markOf: key => marks.find(mark => mark.key === key || mark.lines.some(line => line.key === key)) ?? null,
    page: () => page,
    context,
    count,
    hide(isHidden) {
      hidden = isHidden;
      redraw();
    },
    forget(isForgotten) {
      if (isForgotten) {
        forgotten = lines.filter(isForgotten);
        lines = lines.filter(line => !isForgotten(line));
      } else {
        lines.push(...forgotten);
        forgotten = [];
      }
      redraw();
    },
    report: () => ({
      url: doc.location.href,
      title: doc.title.slice(0, 1000),
      state: gaveUp ? 'marks-cleared' : state,
      sentences,
      published: page?.context.published ?? null,
      mentions: marks.flatMap(mark =>
        mark.lines.map(({ key, line, repeat }) => ({
          key,
          mention: line.mention,
          statement: line.statement,
          title: line.title,
          glyph: line.glyph,
          summary: line.summary,
          repeat,
        })),
      ),
    }),
  };
}

function toMark(
  group: MarkGroup<FoundLine>,
  ranges: readonly StaticRange[],
  number: { first: number; last: number },
): PageMark {
  const lines = group.items.map(({ item: { key, claim: _claim, start: _start, end: _end, ...line }, repeat }) => ({
    key,
    line,
    repeat,
  }));
  return { key: lines[0]?.key ?? '', ranges, level: group.level, start: group.start, end: group.end, lines, number };
}

/** What a match may depend on, as one string. */
function contextOf({ text, heading, before, after }: Segment): string {
  return [text, heading ?? '', ...before, '', ...after].join('\n');
}

function reads(page: LivePage, line: MatchLine): boolean {
  return page.reads(line.mention.start, line.mention.end, line.mention.quote);
}

/** Whether a change was made to the words, around them, or to anything that holds them. */
function isTouched(mark: Mark, touched: ReadonlySet<Node>): boolean {
  return mark.ranges.some(range => {
    for (let node: Node | null = range.startContainer; node; node = node.parentNode ?? hostOf(node)) {
      if (touched.has(node)) return true;
    }
    return !range.startContainer.isConnected;
  });
}

function hostOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : null;
}
