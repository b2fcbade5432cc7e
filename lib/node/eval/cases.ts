import type { Engine } from '../../core/match/engine.ts';
import type { Case } from './read-cases.ts';

export interface CaseResult {
  readonly id: unknown;
  readonly text: string;
  readonly expected: string | null;
  readonly got: readonly string[];
  readonly passed: boolean;
}

/** Reported cases as a regression set: whether the engine still gives what each of them must give. */
export function runCases(engine: Engine, cases: readonly Case[]): CaseResult[] {
  return cases.map(({ id, text, segments, published, claim, relation, modality }) => {
    const mentions = engine.match(segments, { title: '', published, lang: null });
    const isExpected = mentions.some(
      mention =>
        mention.claim === claim &&
        (relation ?? mention.relation) === mention.relation &&
        (modality ?? mention.modality) === mention.modality,
    );
    const got = mentions.map(mention => `${mention.claim} ${mention.relation} ${mention.modality}`);
    const expected = claim && [claim, relation, modality].filter(Boolean).join(' ');
    return { id, text, expected, got, passed: claim === null ? mentions.length === 0 : isExpected };
  });
}
