import type { Claim } from '../../claim/claim.ts';
import type { MatchContext } from '../context/match-context.ts';
import type { EngineIndex } from '../engine-index.ts';
import { clauseAround } from '../reading/clause.ts';
import { stemsIn } from '../words/stem.ts';
import type { NumberReading } from './figure-reading.ts';

// What is no wrong number of a record, however plainly its words are the record's.

/** Some of the people, whom few records are about. */
export const GROUPS = stemsIn(
  'child children teen teenager teenagers elderly seniors women woman men girl girls boy boys black blacks hispanic hispanics latino latinos asian asians indigenous pregnant disabled',
);

/** The rule by which a number is no wrong one of a record; null where none says so. */
export function noSlipBy(
  number: NumberReading,
  claim: Claim,
  context: MatchContext,
  index: EngineIndex,
): 'hypothetical' | 'narrower' | null {
  if (isUnreal(number, claim)) return 'hypothetical';
  return isLimited(number, claim) || isOfGroupBefore(number, claim, context, index) ? 'narrower' : null;
}

/** "may *rise* to", and not "in May"; what somebody "could *find*" is there. */
const POSSIBLE =
  /\b(?:(?:could|might)(?! (?:\w+ )?(?:find|confirm|count|verify|identify|prove|document|point|name|see)\b)|may(?= \w))\b/;
const EXPECTED =
  /\b(?:wants \w+ to |(?:was|were|is|are|been) (?:\w+ )?(?:expected|projected|forecast|predicted|supposed) |had (?:expected|forecast|predicted|projected|hoped|seen [\w ]+ing) )|\b(?:bill|measure|plan|proposal|draft) (?:[^,.;]* )?would\b/i;
const ANY = /\b(?:could|might|may|would|expected|projected|forecast|predicted|wants?)\b/;

/**
 * "The ceiling *could* be set at 40,000", "the economy *was expected to* grow 1.5 percent": what may be or was expected is no wrong number of what
 * is, nor of a goal where it only may become one.
 */
function isUnreal({ reading, quantity }: NumberReading, { statement, modality }: Claim): boolean {
  if (ANY.test(statement)) return false;
  const { from } = clauseAround(reading, quantity.from);
  const before = reading.text.slice(reading.words[from]?.start ?? 0, quantity.quantity.start);
  return POSSIBLE.test(before) || (modality !== 'planned' && EXPECTED.test(before));
}

/** "Murder fell 20 percent *in big cities*", "16 percent *if misclassified workers are counted*", "$3.4 billion *for detention*" */
const LIMITED =
  /\b(?:outside of (?:the )?\w|in (?:big|large|larger|major|small|smaller|rural|most) (?:cities|towns|counties|states)|if [\w ]+ (?:is|are|was|were) (?:counted|included|added)|budget for (?!fiscal|the|20)\w|(?:new|replacement|secondary) (?:border )?wall\b)/i;

function isLimited({ reading }: NumberReading, { statement }: Claim): boolean {
  return LIMITED.test(reading.text) && !LIMITED.test(statement);
}

/** Whoever says so speaks of everybody again. */
const EVERYBODY =
  /\b(?:all|overall|total|altogether|nation|national|nationally|nationwide|country|americans)\b|\bU\.S\./i;

/** "*Among children the picture is worse.* The poverty rate was 14.3 percent": a sentence without a number that says of whom the next one speaks. */
function isOfGroupBefore(
  { reading }: NumberReading,
  { id, figure }: Claim,
  { before }: MatchContext,
  index: EngineIndex,
) {
  if (before === null || figure === null || before.reading.quantities.length > 0) return false;
  if (EVERYBODY.test(reading.text)) return false;
  const own = index.recordWords.statement(id);
  const here = new Set(reading.words.map(({ stem }) => stem));
  return before.reading.words.some(({ stem }) => GROUPS.has(stem) && !own.has(stem) && !here.has(stem));
}
