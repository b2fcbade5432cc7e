import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { draftClaim } from './draft-claim.ts';
import { draftSeries } from './draft-series.ts';
import { readClaims } from '../../lib/node/read-claims.ts';
import { formatRecord } from './format-record.ts';
import { ResearchClaim, ResearchSeries } from './research.ts';

/*
 * Convert the research files into draft records: `node scripts/claims/convert-research.ts FOLDER`.
 *
 * It may be run again: a record that an editor has taken out of draft is never written over.
 */
const CLAIM_FILES = ['enforcement.json', 'population-border-economy.json', 'general.json'];
const SERIES_FILES = ['enforcement-series.json', 'population-series.json'];
const claimsFolder = join(import.meta.dirname, '../../claims');

const researchFolder = process.argv[2] ?? '';
if (!existsSync(researchFolder)) {
  console.error(`No folder "${researchFolder}". Usage: node scripts/claims/convert-research.ts FOLDER`);
  process.exit(2);
}

const claims = CLAIM_FILES.flatMap(file => read(file, ResearchClaim)).map(draftClaim);
// What was merged into another record lives on under its name there.
const { claims: known } = await readClaims(claimsFolder);
const merged = new Set(known.flatMap(({ aliases }) => aliases));
const series = SERIES_FILES.flatMap(file => read(file, ResearchSeries)).map(draftSeries);
const written = [
  ...claims
    .filter(({ id }) => !merged.has(id))
    .map(claim => writeDraft(join(claimsFolder, claim.topic, `${claim.id}.json`), claim)),
  ...series.map(one => writeDraft(join(claimsFolder, 'series', `${one.id}.json`), one)),
].filter(Boolean).length;
console.log(`${claims.length} claims and ${series.length} series read, ${written} drafts written.`);

function read<T>(file: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(JSON.parse(readFileSync(join(researchFolder, file), 'utf8')));
}

/** Write a draft unless the file holds a record in another status. Answers whether it was written. */
function writeDraft(path: string, record: object): boolean {
  if (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).status !== 'draft') return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatRecord(record));
  return true;
}
