import { findQuantities } from '../../quantity/find-quantities.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Mention } from '../mention.ts';
import { statesNumber } from './of-one-number.ts';

/**
 * Without what another record of the sentence tells itself. The other years of its series: "226,119 in 2017, down from
 * 240,255" is one record, whose own statement has both, and no second mark for 2016. And its very number, which a rounder
 * record only fits: "532,000" is not said of the record of about 530,000.
 */
export function withoutToldTogether(mentions: readonly Mention[], index: EngineIndex): Mention[] {
  return mentions.filter(
    one =>
      !isYearOfAnother(one, mentions, index) &&
      !isNumberOfAnother(one, mentions, index) &&
      !isSubjectOfAnother(one, mentions, index) &&
      !isBoundOfAnother(one, mentions, index),
  );
}

function isYearOfAnother(
  { claim, series }: Mention,
  mentions: readonly Mention[],
  { claimById }: EngineIndex,
): boolean {
  if (series === undefined) return false;
  return mentions.some(other => {
    const record = claimById.get(other.claim);
    if (record === undefined || other.claim === claim || record.series !== series.id) return false;
    return series.value !== null && statesNumber(record, series.value);
  });
}

/** "*Over 400,000* in twelve months, 409,849 to be exact": the bound is that of the number beside it, and of no other record of the measure. */
function isBoundOfAnother(
  { claim, quantity, relation, reasons }: Mention,
  mentions: readonly Mention[],
  { claimById }: EngineIndex,
): boolean {
  const own = claimById.get(claim)?.figure ?? null;
  if (quantity === null || own === null || relation !== 'agrees' || own.value <= quantity.value) return false;
  if (!reasons.some(({ rule }) => rule === 'measure-by-evidence')) return false;
  return mentions.some(({ claim: id, quantity: stated, relation: told }) => {
    const other = claimById.get(id)?.figure ?? null;
    if (id === claim || told !== 'agrees' || stated === null || other?.measure !== own.measure) return false;
    return stated.value > quantity.value && stated.value <= quantity.high && own.value > stated.high;
  });
}

/** "*The 11 million* without papers have a right to a hearing": how many they are is a part of what a record without a figure says of them. */
function isSubjectOfAnother(
  { quantity, relation }: Mention,
  mentions: readonly Mention[],
  { claimById }: EngineIndex,
): boolean {
  if (quantity === null || relation !== 'agrees') return false;
  return mentions.some(other => {
    const record = claimById.get(other.claim);
    return record !== undefined && record.figure === null && statesNumber(record, quantity.value);
  });
}

/** Fewer digits may be two records' own. */
const LEAST_DIGITS = 3;

/** Another record, read surely enough, has the number in its statement; this one has it not at all, or by evidence alone. */
function isNumberOfAnother(
  { claim, quantity, relation, score, reasons }: Mention,
  mentions: readonly Mention[],
  { claimById }: EngineIndex,
): boolean {
  const record = claimById.get(claim);
  const own = record?.figure?.value ?? null;
  if (quantity === null || relation !== 'agrees' || record === undefined || own === null) return false;
  const isByEvidence = reasons.some(({ rule }) => rule === 'measure-by-evidence');
  if (!isByEvidence && (own === quantity.value || statesNumber(record, quantity.value))) return false;
  return mentions.some(other => {
    if (other.claim === claim || other.score <= score) return false;
    return findQuantities(claimById.get(other.claim)?.statement ?? '').some(
      ({ value, significantDigits }) => value === quantity.value && (isByEvidence || significantDigits >= LEAST_DIGITS),
    );
  });
}
