import { z } from 'zod/mini';
import { byStore, type Counts, type StoreName } from '../backup/store-names.ts';

const Count = z.int().check(z.nonnegative());
const counts = byStore(() => z._default(Count, 0)) as Record<StoreName, z.ZodMiniDefault<typeof Count>>;

/**
 * What is remembered of the database outside of it, so that its loss is seen: a damaged one opens as an empty one, without
 * any error. Nothing private. `install` is drawn when a database is made; `serial` counts what was written to it.
 */
export const Canary = z.object({
  install: z.string(),
  schema: Count,
  serial: Count,
  counts: z.object(counts),
  /** When it was last brought up to date (ISO 8601, UTC). */
  at: z.iso.datetime(),
  /** When the database was made, or first seen. */
  since: z.iso.datetime(),
});
export type Canary = z.infer<typeof Canary>;

/** Null for what is no canary: nothing is then known of an earlier database. */
export function readCanary(value: unknown): Canary | null {
  return Canary.safeParse(value).data ?? null;
}

/** Whether a database that is gone would be missed: it had something that nobody can look up again. */
export function hasRows(counts: Counts): boolean {
  return Object.values(counts).some(count => count > 0);
}
