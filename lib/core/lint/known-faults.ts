import { z } from 'zod';
import { Id } from '../claim/source.ts';
import { type Finding, RULES, type Rule } from './finding.ts';

/**
 * `claims/known-faults.json`: what lint finds in a shown record and an editor has seen, and why it stands for now.
 *
 * An entry holds for every error of its rule in its record. It goes when the record is mended.
 */
export const KnownFaults = z.strictObject({
  $schema: z.string().optional(),
  faults: z.array(z.strictObject({ record: Id, rule: z.enum(Object.keys(RULES) as Rule[]), why: z.string().min(1) })),
});
export type KnownFault = z.infer<typeof KnownFaults>['faults'][number];

/** Take the known errors out. `idle` are the entries that no error needs any more. */
export function setKnownAside(
  findings: readonly Finding[],
  known: readonly KnownFault[],
): { findings: Finding[]; aside: Finding[]; idle: KnownFault[] } {
  const keyOf = (record: string, rule: string) => `${record} ${rule}`;
  const keys = new Set(known.map(({ record, rule }) => keyOf(record, rule)));
  const isKnown = ({ level, record, rule }: Finding) => level === 'error' && keys.has(keyOf(record.id, rule));
  const aside = findings.filter(isKnown);
  const needed = new Set(aside.map(({ record, rule }) => keyOf(record.id, rule)));
  return {
    findings: findings.filter(finding => !isKnown(finding)),
    aside,
    idle: known.filter(({ record, rule }) => !needed.has(keyOf(record, rule))),
  };
}
