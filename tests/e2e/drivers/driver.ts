import type { AccessibleNode, DrawnBox } from '../../../lib/node/session/closed-root.ts';
import type { ServedPage } from '../../../lib/node/session/serve-pages.ts';

/** An element of our closed root, as a debugger sees it. The page sees nothing of it. */
export interface RootElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export type Accept = (element: RootElement) => boolean;

/** A tab of a real browser, with the reader's hand on it. Places are CSS pixels of its window. */
export interface Tab {
  url(): string;
  /** Evaluate an expression in the page's own world. Promises are awaited; the value comes as JSON carries it. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same in a frame of the page, by its number. */
  evaluateInFrame<T>(frame: number, expression: string): Promise<T>;
  goTo(path: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Bring the tab to the front. */
  front(): Promise<void>;
  close(): Promise<void>;
  moveTo(x: number, y: number, steps?: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  contextMenu(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** Press one key, with others held: `Escape`, `Tab`, `Alt+Shift+N`. */
  press(chord: string): Promise<void>;
  /** Every element inside our closed root, in tree order. Empty while nothing of ours is open. */
  readRoot(): Promise<RootElement[]>;
  /** Where the first element of the closed root that `accept` takes is drawn. Rejects when there is none. */
  boxInRoot(accept: Accept): Promise<DrawnBox>;
  /** Show the page as another reader sees it; what is not named is as usual. */
  emulate(media: Media): Promise<void>;
  /** What assistive technology is told of the tab, closed roots included. */
  accessible(): Promise<AccessibleNode[]>;
}

export interface Media {
  readonly medium?: 'print';
  readonly forcedColors?: true;
  readonly reducedMotion?: true;
  readonly dark?: true;
}

/** The real popup or side panel: no tab, so that it is looked at through the browser. */
export interface Surface {
  /** `document`, `window` and `location` are the surface's own. Waits until the surface is there. */
  evaluate<T>(expression: string): Promise<T>;
}

/** A real browser with the built extension. */
export interface Driver {
  readonly browser: BrowserName;
  /** `http://localhost:PORT`. */
  readonly site: string;
  open(path: string): Promise<Tab>;
  /** Close every tab that was opened by `open` and is still there, but these. */
  closeTabs(kept?: readonly Tab[]): Promise<void>;
  /** The tab with the page that greets a new user. */
  welcome(): Promise<Tab>;
  /** Evaluate an expression in a document of the extension, in a tab behind the others. */
  inExtension<T>(expression: string): Promise<T>;
  /** Press the extension's button in the browser's toolbar while this tab is in front. */
  pressButton(tab: Tab): Promise<Surface>;
  closePopup(): Promise<void>;
  /** Open the browser's own side panel beside a tab. */
  openPanel(tab: Tab): Promise<Surface>;
  /** The extension's panel wherever it stands, once it is open. */
  panel(): Surface;
  /** End the background as the browser does when it rests. */
  stopBackground(): Promise<void>;
  /** Replace the extension by a new copy of itself, with tabs left open. */
  update(): Promise<void>;
  /** What nobody caught, in pages and in the page script's world. */
  readonly errors: readonly string[];
  /** Requests that tried to leave this machine. */
  leaving(): readonly string[];
  close(): Promise<void>;
}

export type BrowserName = 'Chromium' | 'Firefox';

export type Pages = Readonly<Record<string, string | ServedPage>>;

export interface DriverOptions {
  /** `test` may read localhost; `shipped` may read nothing until it is asked to. */
  readonly build?: 'test' | 'shipped';
}

export const serve = (pages: Pages) => (path: string) => {
  const page = pages[path];
  return typeof page === 'string' ? { body: page } : page;
};
