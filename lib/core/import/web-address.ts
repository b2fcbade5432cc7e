/** A scheme of the web, and a host without a user's name or a sign that one reader takes for another's. */
const web = /^https?:\/\/(?:[^\s/?#@\\<>"'`^{}|[\]%:]+|\[[\da-f:.]+\])(?::\d*)?(?:[/?#]|$)/i;
/** Browsers drop or turn these, and a reader sees another address than is opened. */
const unseen = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;
const longest = 8000;

/** An address of a foreign file that may be kept as a source: http or https, its unseen letters encoded. Null for any other. */
export function webAddress(value: string): string | null {
  if (value.length > longest || !web.test(value)) return null;
  return value.toWellFormed().replace(unseen, letter => encodeURIComponent(letter));
}
