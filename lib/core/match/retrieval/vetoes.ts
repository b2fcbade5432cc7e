import { once } from '../../once.ts';
import { findTerms } from '../lexicon/find-terms.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { splitWords } from '../words/words.ts';
import { isTelling, type ReadRecord, type ReadSentence } from './features.ts';
import { whyNoStatement } from './is-statement.ts';
import { asksForAnswer, isQuoted, readOperators } from './operators.ts';
import { partsOf, type ReadText, sharedStretch } from './read-sentence.ts';
import { findRivals } from './rival-words.ts';
import { isNamedIn, speakersAgree } from './speakers-agree.ts';
import { findSharedRank } from './superlatives.ts';

/** A sentence and a record that look alike, with the lexicon where there is one. */
export interface Pair {
  readonly sentence: ReadSentence;
  readonly record: ReadRecord;
  readonly lexicon?: LexiconIndex | undefined;
}

/** A rule by which a record is not what the sentence says, and the words that it read. */
export interface Veto {
  readonly rule: VetoRule;
  readonly detail: string;
}

export type VetoRule = keyof typeof RULES;
type Rule = (pair: Pair) => string | null;

/** The first rule that a pair breaks, or null. The order is that of the reasons a reader would find most telling. */
export function findVeto(pair: Pair): Veto | null {
  for (const [rule, read] of Object.entries(RULES) as [VetoRule, Rule][]) {
    const detail = read(pair);
    if (detail !== null) return { rule, detail };
  }
  return null;
}

/** Fewer shared words than this are a topic in common, not a statement. */
const LEAST_SHARED = 3;

const RULES = {
  /** The record is a topic or a headline: no page can state it. */
  'no-statement': ({ record }: Pair) => {
    const { text, terms } = record.statement;
    return whyNoStatement(text, new Set(terms).size + record.numbers.length);
  },
  /** All that both share is a number, or a number with one word. */
  'number-only': ({ sentence, record }: Pair) => {
    const shared = sharedWords(sentence, record.statement);
    const number = record.numbers.find(value => sentence.numbers.includes(value));
    return number !== undefined && shared.length < LEAST_SHARED - 1 ? `only ${number} is in both` : null;
  },
  /** Names in common, and nothing said of them. */
  'entity-only': ({ sentence, record }: Pair) => {
    const shared = sharedWords(sentence, record.statement);
    if (shared.length < 2) return 'fewer than two words in common';
    const names = namesOf(record.statement, record.speaker);
    const others = shared.filter(word => !names.has(word.toLowerCase()));
    return others.length === 0 ? `only names are in both: ${shared.join(', ')}` : null;
  },
  /** A scrap of a longer statement that says nothing by itself: "it turns out they don't even know". */
  fragment: ({ sentence, record }: Pair) => {
    const { size } = new Set(record.statement.terms);
    const shared = sharedWords(sentence, record.statement);
    if (shared.length > LEAST_SHARED || shared.length * 2 >= size) return null;
    if (record.numbers.some(value => sentence.numbers.includes(value))) return null;
    return `${shared.length} of ${size} words`;
  },
  /** A question claims nothing. */
  question: ({ sentence }: Pair) => (asksForAnswer(sentence.query.text) ? 'the sentence asks' : null),
  /** Somebody else's words. The record's own speaker being quoted is what the record is about. */
  quotation: ({ sentence, record }: Pair) => {
    const stretch = sharedStretch(sentence.read, new Set(record.statement.terms));
    if (stretch === null || !isQuoted(sentence.read.text, stretch)) return null;
    const isSpeaker =
      speakersAgree(sentence.query.speaker, record.speaker) || isNamedIn(record.speaker, sentence.around);
    return isSpeaker ? null : 'the words are quoted';
  },
  /** One denies what the other says. */
  polarity: (pair: Pair) => {
    const operators = operatorsOf(pair);
    const inSentence = operators.sentence.denied.size > 0;
    if (inSentence === operators.record.denied.size > 0) return null;
    return inSentence ? 'the sentence denies it' : 'the record denies it';
  },
  /** One plans or supposes what the other says has happened. */
  goal: (pair: Pair) => {
    const operators = operatorsOf(pair);
    const inSentence = operators.sentence.prospective.size > 0;
    if (inSentence === operators.record.prospective.size > 0) return null;
    return inSentence ? 'the sentence plans it' : 'the record plans it';
  },
  /** Another member of a family of words stands in the place of the record's. */
  rival: ({ sentence, record }: Pair) => {
    const rivals = findRivals(sentence.query.text, record.statement.text);
    return rivals === null ? null : `"${rivals.sentence}" for "${rivals.record}"`;
  },
  /** One speaks of one among several, the other of one alone: "one of the safest" for "the safest". */
  superlative: ({ sentence, record }: Pair) => {
    const word = findSharedRank(sentence.query.text, record.statement.text);
    return word === null ? null : `one alone is ${word}, the other one of several`;
  },
  /** The measure that the record counts is not named, or another of its family is. */
  measure: ({ sentence, record, lexicon }: Pair) => {
    if (lexicon === undefined) return null;
    const counted = measuresOf(lexicon, record.statement.text);
    const named = measuresOf(lexicon, sentence.around);
    if (counted.size === 0 || [...counted.keys()].some(id => named.has(id))) return null;
    const [id] = counted.keys();
    const rival = [...named].find(([, family]) => [...counted.values()].includes(family));
    if (rival !== undefined) return `${rival[0]} for ${id}`;
    // Without a figure the measure's word is one word among others.
    return record.numbers.length === 0 ? null : `${id} is not named`;
  },
  /** Each names places, and none of them is the same. */
  place: ({ sentence, record, lexicon }: Pair) => {
    if (lexicon === undefined) return null;
    const there = placesOf(lexicon, record.statement.text);
    const here = placesOf(lexicon, sentence.query.text);
    if (there.size === 0 || here.size === 0 || [...here].some(id => there.has(id))) return null;
    return `${[...here].join(', ')} for ${[...there].join(', ')}`;
  },
  /** Both give figures, and none is within five times of another: they count different things. */
  'far-number': ({ sentence, record }: Pair) => {
    const stated = sentence.numbers.filter(isTelling);
    const known = record.numbers.filter(isTelling);
    if (stated.length === 0 || known.length === 0) return null;
    const isNear = stated.some(one => known.some(other => one / other <= 5 && other / one <= 5));
    return isNear ? null : `${stated.join(', ')} against ${known.join(', ')}`;
  },
} satisfies Record<string, Rule>;

