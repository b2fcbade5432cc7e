import type { Page } from 'playwright-core';

/**
 * The live page as HTML for the command line: with everything in it, or with `hidden` written on what computed style hides.
 *
 * The second changes the page, so it comes last.
 */
export function serializeAsDisplayed(page: Page, what: 'everything' | 'shown'): Promise<string> {
  return page.evaluate(isMarking => {
    if (isMarking) {
      const isSeen = (element: Element) => getComputedStyle(element).visibility === 'visible';
      const hidden = [...document.body.querySelectorAll('*')].filter(element => {
        if (getComputedStyle(element).display === 'none') return true;
        return !isSeen(element) && element.parentElement !== null && isSeen(element.parentElement);
      });
      for (const element of hidden) element.setAttribute('hidden', '');
    }
    return `<!doctype html>${document.documentElement.outerHTML}`;
  }, what === 'shown');
}
