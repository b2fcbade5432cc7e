/** Keys in the registry that the page shares. They tell level and nothing else. The style sheet is given from outside. */
export const highlightKeys = { first: 'sl-1', repeat: 'sl-2', imported: 'sl-3' } as const;

/** Whether a sheet styles our keys: an older instance's sheet is another object, known by its rules alone. */
export function isMarkStyle(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some(rule => rule.cssText.includes(`::highlight(${highlightKeys.first})`));
  } catch {
    // A sheet whose rules may not be read was made by the page, not by us.
    return false;
  }
}
