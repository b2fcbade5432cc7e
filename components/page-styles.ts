import type { Look } from '../lib/core/settings/settings.ts';

/** What a look changes in the marks' style, to stand after `marks.css`. Forced colours keep their own tint. */
const changes = {
  line: `
@media screen and (forced-colors: none) {
  ::highlight(sl-1), ::highlight(sl-3) { background-color: transparent; }
}`,
  strong: `
@media screen and (forced-colors: none) {
  ::highlight(sl-1) { background-color: rgb(26 132 144 / 0.3); }
  ::highlight(sl-2), ::highlight(sl-3) { background-color: rgb(26 132 144 / 0.14); }
}
@media screen {
  ::highlight(sl-1), ::highlight(sl-2), ::highlight(sl-3) { text-decoration-thickness: 4px; }
}`,
};

/** The styles that a page's script draws with. */
export interface PageStyles {
  /** Of all that stands in the closed root. */
  readonly card: string;
  /** Of marks, in each look. */
  readonly marks: Readonly<Record<Look, string>>;
}

/** From the texts of `card.css` after `tokens.css`, and of `marks.css`. */
export function pageStyles(card: string, marks: string): PageStyles {
  return { card, marks: { tint: marks, line: marks + changes.line, strong: marks + changes.strong } };
}
