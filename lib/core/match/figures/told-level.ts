import type { Figure } from '../../claim/claim.ts';
import { measuresOf } from '../binding/binding.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { AMERICAN_AGENCIES } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { wordsIn } from '../words/words-in.ts';

/** Of what time somebody is said to have said a number: of the day on which it was said, or of whatever time he gave. Null where nobody else says it. */
export type ToldTime = 'now' | 'stated' | null;

type ToldFigure = Pick<Figure, 'measure' | 'period' | 'agency'>;

/** Words by which a clause speaks of another time than that in which it is said. */
const OTHERWHEN = wordsIn(
  'when after before until since once then ago by during previously formerly earlier later peak peaked height high low record ever used',
);
const BEING = wordsIn('is are was were has have had');
/** A level of some year is told as today's until it is so old. */
const MOST_YEARS = 2;

/**
 * "A congressman said that *ICE was holding 80,000 people*": a level that somebody gives without a time is that of the day on
 * which it is said. In reported speech its verb may stand in the past.
 */
export function toldTime(
  read: FigureReading,
  figure: ToldFigure,
  context: MatchContext,
  lexicon: LexiconIndex,
): ToldTime {
  if (!context.isTold) return null;
  return isOfNow(read, figure, context, lexicon) ? 'now' : 'stated';
}

function isOfNow(
  { reading }: FigureReading,
  { measure, period, agency }: ToldFigure,
  { published }: MatchContext,
  { byId }: LexiconIndex,
): boolean {
  // Institutes estimate one level so differently that whose it is has to be said.
  if (agency !== null && !AMERICAN_AGENCIES.has(agency)) return false;
  if (published === null || byId.get(measure)?.type === 'flow') return false;
  if (reading.periods.length > 0 || reading.words.some(({ lower }) => OTHERWHEN.has(lower))) return false;
  if (!reading.words.some(({ lower }) => BEING.has(lower))) return false;
  // "*fired* nearly 100 judges": what happens to them is no level of theirs.
  if (!reading.verbs.every(verb => measuresOf(verb).some(({ id }) => id === measure))) return false;
  const end = period.end ?? period.start;
  return end !== null && Number(published.slice(0, 4)) - Number(end.slice(0, 4)) <= MOST_YEARS;
}
