import { resolve } from 'node:path';
import type { ImportedRecord } from '../../../core/claim/imported-record.ts';
import type { Pack } from '../../../core/claim/pack.ts';
import { createEngine } from '../../../core/match/engine.ts';
import { readClaims } from '../../read-claims.ts';
import { recordOfClaim } from '../../read-records.ts';
import { miniSearch } from '../ranking-peers.ts';
import { alone, ourRanker } from '../rankings.ts';
import { type SectionReport, share } from '../section.ts';
import { hasSharedData, readCheckedClaims } from '../shared-data.ts';

const CLAIMS = resolve(import.meta.dirname, '../../../../claims');

interface LookUpFigures {
  readonly method: string;
  readonly all: { readonly first: number; readonly amongFive: number };
  /** Of the records that readers are shown, drafts left out. */
  readonly shown: { readonly first: number; readonly amongFive: number };
}

/**
 * Whether a paraphrase finds its own claim among all records, drafts and imported ones beside it.
 *
 * The queries are the examples of our records, which no index holds. With the engine its marks stand first, as on a page;
 * a mark for another record puts that one first. The engine was built and its few weights were fitted with these examples in
 * view, so its line says less of sentences to come than the line by words does.
 */
export async function evaluateOwnClaims(): Promise<SectionReport> {
  const pack = await readClaims(CLAIMS);
  const beside = hasSharedData() ? [...readCheckedClaims('2b'), ...readCheckedClaims('2a')] : [];
  const queries = pack.claims.flatMap(({ id, status, examples }) =>
    examples.matches.map(text => ({ id, text, isShown: status === 'shown' })),
  );
  const records: ImportedRecord[] = [...pack.claims.map(recordOfClaim), ...beside];
  const rank = ourRanker(records);
  const peer = miniSearch(records);
  const marked = engineMarks(pack);
  const ours = new Map(queries.map(({ text }) => [text, rank(alone(text))]));
  const methods: [string, (text: string) => string[]][] = [
    ['MiniSearch, stems and stop words', peer],
    ['ours, by words', text => ours.get(text) ?? []],
    ['ours, the engine’s marks first *', text => [...new Set([...marked(text), ...(ours.get(text) ?? [])])]],
  ];
  const figures = methods.map(([method, find]): LookUpFigures => {
    const places = queries.map(({ id, text, isShown }) => ({ place: find(text).indexOf(id), isShown }));
    return { method, all: count(places), shown: count(places.filter(({ isShown }) => isShown)) };
  });
  return {
    data: { ownClaims: { queries: queries.length, records: records.length, methods: figures } },
    lines: [
      `${queries.length} examples of ${pack.claims.length} records, among ${records.length}${beside.length === 0 ? ' (skipped: no ../shared)' : ''}`,
      ...figures.map(
        ({ method, all, shown }) =>
          `  ${method.padEnd(36)} P@1 ${share(all.first)}  R@5 ${share(all.amongFive)}   of shown records P@1 ${share(shown.first)}  R@5 ${share(shown.amongFive)}`,
      ),
      '  * the engine was fitted with these examples in view',
    ],
  };
}

function count(places: readonly { place: number }[]): { first: number; amongFive: number } {
  const first = places.filter(({ place }) => place === 0).length;
  const amongFive = places.filter(({ place }) => place >= 0 && place < 5).length;
  return { first: first / places.length, amongFive: amongFive / places.length };
}

function engineMarks(pack: Pack): (text: string) => string[] {
  const engine = createEngine(pack, { withDrafts: true });
  return text =>
    engine
      .match([{ text, start: 0, heading: null, before: [], after: [] }], { title: '', published: null, lang: 'en' })
      .map(({ claim }) => claim);
}
