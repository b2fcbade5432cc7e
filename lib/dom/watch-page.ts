/** The tree has to be still for this long before it is read again. */
const quietMs = 300;
/** A page that never rests is read this often at most. */
const longestWaitMs = 2000;
/** After this much reading of one address, the page is left alone: it changes more than it says. */
const budgetMs = 4000;

/** Records kept between two readings; a page that makes more is noise, and the next change brings the rest. */
const maxRecords = 50_000;

export interface PageWatcher {
  /** What a reading has cost, in ms. */
  spend(ms: number): void;
  /** Watch open shadow roots as well; ones that are watched already are passed over. */
  include(roots: readonly Node[]): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Ours: whatever happens in it is not the page's doing. */
  readonly ignore: Node;
  /** Runs before the next frame, with what changed: unmark what no longer reads as quoted. */
  readonly onMutated: (records: readonly MutationRecord[]) => void;
  /** The page has been quiet: read what changed. */
  readonly onQuiet: (records: readonly MutationRecord[]) => void;
  /** Another page in the same document. */
  readonly onNavigated: (url: string) => void;
  /** The budget is spent; nothing is read any more until the next address. */
  readonly onExhausted: () => void;
}

/**
 * Watch a page for new text and new addresses: one observer, child lists and character data, no attributes.
 */
export function watchPage(doc: Document, options: WatchOptions): PageWatcher {
  const { signal, ignore } = options;
  const view = doc.defaultView ?? window;
  let changed: MutationRecord[] = [];
  const included = new WeakSet<Node>();
  let address = withoutHash(view.location.href);
  let spent = 0;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(records => {
    checkAddress();
    const foreign = records.filter(record => !isOurs(record, ignore));
    if (foreign.length === 0) return;
    options.onMutated(foreign);
    if (spent > budgetMs) return;
    if (changed.length === 0) firstChange = view.performance.now();
    if (changed.length < maxRecords) changed.push(...foreign);
    clearTimeout(timer);
    const waited = view.performance.now() - firstChange;
    timer = setTimeout(settle, Math.max(0, Math.min(quietMs, longestWaitMs - waited)));
  });
  const watched = { childList: true, characterData: true, subtree: true };
  observer.observe(doc, watched);

  function settle(): void {
    const records = changed;
    changed = [];
    options.onQuiet(records);
  }

  function checkAddress(): void {
    const now = withoutHash(view.location.href);
    if (now === address) return;
    address = now;
    spent = 0;
    changed = [];
    clearTimeout(timer);
    options.onNavigated(now);
  }

  // `currententrychange` comes after the address has changed; `navigate` would come before.
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  view.addEventListener('popstate', checkAddress, { signal });
  view.addEventListener('hashchange', checkAddress, { signal });
  // Back from the back/forward cache: the text may have been changed by the page's own handlers.
  view.addEventListener('pageshow', checkAddress, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    spend(ms) {
      const before = spent;
      spent += ms;
      if (before <= budgetMs && spent > budgetMs) options.onExhausted();
    },
    include(roots) {
      for (const root of roots) {
        if (included.has(root)) continue;
        included.add(root);
        observer.observe(root, watched);
      }
    },
  };
}

/** The address without its fragment: jumping inside a page is no new page. */
export function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}

function isOurs(record: MutationRecord, host: Node): boolean {
  if (host.contains(record.target)) return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(node => node === host);
}
