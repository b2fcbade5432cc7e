import { join, resolve } from 'node:path';
import type { ImportedRecord } from '../../../core/claim/imported-record.ts';
import type { Pack } from '../../../core/claim/pack.ts';
import { createEngine, type Engine } from '../../../core/match/engine.ts';
import { lookUp } from '../../../core/match/look-up.ts';
import { NO_SURROUNDINGS } from '../../../core/match/context/near-records.ts';
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
  const byWords = ({ text }: Query) => rank(alone(text));
  const search = miniSearch(records);
  const engine = createEngine(pack, { withDrafts: true, ignoresTwins: true });
  const examples = pack.claims.flatMap(({ id, status, examples: { matches } }) =>
    matches.map((text): Query => ({ text, claims: [id], isShown: status === 'shown' })),
  );
  const lexical: Method<Query>[] = [
    ['MiniSearch, stems and stop words', ({ text }) => search(text)],
    ['ours, by words', byWords],
  ];
  const data: LookUps[] = [
    figuresOf('examples of our records', examples, [
      ...lexical,
      ['ours, the engine’s marks first *', query => [...new Set([...marked(engine, query.text), ...byWords(query)])]],
    ]),
  ];
  for (const part of ['dev', 'frozen']) {
    const scored = await scorePages(engine, await readCorpus(join(root, 'tests/corpus/pages', part)));
    const stating = scored.filter(({ sentence }) => sentence.optional !== true && sentence.labels.length > 0);
    const queries = stating.map(there => {
      const claims = there.sentence.labels.map(({ claim }) => claim);
      const isShown = claims.some(claim => statusOf(pack, claim) === 'shown');
      return { text: there.sentence.text, claims, isShown, there };
    });
    const name = part === 'dev' ? 'labelled sentences of development pages' : 'labelled sentences of frozen pages';
    data.push(
      figuresOf(name, queries, [
        ...lexical,
        ['ours, looked up where they stand', query => [...lookedUp(engine, query.there), ...byWords(query)]],
      ]),
    );
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

/** A way to find records, by name: ids, the likeliest first. */
type Method<Q> = readonly [name: string, find: (query: Q) => string[]];

interface LookUps {
  readonly of: string;
  readonly queries: number;
  readonly methods: readonly LookUpFigures[];
}

function figuresOf<Q extends Query>(of: string, queries: readonly Q[], methods: readonly Method<Q>[]): LookUps {
  const figures = methods.map(([method, find]): LookUpFigures => {
    const places = queries.map(query => ({
      place: find(query).findIndex(id => query.claims.includes(id)),
      isShown: query.isShown,
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
