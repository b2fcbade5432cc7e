/** Keys in the registry that the page shares. They tell level and nothing else. */
export const highlightKeys = { first: 'sl-1', repeat: 'sl-2', imported: 'sl-3' } as const;

/**
 * Rules for the three keys: only what `::highlight()` may set. Values are literal, so that the page's variables do not
 * reach them. All context marks look alike whatever the comparison says. Highlights are printed; paper gets a thin line.
 */
export const markStyle = `
::highlight(sl-1) { background-color: rgb(26 132 144 / .18); text-decoration: underline 2px #1a8490; text-underline-offset: 3px; }
::highlight(sl-2) { background-color: transparent; text-decoration: underline dotted 2px #1a8490; text-underline-offset: 3px; }
::highlight(sl-3) { background-color: rgb(26 132 144 / .07); text-decoration: underline dashed 2px #1a8490; text-underline-offset: 3px; }
@media (forced-colors: active) {
  ::highlight(sl-1), ::highlight(sl-2), ::highlight(sl-3) { color: CanvasText; background-color: Canvas; text-decoration-color: Highlight; }
}
@media print {
  ::highlight(sl-1), ::highlight(sl-2), ::highlight(sl-3) { background-color: transparent; text-decoration-line: none; }
}`;

/** Whether a sheet is ours, or an older instance's: the object itself differs between instances, its text does not. */
export function isMarkStyle(sheet: CSSStyleSheet): boolean {
  try {
    const first = sheet.cssRules[0];
    return first instanceof CSSStyleRule && first.selectorText === `::highlight(${highlightKeys.first})`;
  } catch {
    // A sheet whose rules may not be read was made by the page, not by us.
    return false;
  }
}
