import { join, resolve } from 'node:path';
import type { ImportedRecord } from '../../../core/claim/imported-record.ts';
import type { Pack } from '../../../core/claim/pack.ts';
import { createEngine, type Engine } from '../../../core/match/engine.ts';
import { lookUp } from '../../../core/match/look-up.ts';
import { NO_SURROUNDINGS } from '../../../core/match/near-records.ts';
import { readClaims } from '../../read-claims.ts';
import { recordOfClaim } from '../../read-records.ts';
import { readCorpus } from '../corpus-page.ts';
import { miniSearch } from '../ranking-peers.ts';
import { alone, ourRanker } from '../rankings.ts';
import { type ScoredSentence, scorePages } from '../score-corpus.ts';
import { type SectionReport, share } from '../section.ts';
import { hasSharedData, readCheckedClaims } from '../shared-data.ts';

const root = resolve(import.meta.dirname, '../../../..');

interface LookUpFigures {
  readonly method: string;
  readonly all: { readonly first: number; readonly amongFive: number };
  /** Of the records that readers are shown, drafts left out. */
  readonly shown: { readonly first: number; readonly amongFive: number };
}

/**
 * Whether a paraphrase finds its own claim among all records, drafts and imported ones beside it.
 *
 * Of two kinds of queries. The examples of our records, which no index holds: the engine was built and its few weights were fitted with them in view, so
 * that line says less of sentences to come than the line by words does. And the labelled sentences of our pages, of which nothing was fitted on the frozen
 * ones: looked up as a reader does who selects them, with what the page marks there first.
 */
export async function evaluateOwnClaims(): Promise<SectionReport> {
  const pack = await readClaims(join(root, 'claims'));
  const beside = hasSharedData() ? [...readCheckedClaims('2b'), ...readCheckedClaims('2a')] : [];
  const records: ImportedRecord[] = [...pack.claims.map(recordOfClaim), ...beside];
  const rank = ourRanker(records);
  const byWords = (text: string) => rank(alone(text));
  const peer = miniSearch(records);
  const engine = createEngine(pack, { withDrafts: true });
  const examples = pack.claims.flatMap(({ id, status, examples: { matches } }) =>
    matches.map((text): Query => ({ text, claims: [id], isShown: status === 'shown' })),
  );
  const methods: [string, (text: string) => string[]][] = [
    ['MiniSearch, stems and stop words', peer],
    ['ours, by words', byWords],
    ['ours, the engine’s marks first *', text => [...new Set([...marked(engine, text), ...byWords(text)])]],
  ];
  const data: LookUps[] = [figuresOf('examples of our records', examples, methods)];
  for (const part of ['dev', 'frozen']) {
    const scored = await scorePages(engine, await readCorpus(join(root, 'tests/corpus/pages', part)));
    const stating = scored.filter(({ sentence }) => sentence.optional !== true && sentence.labels.length > 0);
    const inPage = new Map(stating.map(one => [one.sentence.text, one]));
    const queries = stating.map(({ sentence }): Query => {
      const claims = sentence.labels.map(({ claim }) => claim);
      return { text: sentence.text, claims, isShown: claims.some(claim => statusOf(pack, claim) === 'shown') };
    });
    const looked = (text: string) => [...lookedUp(engine, inPage.get(text) as ScoredSentence), ...byWords(text)];
    const name = part === 'dev' ? 'labelled sentences of development pages' : 'labelled sentences of frozen pages';
    data.push(figuresOf(name, queries, [...methods.slice(0, 2), ['ours, looked up where they stand', looked]]));
  }
  const among = `among ${records.length} records${beside.length === 0 ? ' (skipped: no ../shared)' : ''}`;
  return {
    data: { ownClaims: { records: records.length, queries: data } },
    lines: [
      ...data.flatMap(({ of, queries, methods: rows }) => [
        `${queries} ${of}, ${among}`,
        ...rows.map(
          ({ method, all, shown }) =>
            `  ${method.padEnd(36)} P@1 ${share(all.first)}  R@5 ${share(all.amongFive)}   of shown records P@1 ${share(shown.first)}  R@5 ${share(shown.amongFive)}`,
        ),
      ]),
      '  * the engine was fitted with these examples in view',
    ],
  };
}

interface Query {
  readonly text: string;
  /** Any of them is right. */
  readonly claims: readonly string[];
  readonly isShown: boolean;
}

interface LookUps {
  readonly of: string;
  readonly queries: number;
  readonly methods: readonly LookUpFigures[];
}

function figuresOf(
  of: string,
  queries: readonly Query[],
  methods: readonly [string, (text: string) => string[]][],
): LookUps {
  const figures = methods.map(([method, find]): LookUpFigures => {
    const places = queries.map(({ text, claims, isShown }) => ({
      place: find(text).findIndex(id => claims.includes(id)),
      isShown,
    }));
    return { method, all: count(places), shown: count(places.filter(({ isShown }) => isShown)) };
  });
  return { of, queries: queries.length, methods: figures };
}

/** What a page marks in a sentence, and then what it is near to. */
function lookedUp(engine: Engine, { sentence, mentions, segment }: ScoredSentence): string[] {
  const { stated, near } = lookUp(engine, sentence.text, NO_PAGE, segment ?? NO_SURROUNDINGS);
  return [...new Set([...mentions, ...stated].map(({ claim }) => claim).concat(near))];
}

const NO_PAGE = { title: '', published: null, lang: 'en' };

function marked(engine: Engine, text: string): string[] {
  return engine.match([{ text, start: 0, heading: null, before: [], after: [] }], NO_PAGE).map(({ claim }) => claim);
}

const statusOf = ({ claims }: Pack, id: string) => claims.find(claim => claim.id === id)?.status;

function count(places: readonly { place: number }[]): { first: number; amongFive: number } {
  const first = places.filter(({ place }) => place === 0).length;
  const amongFive = places.filter(({ place }) => place >= 0 && place < 5).length;
  return { first: first / places.length, amongFive: amongFive / places.length };
}
