import { parseDay } from '../../text/parse-day.ts';
import { coverage, idfOf } from './coverage.ts';
import { createGramCosine } from './gram-cosine.ts';
import type { ImportedPack } from './open-pack.ts';
import { NEIGHBOUR_WEIGHT, type QueryText } from './query-terms.ts';
import { dayNumber } from '../time/days.ts';
import type { Post } from './read-post.ts';
import { readText } from './read-sentence.ts';
import { numbersOf, sharedNumbers } from './shared-numbers.ts';
import { speakersAgree } from './speakers-agree.ts';

/** What orders the candidates of one sentence, each about 0 to 1. The weights file names the same. */
export const RANK_FEATURES = [
  'bm25',
  'shared',
  'nearby',
  'speaker',
  'sharedWords',
  'nearbyWords',
  'rarest',
  'cosine',
  'cosineStatement',
  'cosineNearby',
  'number',
  'numberNearby',
  'statementCoverage',
  'windowCoverage',
  'titleCoverage',
  'sentenceCoverage',
  'sentenceInStatement',
  'speakerAgrees',
  'daysApart',
  'monthsApart',
  'yearsApart',
] as const;
export type RankFeatureName = (typeof RANK_FEATURES)[number];
export type RankFeatures = Readonly<Record<RankFeatureName, number>>;

/** A check of a post comes within days or months of it: how fast nearness fades, in days. */
const DAYS = 10;
const MONTHS = 90;
const YEARS = 700;
/** Sums of rarities are some tens. */
const MASS = 20;

/** Measures the candidates of one sentence; `bm25` is the score by which each was found. */
export function createRankMeasurer(pack: ImportedPack) {
  const cosine = createGramCosine(pack);
  const termsOf = (text: string) => new Set(readText(pack, text).terms);
  const rarest = idfOf(pack, -1);

  return (query: QueryText, post: Post) => {
    const [before, after] = [query.before[0], query.after[0]];
    const body = readText(pack, post.body).terms;
    const inBody = new Set(body);
    const nearby = nearbyTerms(query, inBody);
    const window = new Set([...inBody, ...nearby.keys()]);
    const names = termsOf([query.speaker ?? '', post.author].join(' '));
    const inContext = { ...query, text: post.body };
    const numbers = numbersOf(pack, { ...inContext, before: [], after: [] });
    const numbersNearby = numbersOf(pack, inContext);
    const withNeighbour = [
      ...(before === undefined ? [] : [`${before} ${post.body}`]),
      ...(after === undefined ? [] : [`${post.body} ${after}`]),
    ];
    cosine.setTexts([post.body, ...withNeighbour]);

    return (record: number, bm25: number): RankFeatures => {
      const statement = readText(pack, pack.read(record, 'text')).terms;
      const title = readText(pack, pack.read(record, 'title')).terms;
      const speaker = pack.read(record, 'speaker');
      const inStatement = new Set(statement);
      const inRecord = new Set([
        ...statement,
        ...title,
        ...readText(pack, pack.read(record, 'subtitle')).terms,
        ...readText(pack, speaker).terms,
      ]);
      const shared = massOf(inBody, inRecord);
      const around = massOf(nearby.keys(), inStatement, nearby);
      cosine.compare(record);
      const [cosineStatement = 0] = cosine.statement;
      return {
        bm25: bm25 / MASS,
        shared: shared.mass / MASS,
        nearby: around.mass / MASS,
        speaker: massOf(names, inRecord).mass / MASS,
        sharedWords: Math.log1p(shared.count) / 3,
        nearbyWords: Math.log1p(around.count) / 3,
        rarest: shared.most / rarest,
        cosine: cosine.whole[0] ?? 0,
        cosineStatement,
        cosineNearby:
          withNeighbour.length === 0
            ? cosineStatement
            : Math.max(...withNeighbour.map((_, at) => cosine.statement[at + 1] ?? 0)),
        number: sharedNumbers(pack, record, numbers) / MASS,
        numberNearby: sharedNumbers(pack, record, numbersNearby) / MASS,
        statementCoverage: coverage(pack, statement, inBody),
        windowCoverage: coverage(pack, statement, window),
        // A record without a headline has its statement for one.
        titleCoverage: coverage(pack, title.length === 0 ? statement : title, window),
        sentenceCoverage: coverage(pack, body, inRecord),
        sentenceInStatement: coverage(pack, body, inStatement),
        speakerAgrees: speakersAgree(query.speaker, speaker) ? 1 : 0,
        ...daysBetween(post.day, pack.read(record, 'date')),
      };
    };
  };

  /** Terms of the neighbours that the sentence itself does not hold, each by its nearest. */
  function nearbyTerms({ before, after }: QueryText, inBody: ReadonlySet<number>): Map<number, number> {
    const weights = new Map<number, number>();
    for (const side of [before, after]) {
      for (const [at, neighbour] of side.entries()) {
        const weight = NEIGHBOUR_WEIGHT / (at + 1);
        for (const term of termsOf(neighbour)) {
          if (!inBody.has(term)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
        }
      }
    }
    return weights;
  }

  /** The rarity of the terms that others hold too: all of it, of the rarest, and how many they are. */
  function massOf(terms: Iterable<number>, others: ReadonlySet<number>, weights?: ReadonlyMap<number, number>) {
    let [mass, most, count] = [0, 0, 0];
    for (const term of terms) {
      if (term < 0 || !others.has(term)) continue;
      const idf = idfOf(pack, term);
      mass += idf * (weights?.get(term) ?? 1);
      most = Math.max(most, idf);
      count += 1;
    }
    return { mass, most, count };
  }
}

/** How near the record's day is to the post's, on three scales; nothing when either is unknown. */
function daysBetween(day: number | null, date: string) {
  const known = day === null || date === '' ? null : parseDay(date);
  if (known === null || day === null) return { daysApart: 0, monthsApart: 0, yearsApart: 0 };
  const apart = Math.abs(dayNumber(known) - day);
  return {
    daysApart: Math.exp(-apart / DAYS),
    monthsApart: Math.exp(-apart / MONTHS),
    yearsApart: Math.exp(-apart / YEARS),
  };
}
