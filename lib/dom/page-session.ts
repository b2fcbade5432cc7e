import type { PageReport } from '../core/page-protocol.ts';
import type { Density } from '../core/settings/settings.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';
import { askInBatches, type Match, type MatchLine } from './ask-in-batches.ts';
import { createFoundLines } from './found-lines.ts';
import { createHighlighter } from './highlighter.ts';
import type { MarkStyle } from './mark-style.ts';
import { isTouched, listMarks, markPage, type PageMark, stillStands } from './page-mark.ts';
import { type LivePage, readPage } from './page-text.ts';
import { watchPage } from './watch-page.ts';

/** A page that states more than this is no article; what comes after stays unmarked, so that marking stays cheap. */
const mostLines = 1500;
/** While answers come in, marks are drawn again at most this often. */
const redrawMs = 200;

/** How marks are drawn. */
export interface Drawing {
  readonly style: MarkStyle;
  readonly density: Density;
}

export interface SessionOptions {
  readonly signal: AbortSignal;
  readonly drawing: Drawing;
  /** False once a newer instance owns the page. */
  readonly isCurrent: () => boolean;
  /** Ours, never read. */
  readonly host: Node;
  readonly match: Match;
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
  /** Ask about every sentence again: other claims may be marked than before. */
  askAgain(): void;
  /** Draw in another way from now on. */
  redrawAs(drawing: Drawing): void;
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
  const found = createFoundLines();
  let marks: PageMark[] = [];
  let reading = new AbortController();
  let updating: Promise<void> = Promise.resolve();
  let isCut = false;
  let drawnAt = -redrawMs;
  let gaveUp = false;
  let hidden = false;
  let { drawing } = options;

  const highlighter = createHighlighter(doc, {
    style: drawing.style,
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
    found.clear();
    isCut = false;
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
    const { added, removed, touched } = await page.update(records, { signal: current.signal });
    if (current.signal.aborted) return;
    watcher.include(page.shadowRoots());
    watcher.spend(performance.now() - started);
    found.move(removed, added);
    redraw();
    // A sentence is read with its neighbours: those beside a change are asked about again.
    const segments = await page.collectSegments(touched, { signal: current.signal });
    if (current.signal.aborted) return;
    sentences = page.countSegments();
    await ask(found.unasked(segments), current);
  }

  async function ask(segments: readonly Segment[], current: AbortController): Promise<void> {
    let isStale = false;
    for await (const answer of askInBatches(match, context(), segments, current.signal)) {
      isStale = found.takeIn(answer.segments, answer.lines) || isStale;
      if (isStale && performance.now() - drawnAt > redrawMs) {
        redraw();
        isStale = false;
      }
      if (found.all().length <= mostLines) continue;
      isCut = true;
      break;
    }
    if (isStale && !current.signal.aborted) redraw();
  }

  async function askAll(current: AbortController): Promise<void> {
    if (!page || current.signal.aborted) return;
    const segments = await page.collectSegments(undefined, { signal: current.signal });
    if (!current.signal.aborted) await ask(segments, current);
  }

  function redraw(): void {
    if (!page) return;
    drawnAt = performance.now();
    marks = markPage(page, found.all(), drawing.density);
    if (!gaveUp) highlighter.show(hidden ? [] : marks);
    onChange();
  }

  /** Before the next frame: marks whose words the page has just changed go. They come back if the text does. */
  function unmarkChanged(records: readonly MutationRecord[]): void {
    if (!page || marks.length === 0) return;
    const touched = new Set<Node>(records.map(record => record.target));
    const current = page;
    const gone = new Set(
      marks.filter(mark => isTouched(mark, touched) && !stillStands(current, mark)).map(mark => mark.key),
    );
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
      state = 'failed';
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
    askAgain() {
      const asked = reading;
      updating = updating.then(() => guard(asked, () => askAll(asked)));
    },
    redrawAs(next) {
      const isRestyled = next.style.rules !== drawing.style.rules;
      drawing = next;
      if (isRestyled) highlighter.restyle(next.style);
      redraw();
    },
    hide(isHidden) {
      hidden = isHidden;
      redraw();
    },
    forget(isForgotten) {
      found.forget(isForgotten);
      redraw();
    },
    report: () => ({
      url: doc.location.href,
      title: doc.title.slice(0, 1000),
      state: gaveUp ? 'marks-cleared' : state,
      sentences,
      published: page?.context.published ?? null,
      lang: page?.context.lang ?? null,
      mentions: listMarks(marks),
    }),
  };
}
