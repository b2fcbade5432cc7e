import type { LexiconEntry } from '../../claim/lexicon.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { PageContext, Segment } from '../../text/segment.ts';
import { type CompleteAnswer, completeAnswer } from './complete-answer.ts';
import { reportedClause, segmentOf } from '../reading/reported-clause.ts';
import { foreignPlaces, lastActor, lastYear } from './named-around.ts';
import { hasAnaphor } from '../binding/scope.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { readSentence, type Reading } from '../reading/reading.ts';
import { inCapitals } from '../lexicon/in-capitals.ts';
import { withoutFillers } from '../words/without-fillers.ts';

/** What stands around a sentence, as far as matching uses it. */
export interface MatchContext {
  readonly published: string | null;
  /** Neighbouring sentences before, nearest first, then the heading and the page's title. */
  readonly antecedents: readonly Reading[];
  /** Neighbouring sentences behind, nearest first. */
  readonly after: readonly Reading[];
  /** The sentence right before, with what stands before that; null at the start of a section. */
  readonly before: SentenceBefore | null;
  /** The administration last named before the sentence, when the sentence points back. */
  readonly actor: LexiconEntry | null;
  /** The administration in office on the page's date; null without a date. */
  readonly incumbent: LexiconEntry | null;
  /** The year that the text before is about: the last one it names; null when it names none. */
  readonly yearBefore: number | null;
  /** Countries that the text around is about; empty when it names none or names the United States. */
  readonly foreign: readonly LexiconEntry[];
  /** The sentence is a clause that somebody else is said to have said. */
  readonly isTold: boolean;
}

export interface SentenceBefore {
  readonly reading: Reading;
  readonly context: MatchContext;
  /** What it says together with its question or heading, where it has one. */
  readonly complete: () => CompleteReading | null;
  /** What it tells as somebody's words, where it does. */
  readonly told: () => ReadInContext | null;
}

/** A text as it was read, with what stands around it. */
export interface ReadInContext {
  readonly reading: Reading;
  readonly context: MatchContext;
}

/** What a sentence says together with its question or heading. */
export interface CompleteReading extends CompleteAnswer, ReadInContext {}

export function readComplete(
  lexicon: LexiconIndex,
  read: ReadCached,
  segment: Segment,
  page: PageContext,
): CompleteReading | null {
  const whole = completeAnswer(segment, clause => {
    const { verbs, words } = read(clause);
    const [verb] = verbs;
    return verb === undefined ? null : { start: words[verb.from]?.start ?? 0, end: words[verb.to - 1]?.end ?? 0 };
  });
  if (whole === null) return null;
  const reading = read(whole.text);
  const context = readContext(lexicon, read, reading, { ...segment, text: whole.text }, page);
  return { ...whole, reading, context };
}

/** The clause of a sentence that is told as somebody's words, with a number; null where none is. */
export function readTold(
  lexicon: LexiconIndex,
  read: ReadCached,
  whole: Reading,
  segment: Segment,
  page: PageContext,
): (ReadInContext & { readonly segment: Segment }) | null {
  const told = whole.quantities.length === 0 ? null : reportedClause(whole, lexicon);
  if (told === null) return null;
  const clause = segmentOf(segment, told);
  const reading = read(clause.text);
  return { segment: clause, reading, context: readContext(lexicon, read, reading, clause, page, true) };
}

export type ReadCached = (text: string) => Reading;

/** Reads each text of a page once. Neighbours are shared by its sentences. */
export interface PageReader {
  readonly read: ReadCached;
  /** The quantities alone, for whoever may not need the rest. */
  readonly quantities: (text: string) => readonly Quantity[];
}

export function readContext(
  lexicon: LexiconIndex,
  read: ReadCached,
  sentence: Reading,
  segment: Segment,
  page: PageContext,
  isTold = false,
): MatchContext {
  return new LazyContext(lexicon, read, sentence, segment, page, isTold);
}

/** "@somebody: …": of what country others wrote before says nothing of where this is. */
const POST = /^@[\w.]+\b/;

