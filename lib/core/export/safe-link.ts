/** The web's own scheme, a host without a user's name, and no sign that one reader takes for another's. */
const webAddress = /^https?:\/\/[^\s/?#@\\<>"'`^{}|\u0000-\u0020\u007f]+(?:[/?#]|$)/i;
/** Browsers drop or turn these, and a reader sees another address than is opened. */
const unseen = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;
const longest = 8000;

/**
 * An address that may become a link: http and https alone, without a user name, and with everything encoded that could
 * end a link or turn its text around. Null for any other.
 *
 * It can stand between `<` and `>` in Markdown, and, escaped as all text is, in an HTML attribute.
 */
export function safeLink(address: string): string | null {
  if (address.length > longest || !webAddress.test(address)) return null;
  return address
    .toWellFormed()
    .replace(/[<>\\`"^{}|]/g, letter => encodeURIComponent(letter))
    .replace(unseen, letter => encodeURIComponent(letter));
}
