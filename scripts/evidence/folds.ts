import { join } from 'node:path';
import { root } from '../run-step.ts';

/** Documents are split into so many parts; what is fitted to the others is tried on one. */
export const FOLDS = 5;

export function foldOf(group: string): number {
  return hash(group) % FOLDS;
}

/** Where the classifiers are that were fitted without the documents of a fold. */
export function foldFile(fold: number): string {
  return join(root, `node_modules/.cache/sidelight/classifier-without-${fold}.json`);
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return value;
}
