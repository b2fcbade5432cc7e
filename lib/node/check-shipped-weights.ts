/**
 * Load every module that holds fitted weights: each checks its file as it is loaded. Rejects with a `WeightsError` that names file and
 * field, before a bundler wraps them up unread.
 */
export async function checkShippedWeights(): Promise<void> {
  await import('../core/match/evidence/model.ts');
  await import('../core/match/retrieval/decision-weights.ts');
  await import('../core/match/retrieval/rank-claims.ts');
}
