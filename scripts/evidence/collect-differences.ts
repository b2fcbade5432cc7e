import { decideByWords, leftOpenBy, ruledOutBy } from '../../lib/core/match/figures/decide-number.ts';
import type { EngineIndex } from '../../lib/core/match/engine-index.ts';
import { decideNumberByEvidence } from '../../lib/core/match/evidence/decide-by-evidence.ts';
import { DIFFERENCE_FEATURES } from '../../lib/core/match/evidence/differences/difference-features.ts';
import { gatherDifferences } from '../../lib/core/match/evidence/differences/gather-differences.ts';
import { readNumbers } from '../../lib/core/match/figures/figure-reading.ts';
import { pageReader, readContext } from '../../lib/core/match/context/match-context.ts';
import { reportedClause, segmentOf } from '../../lib/core/match/reading/reported-clause.ts';
import { withoutTag } from '../../lib/core/match/words/without-tag.ts';
import type { Segment } from '../../lib/core/text/segment.ts';
import type { Row } from './collect-rows.ts';
import type { Document } from './documents.ts';

/** The records for which the undecided numbers of a document may be given, in the order in which the engine asks. */
export function collectDifferences({ group, segments, page, kind, labelOf }: Document, index: EngineIndex): Row[] {
  const { read } = pageReader(index.lexicon, page.published);
  return segments.flatMap((segment, at) => {
    if ((segment.lead ?? '') !== '') return [];
    const bare = withoutTag(segment);
    const whole = rowsIn(bare, false);
    const told = whole.isDecided ? null : reportedClause(read(bare.text), index.lexicon);
    return told === null ? whole.rows : [...whole.rows, ...rowsIn(segmentOf(bare, told), true).rows];

    function rowsIn(part: Segment, isTold: boolean): { rows: Row[]; isDecided: boolean } {
      const reading = read(part.text);
      const context = readContext(index.lexicon, read, reading, part, page, isTold);
      let isDecided = false;
      const rows = readNumbers(reading, context, index).flatMap((number): Row[] => {
        const said = decideByWords(number, index, context);
        const ruledOut = ruledOutBy(said.rejected, number, index);
        if (said.best !== null || decideNumberByEvidence(number, context, index, ruledOut).best !== null) {
          isDecided = true;
          return [];
        }
        const place = `${group} ${at} ${part.start + number.quantity.quantity.start}`;
        const lost = { ruledOut, leftOpen: leftOpenBy(said.rejected) };
        return gatherDifferences(number, context, index, lost).flatMap(({ claim, evidence }) => {
          const label = labelOf(segment.text, claim.id, 'difference');
          if (label === null) return [];
          const values = DIFFERENCE_FEATURES.map(name => evidence[name]);
          return { group, claim: claim.id, place, text: segment.text, label, kind, values };
        });
      });
      return { rows, isDecided };
    }
  });
}
