/** A tag as Obsidian knows it: letters, digits, `_`, `-` and `/`, and not digits alone. '' where nothing is left. */
export function wikiTag(tag: string): string {
  const name = tag
    .toWellFormed()
    .trim()
    .replace(/^#/, '')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^[/-]+|[/-]+$/g, '');
  return /^[\p{N}/_-]+$/u.test(name) ? `_${name}` : name;
}

/** A title as another name of a note, without what means something in `[[links]]`. */
export function wikiAlias(title: string): string {
  return title
    .toWellFormed()
    .replace(/[\p{C}\u2028\u2029[\]#^|\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
