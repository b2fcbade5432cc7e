import type { Segment } from '../../text/segment.ts';
import type { Reason } from '../mention.ts';
import { SHOWN_FROM } from './decision-weights.ts';
import type { ImportedIndex, Weighed } from './imported-index.ts';

/** What the page says around a segment that the segment does not hold. */
export interface ImportedContext {
  /** Who speaks, where the page says so; null when unknown. */
  readonly speaker: string | null;
}

/** A record that a segment states. `claim` is the record's id in its pack. */
export interface ImportedMatch {
  readonly claim: string;
  readonly p: number;
  readonly score: number;
  readonly reasons: Reason[];
}

/**
 * The records of a pack that a segment states, most certain first; mostly none.
 *
 * A record is given from the shipped threshold on and when no rule forbids it. The same segment and pack give the same answer.
 */
export function matchImported(index: ImportedIndex, segment: Segment, { speaker }: ImportedContext): ImportedMatch[] {
  const query = { text: segment.text, before: segment.before, after: segment.after, speaker };
  return index
    .weigh(query)
    .filter(({ p }) => p >= SHOWN_FROM)
    .map(found => ({ claim: found.id, p: found.p, score: found.score, reasons: reasonsOf(found) }));
}

/** The measurements that say most to a reader, in words. */
function reasonsOf({ p, features }: Weighed): Reason[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const reason = (rule: string, detail: string): Reason => ({ rule, detail, start: null, end: null });
  return [
    reason('imported', `certain to ${percent(p)}`),
    reason(
      'words',
      `${percent(features.statementCoverage)} of the record, ${percent(features.sentenceCoverage)} of the sentence`,
    ),
    reason('letters', `${percent(features.cosine)} alike`),
    ...(features.sameNumber > 0 ? [reason('number', 'the same number is in both')] : []),
    ...(features.speakerAgrees > 0 ? [reason('speaker', "the record's speaker is named")] : []),
  ];
}
