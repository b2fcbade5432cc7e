/** What a command matches against, under the name that a warning calls it by. */
export interface NamedIds {
  readonly name: string;
  readonly ids: Iterable<string>;
  /** Claims of our own form: one whose id is taken is left out. Imported records are all matched. */
  readonly isClaims: boolean;
}

/**
 * One line for each two sources that have records of the same id: a mark tells the id alone. Sources come in the order in
 * which they are read.
 */
export function describeSharedIds(sources: readonly NamedIds[]): string[] {
  const owners = new Map<string, string>();
  const lines: string[] = [];
  for (const { name, ids, isClaims } of sources) {
    const shared = new Map<string, { first: string; more: number }>();
    for (const id of ids) {
      const owner = owners.get(id) ?? name;
      owners.set(id, owner);
      if (owner === name) continue;
      const { first, more } = shared.get(owner) ?? { first: id, more: -1 };
      shared.set(owner, { first, more: more + 1 });
    }
    for (const [owner, { first, more }] of shared) {
      const others = more === 0 ? '' : ` (and ${more} more)`;
      const what = isClaims
        ? `that of ${owner} is used: give the other one an id of its own`
        : 'marks do not tell which is meant: leave one pack out, or build it with other ids';
      lines.push(`${owner} and ${name} both have a record with the id "${first}"${others}; ${what}`);
    }
  }
  return lines;
}
