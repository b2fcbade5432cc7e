import type { PageContext, Segment } from '../text/segment.ts';
import type { Engine } from './engine.ts';
import { topicStems } from './records/record-words.ts';
import { splitWords } from './words/words.ts';

/** Why a sentence that is close to records states none of them: the most telling rule of all that refused one. */
export const nearMissRules = [
  'narrower',
  'plan-for-outcome',
  'other-period',
  'other-place',
  'other-agency',
  'other-actor',
  'other-figure',
  'too-vague',
  'in-doubt',
] as const;
export type NearMissRule = (typeof nearMissRules)[number];

/** Rules that say the same to a reader. Those that are named nowhere here refuse what was never close. */
const sameAs: Readonly<Record<string, NearMissRule>> = {
  'later-than-page': 'other-period',
  'actor-not-in-office': 'other-actor',
  'too-exact': 'other-figure',
  'nearly-another-count': 'other-figure',
};

/** The least that a sentence shares with a record's own words before anybody would call it close. */
const leastShared = 5;

export interface NearMiss {
  readonly sentence: string;
  readonly rule: NearMissRule;
}

/** Sentences that are close to known claims and still left unmarked, in reading order, each with its reason. */
export function findNearMisses(engine: Engine, segments: readonly Segment[], page: PageContext): NearMiss[] {
  const { mentions, rejected } = engine.explain(segments, page);
  const stated = new Set(
    segments
      .filter(({ start, text }) =>
        mentions.some(mention => start <= mention.start && mention.start < start + text.length),
      )
      .map(({ text }) => text),
  );
  const rules = new Map<string, NearMissRule>();
  for (const { sentence, rule, claim } of rejected) {
    const telling = nearMissRules.find(known => known === (sameAs[rule] ?? rule));
    if (!telling || stated.has(sentence) || sharedWeight(engine, sentence, claim) < leastShared) continue;
    const before = rules.get(sentence);
    if (!before || nearMissRules.indexOf(telling) < nearMissRules.indexOf(before)) rules.set(sentence, telling);
  }
  return segments.flatMap(({ text }) => {
    const rule = rules.get(text);
    // A sentence that stands there twice is told once.
    rules.delete(text);
    return rule ? [{ sentence: text, rule }] : [];
  });
}

function sharedWeight({ index }: Engine, sentence: string, claim: string): number {
  const own = index.recordWords.of(claim);
  let sum = 0;
  for (const stem of topicStems(splitWords(sentence))) sum += own.get(stem) ?? 0;
  return sum;
}
