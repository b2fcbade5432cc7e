import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImportedRecord } from '../../core/claim/imported-record.ts';
import type { QueryText } from '../../core/match/retrieval/query-terms.ts';

/** Data for measuring that stands beside the project and never enters it. */
export const SHARED_DATA = resolve(import.meta.dirname, '../../../../shared/data');

export const hasSharedData = (): boolean => existsSync(SHARED_DATA);

export interface RankingQuery extends QueryText {
  readonly id: string;
  readonly gold: ReadonlySet<string>;
}

export interface Sentence extends QueryText {
  /** Name of the document and line: `doc_0042`. */
  readonly id: string;
  readonly doc: string;
}

/** The claims of a CheckThat! set as imported records. */
export function readCheckedClaims(set: '2a' | '2b'): ImportedRecord[] {
  return readLines(`checkthat-${set}-en/vclaims.jsonl`).map(line => {
    const claim = JSON.parse(line) as Record<string, string | null>;
    const given = { title: claim.title, subtitle: claim.subtitle, speaker: claim.speaker, date: claim.date };
    const known = Object.entries(given).filter(([, text]) => typeof text === 'string' && text.trim() !== '');
    return { id: claim.vclaim_id as string, text: claim.vclaim as string, ...Object.fromEntries(known) };
  });
}

/** The queries of a split with their right answers; those of debates with neighbours and speaker. */
export function readQueries(set: '2a' | '2b', split: 'train' | 'dev'): RankingQuery[] {
  const gold = readGold(set, split);
  const around = set === '2b' ? new Map(readDebates().map(sentence => [sentence.id, sentence])) : new Map();
  // A sentence with two right answers has two lines.
  const texts = new Map(
    readLines(`checkthat-${set}-en/queries_train_dev.tsv`).map(line => {
      const [id = '', ...rest] = line.split('\t');
      return [id, unquote(rest.join('\t'))];
    }),
  );
  return [...gold].flatMap(([id, answers]) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const context = around.get(id) ?? { before: [], after: [], speaker: null };
    return [{ id, text, gold: answers, before: context.before, after: context.after, speaker: context.speaker }];
  });
}

export function readGold(set: '2a' | '2b', split: 'train' | 'dev'): Map<string, Set<string>> {
  const gold = new Map<string, Set<string>>();
  for (const line of readLines(`checkthat-${set}-en/qrels_${split}.tsv`)) {
    const [query = '', , claim = ''] = line.split('\t');
    gold.set(query, (gold.get(query) ?? new Set()).add(claim));
  }
  return gold;
}

/** All sentences of the debates, with three neighbours on each side. */
export function readDebates(): Sentence[] {
  const folder = 'politifact-debates/transcripts';
  return readdirSync(join(SHARED_DATA, folder)).flatMap(file => {
    const doc = file.replace('.tsv', '');
    const rows = readLines(`${folder}/${file}`).map(line => line.split('\t'));
    const texts = rows.map(row => row[2] ?? '');
    return rows.map(([number = '', speaker = ''], at) => ({
      id: `${doc}_${number.padStart(4, '0')}`,
      doc,
      speaker: speaker === '' ? null : speaker,
      text: texts[at] as string,
      before: texts.slice(Math.max(0, at - 3), at).reverse(),
      after: texts.slice(at + 1, at + 4),
    }));
  });
}

/** The documents that the dev split of the debates is about; all others are for training. */
export function devDocuments(): Set<string> {
  return new Set([...readGold('2b', 'dev').keys()].map(id => id.replace(/_\d{4}$/, '')));
}

export function readNegativePages(): Sentence[] {
  return readLines('negative-pages/pages.jsonl').flatMap(line => {
    const { page, sents } = JSON.parse(line) as { page: string; sents: string[] };
    return sents.map((text, at) => ({
      id: `${page}_${at}`,
      doc: page,
      speaker: null,
      text,
      before: sents.slice(Math.max(0, at - 3), at).reverse(),
      after: sents.slice(at + 1, at + 4),
    }));
  });
}

export function readLines(file: string): string[] {
  return readFileSync(join(SHARED_DATA, file), 'utf8')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
}

/** A field in double quotes has its inner quotes doubled. */
function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
