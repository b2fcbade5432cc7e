import { type Canary, hasRows } from './canary.ts';

/** How the database stands, and so what can be done with the notes. */
export type Standing =
  | { readonly kind: 'whole' }
  /** A newer Sidelight wrote it: it is read, and never written. */
  | { readonly kind: 'newer'; readonly format: number }
  /** It could not be brought to the format of this Sidelight: it is as it was, is read, and never written. */
  | { readonly kind: 'not-upgraded'; readonly why: string }
  /** It had rows and is not there any more, or cannot be opened. Kept shut until the user decides. */
  | { readonly kind: 'lost'; readonly how: 'gone' | 'unreadable' | 'damaged'; readonly kept: Canary | null }
  /** The browser gives no database: nothing is kept. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Tabs of another version hold it. */
  | { readonly kind: 'blocked' }
  /** Another version has taken it over: this document is out of date. */
  | { readonly kind: 'updated' };

/** Whether notes may be written. */
export function isWritable({ kind }: Standing): boolean {
  return kind === 'whole';
}

/** Whether what is kept can be seen. */
export function isReadable({ kind }: Standing): boolean {
  return kind === 'whole' || kind === 'newer' || kind === 'not-upgraded';
}

/** Dexie counts versions in tenths. */
export const formatOf = (version: number) => Math.floor(version / 10);

/** What was found before the database is opened: its version as the browser counts, null when there is none. */
export type Found = number | null | 'unreadable';

/**
 * How a database stands that has not been opened. Opening a lost one would make an empty one in its place, so this is
 * asked before. `schema` is the format that this Sidelight knows.
 */
export function standingBefore(found: Found, canary: Canary | null, schema: number): Standing {
  const isMissed = canary !== null && hasRows(canary.counts);
  if (found === 'unreadable') {
    // Without a canary nothing is known to be lost, and opening heals.
    return isMissed ? { kind: 'lost', how: 'unreadable', kept: canary } : { kind: 'whole' };
  }
  if (found === null) return isMissed ? { kind: 'lost', how: 'gone', kept: canary } : { kind: 'whole' };
  return formatOf(found) > schema ? { kind: 'newer', format: formatOf(found) } : { kind: 'whole' };
}

/** What an open database says of itself. `install` is null in one that is older than the canary. */
export interface Identity {
  readonly install: string | null;
  readonly schema: number;
  readonly serial: number;
}

/** How an open database stands. A database of another install, or none, is not the one that had the rows. */
export function standingAfter(identity: Identity, canary: Canary | null, schema: number): Standing {
  if (identity.schema > schema) return { kind: 'newer', format: identity.schema };
  if (canary && hasRows(canary.counts) && identity.install !== canary.install) {
    return { kind: 'lost', how: 'gone', kept: canary };
  }
  return { kind: 'whole' };
}

/** Whether writes that were told to have been done are missing: the database went back in time, as after a power cut. */
export function isRolledBack({ serial }: Identity, canary: Canary | null): boolean {
  return canary !== null && serial < canary.serial;
}
