import type { Driver } from '../drivers/driver.ts';

/** Evaluate an expression in the library's own document, with its `window` and `document`. Null while it is not there. */
export function evaluateInLibrary<T>(driver: Driver, expression: string): Promise<T> {
  return driver.inExtension<T>(`(() => {
    const window = chrome.extension.getViews({ type: 'tab' }).find(view => view.location.pathname === '/library.html');
    const document = window?.document;
    return document ? (${expression}) : null;
  })()`);
}
