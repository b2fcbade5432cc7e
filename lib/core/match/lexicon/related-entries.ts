import type { LexiconIndex } from './lexicon-index.ts';

/** `id` and everything it is part of: ICE is part of DHS, the second Trump administration of "Trump". */
export function selfAndBroader(lexicon: LexiconIndex, id: string): ReadonlySet<string> {
  const known = lexicon.broader.get(id);
  if (known !== undefined) return known;
  const found = new Set<string>();
  lexicon.broader.set(id, found);
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(lexicon.byId.get(next)?.broader ?? []));
  }
  return found;
}

/** One is the other, or a part of it. */
export function areRelated(lexicon: LexiconIndex, a: string, b: string): boolean {
  return selfAndBroader(lexicon, a).has(b) || selfAndBroader(lexicon, b).has(a);
}