/** The distinct content words that a sentence shares with a statement, as the statement writes them. */
function sharedWords({ terms }: ReadSentence, statement: ReadText): string[] {
  const words = new Map<number, string>();
  for (const [at, term] of statement.terms.entries()) {
    if (term >= 0 && terms.has(term)) words.set(term, statement.text.slice(statement.starts[at], statement.ends[at]));
  }
  return [...words.values()];
}

const NAME = once(() => /(?<=[\p{L}\p{N},;:'’)"]\s+["'“(]?)\p{Lu}[\p{L}'’.-]*/gu);

/** Words written with a capital inside the statement, and the parts of its speaker's name. */
function namesOf({ text }: ReadText, speaker: string): Set<string> {
  const names = [...(text.match(NAME()) ?? []), ...speaker.split(/\s+/)];
  return new Set(names.flatMap(name => [name.toLowerCase(), name.toLowerCase().replace(/['’]s$/, '')]));
}

/** What stands over the words that both share, on each side. Of a record of several sentences the one most like is read. */
function operatorsOf({ sentence, record }: Pair) {
  const sharedBy = (part: ReadText) => new Set(part.terms.filter(term => term >= 0 && sentence.terms.has(term)));
  let best = record.statement;
  let most = 0;
  for (const part of partsOf(record.statement)) {
    const { size } = sharedBy(part);
    if (size > most) [best, most] = [part, size];
  }
  const shared = sharedBy(best);
  return { sentence: readOperators(sentence.read, shared), record: readOperators(best, shared) };
}

/**
 * Measures of the lexicon that a text counts, each with its family. A text that names nobody whom the lexicon knows is
 * about something else, whatever words it uses ("the cost of drugs").
 */
function measuresOf(lexicon: LexiconIndex, text: string): Map<string, string> {
  const entries = findTerms(lexicon, splitWords(text)).nouns.flatMap(term => term.entries);
  if (!entries.some(({ kind, id }) => kind === 'agency' || (kind === 'population' && id !== 'people')))
    return new Map();
  return new Map(
    entries.flatMap(({ kind, id, family }) => (kind === 'measure' && family !== undefined ? [[id, family]] : [])),
  );
}

function placesOf(lexicon: LexiconIndex, text: string): Set<string> {
  const { nouns } = findTerms(lexicon, splitWords(text));
  return new Set(nouns.flatMap(term => term.entries.filter(({ kind }) => kind === 'jurisdiction')).map(({ id }) => id));
}
