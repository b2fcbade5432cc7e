import type { Pack } from '../claim/pack.ts';
import type { PageContext, Segment } from '../text/segment.ts';
import { decideComplete, decideNumber, statedBefore, UNDECIDED } from './figures/decide-number.ts';
import { decidePropositions, ruledOutBy } from './propositions/decide-proposition.ts';
import { isInPassing, onePerClaim } from './choose-mentions.ts';
import { followingFigure } from './context/following-figure.ts';
import { buildEngineIndex, type EngineIndex, type EngineOptions } from './engine-index.ts';
import type { Rejection } from './figures/figure-decision.ts';
import type { Passes } from './gate.ts';
import { wordsOfFigures } from './evidence/close-figures.ts';
import { decidePropositionByEvidence } from './evidence/decide-by-evidence.ts';
import { oddsOf } from './evidence/odds.ts';
import { commonStems } from './records/common-stems.ts';
import { LEAST_OPEN } from './records/record-odds.ts';
import { valuesBeside } from './records/values-beside.ts';
import { createWordWeight } from './records/word-weight.ts';
import { mayGiveOther } from './evidence/differences/other-values.ts';
import { mayStateUnnamed } from './evidence/numbers/prospects.ts';
import { readNumbers } from './figures/figure-reading.ts';
import {
  type MatchContext,
  pageReader,
  readComplete,
  readContext,
  readTold,
  type SentenceBefore,
} from './context/match-context.ts';
import type { Mention } from './mention.ts';
import { othersOfNumber } from './figures/of-one-number.ts';
import { inCapitals } from './lexicon/in-capitals.ts';
import { isOpenQuestion, isTopicQuestion } from './reading/read-question.ts';
import { retoldFigure } from './context/retold-figure.ts';
import type { Reading } from './reading/reading.ts';
import { withoutToldTogether } from './figures/told-together.ts';
import { clausesOf } from './reading/clauses-of.ts';
import { withoutAsides } from './words/without-asides.ts';
import { withoutFillers } from './words/without-fillers.ts';
import { withoutTag } from './words/without-tag.ts';
import { completeMention, evidenceMention, figureMention, propositionMention } from './write-mention.ts';

/** Matches sentences against a pack. Pure: the same segments, page and pack give the same mentions. */
export interface Engine {
  readonly index: EngineIndex;
  /** Mentions of the segments in reading order, offsets in the page's text. */
  match(segments: readonly Segment[], page: PageContext): Mention[];
  /** The same, with the candidates that lost and the rule that each lost by. */
  explain(
    segments: readonly Segment[],
    page: PageContext,
  ): { mentions: Mention[]; rejected: (Rejection & { sentence: string })[] };
}

/** The number that begins at `at` in its sentence, with what it states together with its question or heading. */
interface CompleteNumber {
  readonly at: number;
  readonly mention: Mention | null;
  /** The question says what is counted, so that other words about it say nothing. */
  readonly isAsked: boolean;
}

const EVERYTHING: Passes = {
  amount: true,
  other: true,
  figure: true,
  value: true,
  proposition: true,
  evidence: true,
};

/** Whoever gives a record's number for all others than it counts does not state it in words either. */
const OF_THE_REST = 'of-the-rest';

/** What a sentence says against a record wherever it says it: whose count it is, who did it, and that it was not done. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'other-agency',
  'other-actor',
  'other-head',
  'other-kind',
  'other-planner',
  'other-subject',
  'actor-not-in-office',
  'hypothetical',
  'said-of-them',
]);

/** An engine over a pack in memory, with the weights of words as they were counted. */
export function createEngine(pack: Pack, options: EngineOptions = {}): Engine {
  const beside = valuesBeside(pack.claims, pack.series);
  return engineOver(buildEngineIndex(pack, createWordWeight(commonStems), beside, options), options);
}