/** Most sentences are decided without their neighbours, which are then never read. A class for the reason that `LazyReading` is one. */
class LazyContext implements MatchContext {
  readonly published: string | null;
  readonly isTold: boolean;
  private readonly lexicon: LexiconIndex;
  private readonly read: ReadCached;
  private readonly sentence: Reading;
  private readonly segment: Segment;
  private readonly page: PageContext;
  private neighbours: readonly Reading[] | null = null;
  private texts: readonly Reading[] | null = null;
  private behind: readonly Reading[] | null = null;
  // Of these null is an answer too.
  private previous: SentenceBefore | null | undefined;
  private lastNamed: LexiconEntry | null | undefined;
  private inOffice: LexiconEntry | null | undefined;
  private year: number | null | undefined;
  private places: readonly LexiconEntry[] | null = null;

  constructor(
    lexicon: LexiconIndex,
    read: ReadCached,
    sentence: Reading,
    segment: Segment,
    page: PageContext,
    isTold: boolean,
  ) {
    this.published = page.published;
    this.lexicon = lexicon;
    this.read = read;
    this.sentence = sentence;
    this.segment = segment;
    this.page = page;
    this.isTold = isTold;
  }

  get antecedents(): readonly Reading[] {
    return (this.texts ??= [...this.sentencesBefore(), ...this.headings()]);
  }

  get after(): readonly Reading[] {
    return (this.behind ??= this.segment.after.filter(text => this.isOther(text)).map(this.read));
  }

  get before(): SentenceBefore | null {
    if (this.previous !== undefined) return this.previous;
    const before = this.segment.before.filter(text => this.isOther(text));
    return (this.previous = sentenceBefore(this.lexicon, this.read, { ...this.segment, before }, this.page));
  }

  get actor(): LexiconEntry | null {
    if (this.lastNamed === undefined) this.lastNamed = hasAnaphor(this.sentence) ? lastActor(this.antecedents) : null;
    return this.lastNamed;
  }

  get incumbent(): LexiconEntry | null {
    if (this.inOffice === undefined)
      this.inOffice = this.published === null ? null : incumbentOn(this.lexicon, this.published);
    return this.inOffice;
  }

  get yearBefore(): number | null {
    if (this.year === undefined) this.year = lastYear(this.sentencesBefore());
    return this.year;
  }

  get foreign(): readonly LexiconEntry[] {
    const around = POST.test(this.segment.text) ? this.headings() : this.antecedents;
    return (this.places ??= foreignPlaces(this.lexicon, around));
  }

  private headings(): readonly Reading[] {
    const { heading } = this.segment;
    return [...(heading === null ? [] : [heading]), this.page.title].filter(text => this.isOther(text)).map(this.read);
  }

  private sentencesBefore(): readonly Reading[] {
    return (this.neighbours ??= this.segment.before.filter(text => this.isOther(text)).map(this.read));
  }

  private isOther(text: string): boolean {
    return text !== '' && text !== this.segment.text;
  }
}

function sentenceBefore(
  lexicon: LexiconIndex,
  read: ReadCached,
  segment: Segment,
  page: PageContext,
): SentenceBefore | null {
  const [text, ...before] = segment.before;
  if (text === undefined) return null;
  const reading = read(text);
  const here = { ...segment, text, before, after: [segment.text, ...segment.after] };
  return {
    reading,
    context: readContext(lexicon, read, reading, here, page),
    complete: () => readComplete(lexicon, read, here, page),
    told: () => readTold(lexicon, read, reading, here, page),
  };
}

function incumbentOn({ administrations }: LexiconIndex, day: string): LexiconEntry | null {
  const inOffice = administrations.find(({ terms }) =>
    terms?.some(({ start, end }) => start <= day && (end === null || day < end)),
  );
  return inOffice ?? null;
}

export function pageReader(lexicon: LexiconIndex, published: string | null): PageReader {
  const found = new Map<string, readonly Quantity[]>();
  const readings = new Map<string, Reading>();
  const quantities = (text: string) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const stated = findQuantities(withoutFillers(text));
    found.set(text, stated);
    return stated;
  };
  const read = (text: string) => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const reading = readSentence(lexicon, inCapitals(lexicon.table, withoutFillers(text)), published, quantities(text));
    readings.set(text, reading);
    return reading;
  };
  return { read, quantities };
}
