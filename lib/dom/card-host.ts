/** A page that fights over the host gets it back this often in this time; then the card stays closed. */
const maxReturns = 5;
const returnWindowMs = 5000;

/** What we draw ourselves beside the card. Pixels alone: `rem` follows the page. */
const ownStyle = `
:host::backdrop { display: none !important; }
.sl-card-place { position: fixed; left: 0; top: 0; pointer-events: auto; }
.sl-card-place.is-sheet { inset: auto 0 0 0; }
.sl-card-place.is-sheet.is-top { inset: 0 0 auto 0; }
.sl-card-place.is-sheet > .sheet:not(.full) { max-block-size: min(55vh, var(--sl-room, 55vh)); }
.sl-card-place.is-top > .sheet { border-radius: 0 0 14px 14px; }
.sl-card-place:not(.is-sheet) > .card { max-block-size: min(520px, var(--sl-room, 520px)); }
.sl-box { position: fixed; pointer-events: none; background: rgb(26 132 144 / .22); border-bottom: 3px solid #1a8490; }
.sl-mark-control { position: fixed; min-width: 24px; height: 24px; margin: 0; padding: 0 4px; pointer-events: auto; border: 1.5px solid #1a8490;
  border-radius: 12px; color-scheme: light dark; background: Canvas; color: CanvasText; font: 600 12px/1 system-ui, sans-serif; cursor: pointer; }
.sl-mark-control:focus-visible { outline: 2px solid #1a8490; outline-offset: 2px; }
.sl-notes { position: fixed; inset: 0 auto auto 0; pointer-events: none; }
.sl-noted { position: absolute; pointer-events: none; border-bottom: 4px double #1a8490; }
.sl-note-button { position: fixed; box-sizing: border-box; width: 28px; height: 28px; margin: 0; padding: 3px; pointer-events: auto;
  border: 1.5px solid #1a8490; border-radius: 6px; color-scheme: light dark; background: Canvas; color: CanvasText; cursor: pointer; }
.sl-note-button:hover { background: color-mix(in srgb, #1a8490 14%, Canvas); }
.sl-note-button:focus-visible { outline: 2px solid #1a8490; outline-offset: 2px; }
.sl-live { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .sl-box { background: none; } .sl-box, .sl-noted { border-bottom-color: Highlight; } }
@media print { .sl-notes, .sl-note-button { display: none; } }
`;

/** Marks the host as ours for a later instance; says nothing to the page that the popover itself does not say. */
const hostAttribute = 'data-sl';

export interface CardHost {
  /** The closed root. The page cannot reach into it. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Take the host's own rules (`:host`, `!important`) and those of what is drawn inside. Before it is first held. */
  readonly dress: (style: string) => void;
  /** The host is in the page and in the top layer. */
  readonly isOpen: () => boolean;
  /**
   * Put the host into the page for as long as somebody holds it: last child of `<html>`, or of the page's modal dialog
   * while one is open, since that makes all the rest of the page inert.
   */
  readonly hold: (holder: string) => void;
  /** Take it out again when nobody else holds it. */
  readonly release: (holder: string) => void;
}

export interface CardHostOptions {
  readonly signal: AbortSignal;
  /** The page removed the host more often than it was put back; it stays away. */
  readonly onLost: () => void;
}

/** The only element that is ever put into a page, and only while a card, the keyboard walk or notes need it. */
export function createCardHost(doc: Document, { signal, onLost }: CardHostOptions): CardHost {
  removeLeftoverHosts(doc);
  const element = doc.createElement('div');
  element.setAttribute(hostAttribute, '');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  // Keys pressed inside are the reader's, not shortcuts of the page.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) root.addEventListener(type, stop);
  root.addEventListener('keydown', keepEscape, { capture: true });

  const holders = new Set<string>();
  let returns: number[] = [];
  const observer = new MutationObserver(() => {
    if (holders.size > 0 && !isOpen()) comeBack();
  });

  const isOpen = () => element.isConnected && element.matches(':popover-open');

  function insert(): void {
    const dialog = modalDialog(doc);
    const parent = dialog ?? doc.documentElement;
    parent.append(element);
    element.showPopover();
    observer.disconnect();
    observer.observe(parent, { childList: true });
    dialog?.addEventListener('close', moveOut, { once: true, signal });
  }

  /** The dialog is not drawn any more, nor is anything in it. */
  function moveOut(): void {
    if (holders.size > 0) insert();
  }

  function comeBack(): void {
    const now = Date.now();
    returns = returns.filter(at => now - at < returnWindowMs);
    if (returns.length >= maxReturns) {
      close();
      onLost();
      return;
    }
    returns.push(now);
    insert();
  }

  function close(): void {
    holders.clear();
    observer.disconnect();
    element.remove();
  }

  element.addEventListener('toggle', () => {
    if (holders.size > 0 && element.isConnected && !isOpen()) comeBack();
  });
  signal.addEventListener('abort', close, { once: true });

  return {
    root,
    element,
    dress: style => sheet.replaceSync(`${style}\n${ownStyle}`),
    isOpen,
    hold(holder) {
      holders.add(holder);
      if (!isOpen()) insert();
    },
    release(holder) {
      if (holders.delete(holder) && holders.size === 0) close();
    },
  };
}

/** The page's modal dialog in front, if one is open: the one with the focus, else the last in the document. */
function modalDialog(doc: Document): Element | null {
  const dialogs = [...doc.querySelectorAll('dialog:modal')];
  return dialogs.findLast(dialog => dialog.contains(doc.activeElement)) ?? dialogs.at(-1) ?? null;
}

/** An update ends an older instance's script and leaves its host behind. */
function removeLeftoverHosts(doc: Document): void {
  for (const old of doc.querySelectorAll(`:is(:root, dialog) > div[popover][${hostAttribute}]`)) old.remove();
}

/** Our own page-level keys are heard on the window, in the capture phase, before this. */
function stop(event: Event): void {
  event.stopPropagation();
}

/** The Escape that closes something of ours must not close a dialog of the page as well. */
function keepEscape(event: Event): void {
  if (event instanceof KeyboardEvent && event.key === 'Escape') event.preventDefault();
}
