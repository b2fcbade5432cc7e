import type { ImportedRecord } from '../../../../lib/core/claim/imported-record.ts';
import { buildPack } from '../../../../lib/core/match/retrieval/build-pack.ts';
import { createImportedIndex, type ImportedIndex } from '../../../../lib/core/match/retrieval/imported-index.ts';
import { type ImportedPack, openPack } from '../../../../lib/core/match/retrieval/open-pack.ts';

export const MANIFEST = { id: 'sample', title: 'Sample', publisher: 'Us', licence: 'MIT', source: 'sample.jsonl' };

const SUBJECTS = 'bakers sailors teachers miners nurses pilots farmers drivers judges plumbers painters weavers'.split(
  ' ',
);
const VERBS = 'built lost bought closed painted repaired counted flooded insured measured'.split(' ');
const OBJECTS =
  'harbours bridges orchards libraries tunnels chapels theatres lighthouses stations gardens windmills castles'.split(
    ' ',
  );
const PLACES = 'Norwich Bergen Lyon Porto Gdansk Zurich Trieste Cork'.split(' ');

/** As many records as asked for, all different, drawn from a small vocabulary: every word is in many of them. */
export function sampleRecords(count: number): ImportedRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] as string;
    const text = `The ${pick(SUBJECTS, 1)} of ${pick(PLACES, 12)} ${pick(VERBS, 96)} ${at + 100} ${pick(OBJECTS, 7)}.`;
    return { id: `claim-${at}`, text, title: `${pick(OBJECTS, 7)} near ${pick(PLACES, 12)}` };
  });
}

export function packOf(records: readonly ImportedRecord[]): ImportedPack {
  return openPack(buildPack(records, MANIFEST));
}

/** A pack as large as real ones are small, with the records given among others. */
export function indexOf(records: readonly ImportedRecord[]): ImportedIndex {
  return createImportedIndex(packOf([...records, ...sampleRecords(600)]));
}

export const alone = (text: string) => ({ text, before: [], after: [], speaker: null });
