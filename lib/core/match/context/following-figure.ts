import type { Claim } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import { ABOUT, closeFigures } from '../evidence/close-figures.ts';
import { suspectedDifferences } from '../evidence/differences/decide-difference.ts';
import { isLocal } from '../evidence/local-place.ts';
import { isGivenByPublisher } from '../records/publisher-names.ts';
import type { FigureDecision } from '../figures/figure-decision.ts';
import { type FigureReading, readNumbers } from '../figures/figure-reading.ts';
import type { MatchContext, SentenceBefore } from './match-context.ts';
import { mayBeOwn, type OwnNumber, readAsOwn, recordsFitting } from '../figures/own-number.ts';
import type { ReadQuantity, Reading } from '../reading/reading.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { isTopicBefore, saysNothingStrange } from './topic-before.ts';

/** How many sentences back the number may stand that another follows. */
const MOST_BACK = 2;

/**
 * A record's own number that names no measure and follows one that does. It puts right another that was given for the record:
 * "He said that foreign aid was 10 percent of the budget. It is closer to *1 percent*."; or says that the record's is wrong: "It was
 * *not eighty-five billion*."; or tells what the record has for its own time or from its own publisher, after another record's of the
 * measure: "Brookings is way lower, *three-ten to three-fifteen*." Nothing in the sentence counts anything else. Null where no
 * number is such, or where it may be of two records.
 */
export function followingFigure(
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
  statedIn: (before: SentenceBefore) => readonly FigureDecision[],
): OwnNumber | null {
  if (!reading.quantities.some(one => mayBeOwn(one, reading, index)) || isLocal(reading)) return null;
  const before = sentencesBack(context);
  const nearest = before.findIndex(one => one.reading.quantities.length > 0);
  for (const [at, one] of before.entries()) {
    const near = recordsNear(one.reading, index);
    const fitting = reading.quantities
      .filter(isNew(before.slice(0, at)))
      .flatMap(quantity =>
        recordsFitting(quantity, reading, one.reading, index).filter(({ claim }) => near.has(claim)),
      );
    if (fitting.length === 0) continue;
    const own = readNumbers(reading, context, index).flatMap(number =>
      fitting.flatMap(record => readAsOwn(record, number, context, index) ?? []),
    );
    // Asked last: what others state takes longest to decide.
    const stated = own.length === 0 ? [] : statedIn(one);
    const found = own.filter(following => follows(following, stated, at <= Math.max(0, nearest) ? one : null, index));
    const [first] = found;
    if (first !== undefined) return found.every(({ best }) => best.claim === first.best.claim) ? first : null;
    // The record's own number was given there, or one of another time.
    if (own.some(({ best }) => stated.some(({ claim }) => claim === best.claim))) return null;
  }
  return null;
}

/** A number that a nearer sentence gave is no answer to what stands farther off. */
function isNew(nearer: readonly SentenceBefore[]): (one: ReadQuantity) => boolean {
  const given = nearer.flatMap(({ reading }) => reading.quantities.map(({ quantity }) => quantity.value));
  return ({ quantity }) => !given.includes(quantity.value);
}

function sentencesBack({ before }: MatchContext): SentenceBefore[] {
  const found: SentenceBefore[] = [];
  for (let one = before; one !== null && found.length < MOST_BACK; one = one.context.before) found.push(one);
  return found;
}

const nearByReading = new WeakMap<Reading, ReadonlySet<Claim>>();

/** The records of which a sentence has enough words, and others of the same measures. */
function recordsNear(before: Reading, index: EngineIndex): ReadonlySet<Claim> {
  const known = nearByReading.get(before);
  if (known !== undefined) return known;
  const close = closeFigures(before, index).filter(({ overlap }) => overlap >= ABOUT);
  const measures = new Set(close.map(({ figure }) => figure.measure));
  const ofThese = [...measures].flatMap(id => index.claimsByMeasure.get(id) ?? []);
  const near = new Set([...close.map(({ claim }) => claim), ...ofThese]);
  nearByReading.set(before, near);
  return near;
}

/**
 * Whether what a sentence before states makes the number the record's; `rightBefore` is that sentence where no other number
 * stands between.
 */
function follows(
  { best: { claim }, read }: OwnNumber,
  stated: readonly FigureDecision[],
  rightBefore: SentenceBefore | null,
  index: EngineIndex,
): boolean {
  const { denied, asked } = read.modality;
  const known = stated.find(one => one.claim === claim && one.series === null);
  if (known?.relation === 'agrees')
    return (
      denied &&
      rightBefore !== null &&
      !countsOthers(read) &&
      saysNothingStrange(claim, read, rightBefore.reading, index)
    );
  if (denied || asked) return false;
  if (known !== undefined) return known.relation === 'differs';
  const isOfMeasure = stated.some(one => one.claim.figure?.measure === claim.figure?.measure);
  if (isOfMeasure && isOfOwnTime(claim, read)) return true;
  if (rightBefore === null || countsOthers(read)) return false;
  return isTopicBefore(claim, read, rightBefore.reading, index) || isSuspected(claim, rightBefore, index);
}

/** "taught English to 7,500 *people*": what is counted is named, and not as the record names it. */
function countsOthers({ phrase, binding }: FigureReading): boolean {
  const { head } = phrase;
  return head !== null && !head.entries.some(({ id }) => id === binding.measures[0]?.id);
}

/** Its own time is stated, or none and its publisher gives the number. */
function isOfOwnTime({ figure, modality }: Claim, { period, reading, quantity }: FigureReading): boolean {
  if (figure === null) return false;
  const isPlan = modality === 'planned';
  const fit = fitPeriod(period, figure.period, { isPlan, isRate: figure.per !== null });
  if (fit === 'same') return period.kind === 'single';
  return fit === 'unstated' && isGivenByPublisher(figure.publisher, reading.text, quantity.quantity.start);
}

function isSuspected(claim: Claim, { reading, context }: SentenceBefore, index: EngineIndex): boolean {
  return readNumbers(reading, context, index).some(number =>
    suspectedDifferences(number, context, index).includes(claim),
  );
}
