import type { Claim } from '../../claim/claim.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import type { LexiconIndex } from '../lexicon-index.ts';
import { splitWords, type Word } from '../words.ts';
import { wordWeight } from './word-weight.ts';

/** What the words of one record are worth: stem to weight, 0 to 5. */
export type WordWeights = ReadonlyMap<string, number>;

/** Each record's own words, weighted by how rare they are in the news. Examples are no part of it. */
export interface RecordWords {
  of(claim: string): WordWeights;
  /** The words of its statement alone. */
  statement(claim: string): WordWeights;
  /** The records that have a word: id to what the word is worth to it. */
  holders(stem: string): WordWeights;
}

export function readRecordWords(claims: readonly Claim[], lexicon: LexiconIndex): RecordWords {
  const synonyms = new Map<string, ReadonlySet<string>>();
  const parts = new Map(claims.map(claim => [claim.id, partsOf(claim, lexicon, synonyms)]));
  const weights = new Map(
    [...parts].map(([id, own]) => [
      id,
      new Map([...own].map(([stem, part]) => [stem, wordWeight(stem) * part] as const)),
    ]),
  );
  const statements = new Map(
    claims.map(({ id, statement }) => [
      id,
      new Map([...topicStems(splitWords(statement))].map(stem => [stem, wordWeight(stem)] as const)),
    ]),
  );
  const holders = new Map<string, Map<string, number>>();
  for (const [id, own] of weights) {
    for (const [stem, weight] of own) {
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, new Map([[id, weight]]));
      else known.set(id, weight);
    }
  }
  return {
    of: id => weights.get(id) ?? NONE,
    statement: id => statements.get(id) ?? NONE,
    holders: stem => holders.get(stem) ?? NONE,
  };
}

const NONE: WordWeights = new Map();

/** The stems of words that carry a topic, each once. */
export function topicStems(words: readonly Word[]): Set<string> {
  return new Set(words.filter(isTopicWord).map(({ stem }) => stem));
}

function isTopicWord({ kind, lower }: Word): boolean {
  return kind === 'word' && lower.length > 1 && !FUNCTION_WORDS.has(lower) && !TALK.has(lower);
}

/** Words of reporting, counting and time, which every record shares with every page. */
const TALK = new Set(
  `said say says told according year years month months week weeks day days number numbers figure figures total count
  counts percent per cent million millions billion billions thousand thousands hundred hundreds trillion one two three
  four five six seven eight nine ten first second last next new people report reported reports data mr mrs ms`.split(
    /\s+/,
  ),
);

/** Another word for what is counted is worth less than the record's own. */
const SYNONYM = 0.7;

/** `synonyms` keeps the words of each entry's phrases: many records share an entry. */
function partsOf(
  { statement, figure, proposition }: Claim,
  lexicon: LexiconIndex,
  synonyms: Map<string, ReadonlySet<string>>,
): Map<string, number> {
  const ids = [
    figure?.measure,
    figure?.population,
    figure?.actor,
    figure?.agency,
    ...(figure?.restrictions ?? []),
    proposition?.predicate,
    ...Object.values(proposition?.roles ?? {}).flat(),
  ];
  const entries = ids.flatMap(id => (id === null || id === undefined ? [] : (lexicon.byId.get(id) ?? [])));
  const own = [
    statement,
    figure?.definition ?? '',
    figure?.publisher ?? '',
    ...entries.map(({ label }) => label ?? ''),
  ];
  const found = new Map<string, number>();
  for (const { id, phrases, verbs = [], contrary = [], converse = [] } of entries) {
    const others =
      synonyms.get(id) ?? topicStems(splitWords([...phrases, ...verbs, ...contrary, ...converse].join('. ')));
    synonyms.set(id, others);
    for (const stem of others) found.set(stem, SYNONYM);
  }
  for (const stem of topicStems(splitWords(own.join('. ')))) found.set(stem, 1);
  return found;
}
