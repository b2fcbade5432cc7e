import type { Backup } from '../backup/backup.ts';
import type { Steps } from '../steps.ts';
import { isBackup, readBackupObject } from '../backup/read-backup.ts';
import { claimReview } from './claim-review.ts';
import { hypothesis } from './hypothesis.ts';
import { webAnnotation } from './web-annotation.ts';

/** What a reader of a file is told besides. `now` (ISO 8601, UTC) stands for dates that a record lacks. */
export interface ImportContext {
  readonly now: string;
}

/** A kind of JSON that notes are taken from. A new kind is one file and one line below. */
export interface ImportKind {
  /** Whether a value is of this kind, told from its outer form. */
  readonly detect: (value: unknown) => boolean;
  /** Rows for our stores, and which records are refused, a record a step. Asked only for what was detected; throws nothing but `ImportFault`. */
  readonly read: (value: unknown, context: ImportContext) => Steps<Backup>;
}

/** Asked in this order. A backup of version 2, which is a stream of lines, is told by its first line before any of these. */
export const importKinds = {
  backup: { detect: isBackup, read: value => readBackupObject(value as object) },
  'web-annotation': webAnnotation,
  hypothesis,
  'claim-review': claimReview,
} as const satisfies Record<string, ImportKind>;

export type ImportKindId = keyof typeof importKinds;
export const importKindIds = Object.keys(importKinds) as readonly ImportKindId[];
