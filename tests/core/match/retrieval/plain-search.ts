import { createGramCosine } from '../../../../lib/core/match/retrieval/gram-cosine.ts';
import type { ImportedPack } from '../../../../lib/core/match/retrieval/open-pack.ts';
import { MAX_IMPACT } from '../../../../lib/core/match/retrieval/pack-layout.ts';
import { createQueryTerms } from '../../../../lib/core/match/retrieval/query-terms.ts';
import type { Query } from '../../../../lib/core/match/retrieval/search.ts';
import { alone } from './sample-records.ts';

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

/** What the likeness gate answers, without its short cuts. */
export function createPlainGate(pack: ImportedPack): (text: string) => boolean {
  const rarest = Math.log(1 + pack.records / 1.5);
  const cosine = createGramCosine(pack);
  const termsOf = createQueryTerms(pack);
  return text => {
    cosine.setTexts([text]);
    return searchPlainly(pack, termsOf(alone(text)), 5, 20_000).some(([record, score]) => {
      cosine.compare(record);
      return score >= 1.1 * rarest && (cosine.statement[0] as number) >= 0.24;
    });
  };
}