export function engineOver(index: EngineIndex, options: Pick<EngineOptions, 'isUngated'> = {}): Engine {
  const run = (
    segments: readonly Segment[],
    page: PageContext,
    onRejected: ((rejection: Rejection, segment: Segment) => void) | null,
  ): Mention[] => {
    const isExplained = onRejected !== null;
    // With the first sentence, which is a slice of work by itself: at the first number, whose code has never run, it would hold others up.
    wordsOfFigures(index);
    const { read, quantities } = pageReader(index.lexicon, page.published);
    const bare = segments.map(withoutTag);
    // All are let through or stopped before any is read: one thing at a time keeps what it looks up at hand.
    const gated = bare.map(one => passesOf(wholeOf(one)));
    return segments.flatMap((segment, at) => {
      const stated = bare[at] as Segment;
      const outcome = matchSegment(stated, gated[at]);
      const onLost = onRejected === null ? null : onceEach(one => onRejected(one, segment));
      if (onLost !== null) outcome.rejected.forEach(onLost);
      const isWhole = outcome.mentions.length > 0 || !outcome.isOpen || (segment.lead ?? '') !== '';
      if (isWhole || !mayHoldPart(stated)) return outcome.mentions;
      const said = outcome.rejected.filter(({ rule }) => OF_THE_WHOLE.has(rule)).map(({ claim }) => claim);
      return matchParts(stated, onLost).filter(({ claim }) => !said.includes(claim));
    });

    /** Whether a sentence that states nothing speaks so plainly of some record that a part of it may state that. */
    function mayHoldPart(segment: Segment): boolean {
      return oddsOf(read(wholeOf(segment)), index).isAnyOpen(LEAST_OPEN.part);
    }

    /** What a sentence says without what it says in passing, or else what each of its statements says by itself. */
    function matchParts(segment: Segment, onLost: ((lost: Rejection) => void) | null): Mention[] {
      const matchPart = (part: Segment) => {
        const { mentions, rejected } = matchSegment(part);
        if (onLost !== null) rejected.forEach(onLost);
        return mentions;
      };
      const bare = withoutAsides(segment);
      const found = bare === null ? [] : matchPart(bare);
      const clauses = found.length > 0 ? [] : clausesOf(bare ?? segment);
      const parts = clauses.length > 0 ? clauses.flatMap(matchPart) : found;
      return onePerClaim(parts).map(mention => quotedFrom(segment, mention));
    }

    function passesOf(text: string): Passes {
      if (options.isUngated === true) return EVERYTHING;
      return index.gate.passes(
        inCapitals(index.lexicon.table, withoutFillers(text)),
        () => quantities(text),
        isExplained,
      );
    }

    /** `isOpen`: the gate let the sentence through, which stops every part of what it stops. */
    function matchSegment(
      segment: Segment,
      passes = passesOf(wholeOf(segment)),
    ): { mentions: Mention[]; rejected: Rejection[]; isOpen: boolean } {
      if (isTopicQuestion(segment.text)) return { mentions: [], rejected: [], isOpen: false };
      const lead = segment.lead ?? '';
      const refused: Rejection[] = [];
      const onLost = (lost: readonly Rejection[]) => refused.push(...lost);
      const complete = lead === '' ? matchComplete(segment, onLost) : null;
      const found = complete?.mention ? [complete.mention] : [];
      const { figure, value, proposition, evidence } = passes;
      if (!(figure || value || proposition || evidence || mayGiveNumber(segment, passes)))
        return {
          mentions: found.length === 0 && lead === '' ? matchStopped(segment, passes) : found,
          rejected: refused,
          isOpen: false,
        };
      const reading = read(wholeOf(segment));
      const context = readContext(index.lexicon, read, reading, segment, page);
      let ruledOut: string[] = [];
      found.push(...matchNumbers(segment, reading, context, passes, complete, onLost));
      // Heads and a number make no clause.
      const mayState = lead === '' && !isOpenQuestion(segment.text);
      if (passes.proposition && mayState) {
        const propositions = decidePropositions(reading, index, context);
        onLost(propositions.rejected);
        ruledOut = ruledOutBy(propositions.rejected);
        for (const decision of propositions.found) {
          const at = found.findIndex(({ claim }) => claim === decision.claim.id);
          const mention = propositionMention(decision, reading, segment, propositions.rejected);
          if (at === -1) found.push(mention);
          else if (isInPassing(found[at] as Mention, mention)) found[at] = mention;
        }
      }
      // Where one record was read, what a sentence shares with another is most often the first one's own words.
      if (passes.evidence && mayState && found.length === 0) {
        const ofTheRest = refused.flatMap(({ claim, rule }) => (rule === OF_THE_REST ? claim : []));
        const barred = new Set([...ruledOut, ...ofTheRest]);
        const weighed = decidePropositionByEvidence(reading, context, index, barred, isExplained);
        onLost(weighed.rejected);
        if (weighed.best !== null) found.push(evidenceMention(weighed.best, reading, segment, weighed.rejected));
      }
      if (found.length === 0 && lead === '') found.push(...matchTold(segment, reading, onLost));
      if (found.length === 0 && lead === '') found.push(...matchRetold(segment, reading, context));
      return { mentions: onePerClaim(withoutToldTogether(found, index)), rejected: refused, isOpen: true };
    }

    /** What the numbers of a sentence state, each by itself. */
    function matchNumbers(
      segment: Segment,
      reading: Reading,
      context: MatchContext,
      passes: Passes,
      complete: CompleteNumber | null,
      onLost: (lost: readonly Rejection[]) => void,
    ): Mention[] {
      const isOpen = passes.value && (isExplained || mayStateUnnamed(reading, context, index));
      if (!passes.figure && !isOpen && !(passes.other && mayGiveOther(reading, index))) return [];
      return readNumbers(reading, context, index).flatMap(number => {
        const { start } = number.quantity.quantity;
        if (start < (segment.lead?.length ?? 0) || (start === complete?.at && complete.mention !== null)) return [];
        const { best, read: by, shared, rejected } = decideNumber(number, index, context);
        onLost(rejected);
        if (best === null || by === null) return [];
        if (start === complete?.at && complete.isAsked && by.binding.by === 'evidence') return [];
        const others = othersOfNumber(best, by, index, context);
        return [
          figureMention(best, by, segment, rejected, shared),
          ...others.map(other => figureMention(other, by, segment, rejected)),
        ];
      });
    }

    /** The numbers of a clause that the sentence tells as somebody's words, where the whole states nothing. */
    function matchTold(segment: Segment, whole: Reading, onLost: (lost: readonly Rejection[]) => void): Mention[] {
      const told = readTold(index.lexicon, read, whole, segment, page);
      if (told === null) return [];
      return matchNumbers(told.segment, told.reading, told.context, passesOf(told.reading.text), null, onLost);
    }

    /** A number that somebody gives for what was stated right before, or that follows from what was. */
    function matchRetold(segment: Segment, reading: Reading, context: MatchContext): Mention[] {
      const statedIn = (before: SentenceBefore) => statedBefore(before, index);
      const found =
        retoldFigure(reading, context, index, statedIn) ?? followingFigure(reading, context, index, statedIn);
      return found === null ? [] : [figureMention(found.best, found.read, segment, [])];
    }

    /** Whether a sentence that names nothing has so many words of a record that its number may be given for that. */
    function mayGiveNumber(segment: Segment, { other }: Passes): boolean {
      const whole = wholeOf(segment);
      return other && quantities(whole).length > 0 && mayGiveOther(read(whole), index);
    }

    /** The same in a sentence that states nothing by itself. */
    function matchStopped(segment: Segment, { amount }: Passes): Mention[] {
      if (!amount || segment.before.length === 0 || quantities(segment.text).length === 0) return [];
      const reading = read(segment.text);
      return matchRetold(segment, reading, readContext(index.lexicon, read, reading, segment, page));
    }

    /** The number of an answer or item, read with its question or heading; null where these say nothing together. */
    function matchComplete(segment: Segment, onLost: (lost: readonly Rejection[]) => void): CompleteNumber | null {
      const whole = readComplete(index.lexicon, read, segment, page);
      if (whole === null) return null;
      const passes = passesOf(whole.reading.text);
      const isOpen = passes.figure || passes.value;
      const { best, read: by, shared, rejected } = isOpen ? decideComplete(whole, index) : UNDECIDED;
      onLost(rejected);
      const mention = best && by && completeMention(best, by, segment, whole, rejected, shared);
      return { at: whole.start, mention, isAsked: whole.isAsked };
    }
  };
  return {
    index,
    match: (segments, page) => run(segments, page, null),
    explain(segments, page) {
      const rejected: (Rejection & { sentence: string })[] = [];
      const mentions = run(segments, page, ({ claim, rule, detail }, { text }) =>
        rejected.push({ claim, rule, detail, sentence: text }),
      );
      return { mentions, rejected };
    },
  };
}

/** What a whole sentence and its parts are refused by alike is told once. */
function onceEach(tell: (lost: Rejection) => void): (lost: Rejection) => void {
  const told = new Set<string>();
  return one => {
    const key = `${one.claim} ${one.rule} ${one.detail}`;
    if (!told.has(key)) tell(one);
    told.add(key);
  };
}

/** A table cell is read after its heads: "Removals, Obama, 2009 to 2016: 3,061,973". */
function wholeOf({ lead = '', text }: Segment): string {
  return lead + text;
}

/** A mention of a segment that was read with blanks, in the segment's own words. */
function quotedFrom({ text, start: at }: Segment, mention: Mention): Mention {
  const reasons = mention.reasons.map(one => ({ ...one, detail: one.detail.replace(/ {2,}/g, ' ') }));
  return { ...mention, quote: text.slice(mention.start - at, mention.end - at), reasons };
}
