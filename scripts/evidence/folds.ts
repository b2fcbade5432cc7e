import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ClassifierFile } from '../../lib/core/claim/classifier.ts';
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

/** The fold that `--fold` names; null without it. Throws where there is no such fold. */
export function foldOfArguments(given: readonly string[]): number | null {
  const at = given.indexOf('--fold');
  if (at === -1) return null;
  const fold = Number(given[at + 1] ?? NaN);
  if (Number.isInteger(fold) && fold >= 0 && fold < FOLDS) return fold;
  throw new Error(`--fold ${given[at + 1] ?? ''}: no such fold; give one from 0 to ${FOLDS - 1}`);
}

/** The classifiers fitted without a fold's documents. Throws where they are missing, or were fitted to other sentences than `hashSentences` gives now. */
export function readFold(fold: number, fittedTo: string): ClassifierFile {
  const file = foldFile(fold);
  const remedy = `run \`node scripts/train-classifier.ts --fold ${fold}\``;
  if (!existsSync(file)) throw new Error(`${relative(root, file)}: missing; ${remedy}`);
  const classifier = ClassifierFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (classifier.fittedTo === fittedTo) return classifier;
  throw new Error(`${relative(root, file)}: fittedTo: ${classifier.fittedTo} is of other sentences; ${remedy}`);
}

export function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return value;
}
