import { createGramCosine } from '../../../../lib/core/match/retrieval/gram-cosine.ts';
import type { ImportedPack } from '../../../../lib/core/match/retrieval/open-pack.ts';
import { MAX_IMPACT } from '../../../../lib/core/match/retrieval/pack-layout.ts';
import { partsOf, readText } from '../../../../lib/core/match/retrieval/read-sentence.ts';
import type { Query } from '../../../../lib/core/match/retrieval/search.ts';

/** What `Search` answers, by walking every list to its end. */
export function searchPlainly(pack: ImportedPack, { terms, weights, length }: Query, top: number, budget: number) {
  const order = Array.from({ length }, (_, at) => at).sort((a, b) => idf(b) - idf(a));
  const scores = new Map<number, number>();
  let walked = 0;
  for (const at of order) {
    const [start, end] = [0, 1].map(next => pack.postingOffsets[(terms[at] as number) + next] as number);
    walked += (end as number) - (start as number);
    for (let place = start as number; place < (end as number); place += 1) {
      const record = pack.postingRecords[place] as number;
      const before = scores.get(record);
      if (before === undefined && walked > budget) continue;
      const worth = (idf(at) * (weights[at] as number) * MAX_IMPACT) / 255;
      scores.set(record, Math.fround((before ?? 0) + worth * (pack.postingImpacts[place] as number)));
    }
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, top);

  function idf(at: number): number {
    return pack.idf[terms[at] as number] as number;
  }
}

/** What the likeness gate answers, by comparing a text with every record. */
export function createPlainGate(pack: ImportedPack): (text: string) => boolean {
  const cosine = createGramCosine(pack);
  const statements = Array.from({ length: pack.records }, (_, record) => {
    const read = readText(pack, pack.read(record, 'text'));
    return { terms: read.terms, least: Math.min(...[read, ...partsOf(read)].map(({ terms }) => massOf(terms))) };
  });
  const filed = statements.map(({ terms }) => new Set(pairsOf(terms, 1)));
  const counts = new Map<string, number>();
  for (const pair of filed.flatMap(pairs => [...pairs])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return text => {
    const { terms } = readText(pack, text);
    const pairs = pairsOf(terms, 2).filter(pair => (counts.get(pair) ?? Infinity) <= 16);
    cosine.setTexts([text]);
    return statements.some((statement, record) => {
      const met = pairs.filter(pair => filed[record]?.has(pair));
      const isStrong = (pair: string) => massOf(Int32Array.from(pair.split(' '), Number)) >= 0.2 * statement.least;
      if (met.length < 2 && !met.some(isStrong)) return false;
      const shared = massOf(statement.terms.filter(term => terms.includes(term)));
      if (shared < 0.33 * statement.least) return false;
      if (shared < 0.33 * Math.sqrt(massOf(terms) * massOf(statement.terms))) return false;
      cosine.compare(record);
      return (cosine.statement[0] as number) >= 0.24;
    });
  };

  /** Words that the pack lacks are as rare as can be, each time. */
  function massOf(terms: Int32Array): number {
    const unknown = terms.filter(term => term < 0).length * Math.log(1 + pack.records / 1.5);
    return [...new Set(terms)].reduce((sum, term) => sum + (term < 0 ? 0 : (pack.idf[term] as number)), unknown);
  }
}

/** Pairs of known words at most so far apart, in alphabetical order of their numbers. */
function pairsOf(terms: Int32Array, window: number): string[] {
  const pairs: string[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    for (let next = at + 1; next <= at + window && next < terms.length; next += 1) {
      const pair = [terms[at] as number, terms[next] as number].sort((a, b) => a - b);
      if ((pair[0] as number) >= 0 && pair[0] !== pair[1]) pairs.push(pair.join(' '));
    }
  }
  return pairs;
}
