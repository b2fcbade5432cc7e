import type { Engine } from '../../core/match/engine.ts';
import type { Mention } from '../../core/match/mention.ts';
import type { Segment } from '../../core/text/segment.ts';
import { readPage } from '../cli/scan.ts';
import type { CorpusPage, LabelledSentence } from './corpus-page.ts';

/** One labelled sentence with what the engine marked in it. */
export interface ScoredSentence {
  readonly page: string;
  readonly sentence: LabelledSentence;
  readonly mentions: readonly Mention[];
  /** As the page was cut; null where it was cut otherwise. */
  readonly segment: Segment | null;
}

export interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface CorpusScore {
  readonly pages: number;
  readonly sentences: number;
  readonly marks: Count & Rates;
  /** Records without a figure, apart. */
  readonly noFigure: Count & Rates;
  /** Of the marks that said "differs", how many should. */
  readonly differs: { readonly right: number; readonly of: number };
  readonly relation: { readonly right: number; readonly of: number };
  readonly modality: { readonly right: number; readonly of: number };
  /** Sentences of each tag without a label in which nothing was marked. */
  readonly silence: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  /** 95 % interval of precision and recall, by resampling pages. */
  readonly interval: { readonly precision: readonly [number, number]; readonly recall: readonly [number, number] };
}

interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f05: number;
}

/** Run the engine over the pages, the way `scan` does, and set its mentions beside the labels. */
export async function scorePages(engine: Engine, pages: readonly CorpusPage[]): Promise<ScoredSentence[]> {
  const scored: ScoredSentence[] = [];
  const idNow = currentIds(engine);
  for (const page of pages) {
    const read = await readPage(page.file);
    const mentions = engine.match(read.segments, read.page);
    const { flat, place } = flatten(read.text);
    let from = 0;
    for (const sentence of page.sentences) {
      const at = flat.indexOf(sentence.text, from);
      if (at === -1)
        throw new Error(`${page.file}: the labelled sentence "${sentence.text}" is not in the page's text`);
      const [start, end] = [place[at] ?? 0, (place[at + sentence.text.length - 1] ?? 0) + 1];
      const found = mentions.filter(one => one.start >= start && one.start < end);
      const segment = read.segments.find(one => one.start === start) ?? null;
      scored.push({ page: page.id, sentence: withCurrentIds(sentence, idNow), mentions: found, segment });
      from = at + sentence.text.length;
    }
  }
  return scored;
}

/** Earlier ids of records that were merged, with the id that holds them now. */
function currentIds({ index }: Engine): ReadonlyMap<string, string> {
  return new Map(
    [...index.claimById.values()].flatMap(({ id, aliases }) => aliases.map(alias => [alias, id] as const)),
  );
}

/** Labels keep the ids of their day; two that one record holds now are one label. */
function withCurrentIds(sentence: LabelledSentence, idNow: ReadonlyMap<string, string>): LabelledSentence {
  const labels = new Map(
    sentence.labels.map(label => {
      const claim = idNow.get(label.claim) ?? label.claim;
      return [claim, { ...label, claim }] as const;
    }),
  );
  return { ...sentence, labels: [...labels.values()] };
}

/** The text with every run of white space as one space, and where each character stands in the original. */
function flatten(text: string): { flat: string; place: number[] } {
  let flat = '';
  const place: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = /\s/.test(text[at] ?? '');
    if (isSpace && flat.endsWith(' ')) continue;
    flat += isSpace ? ' ' : text[at];
    place.push(at);
  }
  return { flat, place };
}

export function summarise(scored: readonly ScoredSentence[]): CorpusScore {
  const counted = scored.filter(({ sentence }) => sentence.optional !== true);
  const byPage = new Map<string, ScoredSentence[]>();
  for (const one of counted) byPage.set(one.page, [...(byPage.get(one.page) ?? []), one]);
  return {
    pages: byPage.size,
    sentences: scored.length,
    marks: rateMarks(scored),
    noFigure: withRates(countMarks(counted, relation => relation === 'no-figure')),
    differs: countDiffers(counted),
    relation: agreement(counted, (label, mention) => label.relation === mention.relation),
    modality: agreement(counted, (label, mention) => label.modality === mention.modality),
    silence: silenceByTag(counted),
    interval: bootstrap([...byPage.values()]),
  };
}

/** Marks of all kinds against the labels. */
export function rateMarks(scored: readonly ScoredSentence[]): CorpusScore['marks'] {
  const counted = scored.filter(({ sentence }) => sentence.optional !== true);
  return withRates(countMarks(counted, () => true));
}

type Label = LabelledSentence['labels'][number];

function countMarks(scored: readonly ScoredSentence[], wanted: (relation: string) => boolean): Count {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { sentence, mentions } of scored) {
    const labels = sentence.labels.filter(({ relation }) => wanted(relation));
    right += labels.filter(({ claim }) => mentions.some(mention => mention.claim === claim)).length;
    missed += labels.filter(({ claim }) => !mentions.some(mention => mention.claim === claim)).length;
    wrong += mentions.filter(
      ({ claim, relation }) => wanted(relation) && !sentence.labels.some(label => label.claim === claim),
    ).length;
  }
  return { right, wrong, missed };
}

function withRates(count: Count): Count & Rates {
  const precision = count.right / Math.max(1, count.right + count.wrong);
  const recall = count.right / Math.max(1, count.right + count.missed);
  const f05 = precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall);
  return { ...count, precision, recall, f05 };
}

function countDiffers(scored: readonly ScoredSentence[]): { right: number; of: number } {
  let right = 0;
  let of = 0;
  for (const { sentence, mentions } of scored) {
    for (const mention of mentions) {
      if (mention.relation !== 'differs' && mention.series?.fits !== false) continue;
      of += 1;
      if (sentence.labels.some(({ claim, relation }) => claim === mention.claim && relation === mention.relation))
        right += 1;
    }
  }
  return { right, of };
}

function agreement(
  scored: readonly ScoredSentence[],
  same: (label: Label, mention: Mention) => boolean,
): { right: number; of: number } {
  let right = 0;
  let of = 0;
  for (const { sentence, mentions } of scored) {
    for (const label of sentence.labels) {
      const mention = mentions.find(({ claim }) => claim === label.claim);
      if (mention === undefined) continue;
      of += 1;
      if (same(label, mention)) right += 1;
    }
  }
  return { right, of };
}

function silenceByTag(scored: readonly ScoredSentence[]): Record<string, { right: number; of: number }> {
  const tags: Record<string, { right: number; of: number }> = {};
  for (const { sentence, mentions } of scored) {
    if (sentence.labels.length > 0) continue;
    for (const tag of sentence.tags) {
      const entry = (tags[tag] ??= { right: 0, of: 0 });
      entry.of += 1;
      if (mentions.length === 0) entry.right += 1;
    }
  }
  return tags;
}

const ROUNDS = 1000;

/** Resample pages with a fixed seed; the middle 95 % of the rates. */
function bootstrap(pages: readonly ScoredSentence[][]): CorpusScore['interval'] {
  const precision: number[] = [];
  const recall: number[] = [];
  let seed = 20_250_418;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawn = pages.flatMap(() => pages[Math.floor(next() * pages.length)] ?? []);
    const rates = withRates(countMarks(drawn, () => true));
    precision.push(rates.precision);
    recall.push(rates.recall);
  }
  return { precision: middle(precision), recall: middle(recall) };
}

function middle(values: number[]): readonly [number, number] {
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)] ?? 0, values[Math.floor(values.length * 0.975)] ?? 0];
}
