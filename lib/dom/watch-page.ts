/** The tree has to be still for this long before it is read again. */
const quietMs = 300;
/** A page that never rests is read this often at most. */
const longestWaitMs = 2000;
/** After this much reading of one address, the page is left alone: it changes more than it says. */
const budgetMs = 4000;

export interface PageWatcher {
  /** What a reading has cost, in ms. */
  spend(ms: number): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Ours: whatever happens in it is not the page's doing. */
  readonly ignore: Node;
  /** Runs before the next frame, with what changed: unmark what no longer reads as quoted. */
  readonly onMutated: (changed: readonly Node[]) => void;
  /** The page has been quiet: read what changed. */
  readonly onQuiet: (changed: readonly Node[]) => void;
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
  const changed = new Set<Node>();
  let address = withoutHash(view.location.href);
  let spent = 0;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(records => {
    checkAddress();
    const touched = records.flatMap(record => (isOurs(record, ignore) ? [] : record.target));
    if (touched.length === 0) return;
    options.onMutated(touched);
    if (spent > budgetMs) return;
    if (changed.size === 0) firstChange = view.performance.now();
    for (const node of touched) changed.add(node);
    clearTimeout(timer);
    const waited = view.performance.now() - firstChange;
    timer = setTimeout(settle, Math.max(0, Math.min(quietMs, longestWaitMs - waited)));
  });
  observer.observe(doc, { childList: true, characterData: true, subtree: true });

  function settle(): void {
    const nodes = [...changed].filter(node => node.isConnected);
    changed.clear();
    options.onQuiet(nodes);
  }

  function checkAddress(): void {
    const now = withoutHash(view.location.href);
    if (now === address) return;
    address = now;
    spent = 0;
    changed.clear();
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
