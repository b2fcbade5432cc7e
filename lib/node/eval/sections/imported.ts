import { resolve } from 'node:path';
import { SHOWN_FROM } from '../../../core/match/retrieval/decision-weights.ts';
import { readClaims } from '../../read-claims.ts';
import { recordOfClaim } from '../../read-records.ts';
import { checkedClaimsIndex, evaluateDebates, evaluateNegativePages, type Mark } from '../retrieval.ts';
import { type SectionReport, share } from '../section.ts';
import { hasSharedData } from '../shared-data.ts';

const CLAIMS = resolve(import.meta.dirname, '../../../../claims');

/** Marks of imported claims in debates, and on unrelated pages with our own records loaded beside them. */
export async function evaluateImported(): Promise<SectionReport> {
  if (!hasSharedData()) return { data: { imported: null }, lines: ['skipped: no ../shared'] };
  const { claims, lexicon } = await readClaims(CLAIMS);
  const debates = evaluateDebates(checkedClaimsIndex(lexicon));
  const unrelated = evaluateNegativePages(checkedClaimsIndex(lexicon, claims.map(recordOfClaim)));
  return {
    data: { imported: { threshold: SHOWN_FROM, debates, unrelatedPages: unrelated } },
    lines: [
      `shown from p ${SHOWN_FROM}`,
      `debates dev: ${debates.marks} marks, ${debates.judged} judged, strict precision ${share(debates.strict)}, CLEAN pairs ${debates.clean.found} of ${debates.clean.pairs}`,
      ...debates.wrong.map(mark => `  wrong ${describe(mark)}`),
      ...debates.unjudged.map(mark => `  unjudged ${describe(mark)}`),
      `unrelated pages: ${unrelated.marks.length} marks on ${unrelated.sentences} sentences, highest p ${share(unrelated.highest)}`,
      ...unrelated.marks.map(mark => `  ${describe(mark)}`),
    ],
  };
}

function describe({ sentence, claim, p, verdict }: Mark): string {
  return `${verdict ?? '?'} ${share(p)} ${sentence} ${claim}`;
}
