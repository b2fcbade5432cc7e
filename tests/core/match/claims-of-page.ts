import { join } from 'node:path';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const whole = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

/** Where a sentence stands. */
export interface Page {
  readonly published: string;
  /** The sentences before it, in reading order. */
  readonly before?: string[];
}

/** The ids of the records that a sentence of a page is marked for, drafts among them. */
export function claimsOfPage(text: string, { published, before = [] }: Page): string[] {
  return mentionsIn(whole, text, { published, before }).map(({ claim }) => claim);
}
