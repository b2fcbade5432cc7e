import { decideByWords, leftOpenBy, ruledOutBy } from '../../lib/core/match/figures/decide-number.ts';
import type { EngineIndex } from '../../lib/core/match/engine-index.ts';
import { decideNumberByEvidence } from '../../lib/core/match/evidence/decide-by-evidence.ts';
import {
  DIFFERENCE_FEATURES,
  ODD_DIFFERENCE_FEATURES,
} from '../../lib/core/match/evidence/differences/difference-features.ts';
import { gatherDifferences } from '../../lib/core/match/evidence/differences/gather-differences.ts';
import { oddDifferenceEvidence } from '../../lib/core/match/evidence/differences/odd-differences.ts';
import { MODELS, probabilityOf } from '../../lib/core/match/evidence/model.ts';
import { readNumbers } from '../../lib/core/match/figures/figure-reading.ts';
import { pageReader, readContext } from '../../lib/core/match/context/match-context.ts';
import { reportedClause, segmentOf } from '../../lib/core/match/reading/reported-clause.ts';
import { withoutTag } from '../../lib/core/match/words/without-tag.ts';
import type { Segment } from '../../lib/core/text/segment.ts';
import type { Row, Rows } from './collect-rows.ts';
import type { Document } from './documents.ts';

type DifferenceRows = Pick<Rows, 'differences' | 'oddDifferences'>;

/** The records for which the undecided numbers of a document may be given, in the order in which the engine asks. */
export function collectDifferences(
  { group, segments, page, kind, labelOf }: Document,
  index: EngineIndex,
  isUnlearned: boolean,
): DifferenceRows {
  const { read } = pageReader(index.lexicon, page.published);
  const differences: Row[] = [];
  const oddDifferences: Row[] = [];
  for (const [at, segment] of segments.entries()) {
    if ((segment.lead ?? '') !== '') continue;
    const bare = withoutTag(segment);
    const told = collectFrom(bare, false) ? null : reportedClause(read(bare.text), index.lexicon);
    if (told !== null) collectFrom(segmentOf(bare, told), true);

    /** Whether any of the numbers is decided without them. */
    function collectFrom(part: Segment, isTold: boolean): boolean {
      const reading = read(part.text);
      const context = readContext(index.lexicon, read, reading, part, page, isTold);
      let isDecided = false;
      for (const number of readNumbers(reading, context, index)) {
        const said = decideByWords(number, index, context);
        const ruledOut = ruledOutBy(said.rejected, number, index);
        if (said.best !== null || decideNumberByEvidence(number, context, index, ruledOut).best !== null) {
          isDecided = true;
          continue;
        }
        const place = `${group} ${at} ${part.start + number.quantity.quantity.start}${isUnlearned ? ' unlearned' : ''}`;
        const lost = { ruledOut, leftOpen: leftOpenBy(said.rejected) };
        for (const { claim, evidence, odd } of gatherDifferences(number, context, index, lost)) {
          if (isUnlearned && index.odds.isLearned(claim.id)) continue;
          const label = labelOf(segment.text, claim.id, 'difference');
          if (label === null) continue;
          const row = { group, claim: claim.id, place, text: segment.text, label, kind, isUnlearned };
          if (odd === null) {
            differences.push({ ...row, values: DIFFERENCE_FEATURES.map(name => evidence[name]) });
            continue;
          }
          const signs = oddDifferenceEvidence(probabilityOf(evidence, MODELS.differences), odd);
          oddDifferences.push({ ...row, values: ODD_DIFFERENCE_FEATURES.map(name => signs[name]) });
        }
      }
      return isDecided;
    }
  }
  return { differences, oddDifferences };
}
