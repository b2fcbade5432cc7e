import { basename } from 'node:path';
import { type CheckedRecords, checkRecords } from '../../core/claim/check-records.ts';
import { buildPack } from '../../core/match/retrieval/build-pack.ts';
import { DocumentError } from '../read-document.ts';
import { readRecords } from '../read-records.ts';
import { refuseOwnInput } from '../refuse-own-input.ts';
import { writeWhole } from '../write-whole.ts';

/** Left out records are counted by reason; each is named, up to this many a reason. */
const NAMED = 3;

/** `pack build SOURCE -o FILE`. A source without a record that can be used leaves the file as it was. */
export async function runPackBuild(source: string, output: string, asJson: boolean): Promise<void> {
  await refuseOwnInput(source, output);
  const { records, places, faults } = await readRecords(source);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const checked = checkRecords(records);
  const bytes = await write(source, output, checked);
  if (faults.length > 0) process.exitCode = 1;
  const { kept, leftOut, tooShort } = checked;
  if (asJson) {
    const report = {
      records: kept.length,
      tooShort,
      leftOut: countBy(leftOut.map(({ why }) => kindOf(why))),
      leftOutRecords: leftOut.map(({ record, at, why }) => ({ id: record.id, place: places[at], why })),
      faults: faults.length,
      bytes,
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } else {
    if (bytes > 0) process.stdout.write(`${output}: ${kept.length} records, ${(bytes / 1e6).toFixed(1)} MB\n`);
    if (tooShort > 0) process.stdout.write(`too short to be marked, kept for ranking: ${tooShort}\n`);
    for (const line of describeLeftOut(checked, places)) process.stdout.write(`${line}\n`);
    if (faults.length > 0) process.stdout.write(`${faults.length} faults, see above\n`);
  }
  if (kept.length === 0)
    throw new DocumentError(`${source}: no record in it can be used: ${output} was not written. Give another source`);
}

/** The pack's bytes, how many; 0 where there is nothing to write. */
async function write(source: string, output: string, { kept }: CheckedRecords): Promise<number> {
  // A feed that was cut off or taken down would put an empty pack in the place of a good one.
  if (kept.length === 0) return 0;
  const name = basename(source).replace(/\.[^.]+$/, '');
  const manifest = { id: name, title: name, publisher: '', licence: '', source: basename(source) };
  const bytes = buildPack(kept, manifest);
  await writeWhole(output, [new Uint8Array(bytes)]);
  return bytes.byteLength;
}

function describeLeftOut({ leftOut }: CheckedRecords, places: readonly string[]): string[] {
  return Object.entries(countBy(leftOut.map(({ why }) => kindOf(why)))).flatMap(([kind, count]) => {
    const some = leftOut.filter(({ why }) => kindOf(why) === kind).slice(0, NAMED);
    return [
      `left out, ${kind}: ${count}`,
      ...some.map(({ at, why, record }) => `  ${places[at]}: text: ${why}: "${record.text.slice(0, 60)}"`),
    ];
  });
}

/** "same text as claim-7" and "same text as claim-9" are one kind. */
function kindOf(why: string): string {
  if (why.startsWith('same text')) return 'same text as an earlier record';
  return why.startsWith('id ') ? 'id taken by an earlier record' : why;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
