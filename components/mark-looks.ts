import type { Look } from '../lib/core/settings/settings.ts';

/** What a look changes in the marks' style, to stand after `marks.css`. Forced colours keep their own tint. */
const changes: Record<Look, string> = {
  tint: '',
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

/** The style of marks in a look, from the text of `marks.css`. */
export function styleOfLook(look: Look, marksCss: string): string {
  return marksCss + changes[look];
}
