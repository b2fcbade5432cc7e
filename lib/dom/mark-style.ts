/** Keys in the registry that the page shares. They tell level and nothing else. The style sheet is given from outside. */
export const highlightKeys = { first: 'sl-1', repeat: 'sl-2', imported: 'sl-3' } as const;

/** How marks are drawn. */
export interface MarkStyle {
  /** Rules for the keys of `highlightKeys`. */
  readonly rules: string;
  /** They are those that the browser puts into a page itself, where the page script was registered before the page came. */
  readonly isUsual: boolean;
}

/**
 * Whether the browser put the usual rules into a document. A sheet that is adopted later has the style of every element computed anew,
 * which takes a tenth of a second on a page of ten thousand. `marks.css` has the offset that is looked for.
 */
export function hasUsualStyle(doc: Document): boolean {
  const drawn = getComputedStyle(doc.documentElement, `::highlight(${highlightKeys.first})`);
  return drawn.textUnderlineOffset === '3px' && drawn.textDecorationLine === 'underline';
}

/** Whether a sheet styles our keys: an older instance's sheet is another object, known by its rules alone. */
export function isMarkStyle(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some(rule => rule.cssText.includes(`::highlight(${highlightKeys.first})`));
  } catch {
    // A sheet whose rules may not be read was made by the page, not by us.
    return false;
  }
}
