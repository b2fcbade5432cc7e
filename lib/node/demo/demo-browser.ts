/** A browser with the extension running and one page open, as the demo needs it; Chromium and Firefox each supply one. */
export interface DemoBrowser {
  readonly name: string;
  /** Open an address in the demo's tab and wait until it has loaded. */
  open(url: string): Promise<void>;
  /** Evaluate an expression in the opened page. Promises are awaited; the value comes as JSON would carry it. */
  inPage<T>(expression: string): Promise<T>;
  /** Evaluate an expression in one of the extension's own pages, which is opened in a second tab when first needed. */
  inExtension<T>(expression: string): Promise<T>;
  /** Move the real pointer to a place in the page's window, in CSS pixels. */
  movePointer(x: number, y: number): Promise<void>;
  /** The page's window as PNG. */
  screenshot(): Promise<Buffer>;
  /** Resolves when the user has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
