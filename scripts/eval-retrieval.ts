import { join } from 'node:path';
import {
  checkedClaimsIndex,
  evaluateDebates,
  evaluateNegativePages,
  evaluateRanking,
  type Mark,
} from '../lib/node/eval/retrieval.ts';
import { hasSharedData } from '../lib/node/eval/shared-data.ts';
import { readClaims } from '../lib/node/read-claims.ts';
import { root } from './run-step.ts';

/** Print how well imported claims are ranked and shown, on the development splits: `node scripts/eval-retrieval.ts`. */
if (!hasSharedData()) {
  console.log('skipped: no ../shared');
} else {
  const { lexicon } = await readClaims(join(root, 'claims'));
  for (const set of ['2a', '2b'] as const) {
    for (const { method, figures } of evaluateRanking(set)) {
      console.log(
        `${set} dev, ${figures.queries} queries, ${method}: MAP@5 ${figures.map5.toFixed(3)}, R@10 ${figures.recall10.toFixed(3)}`,
      );
    }
  }
  const index = checkedClaimsIndex(lexicon);
  const debates = evaluateDebates(index);
  console.log(
    `debates dev: ${debates.marks} marks, ${debates.judged} judged, strict precision ${debates.strict.toFixed(3)}, CLEAN pairs ${debates.clean.found} of ${debates.clean.pairs}`,
  );
  for (const mark of debates.wrong) console.log(`  wrong ${describe(mark)}`);
  for (const mark of debates.unjudged) console.log(`  unjudged ${describe(mark)}`);
  const negative = evaluateNegativePages(index);
  console.log(
    `negative pages: ${negative.marks.length} marks on ${negative.sentences} sentences, highest p ${negative.highest.toFixed(3)}`,
  );
  for (const mark of negative.marks) console.log(`  ${describe(mark)}`);
}

function describe({ sentence, claim, p, verdict }: Mark): string {
  return `${verdict ?? '?'} ${p.toFixed(3)} ${sentence} ${claim}`;
}
