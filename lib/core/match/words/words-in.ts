/** The words of a list, parted by spaces. */
export function wordsIn(list: string): Set<string> {
  return new Set(list.split(' '));
}
