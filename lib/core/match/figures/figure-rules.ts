import { NORTHERN_BORDER, SOUTHERN_BORDER } from '../reading/borders.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import { unitClass } from '../records/figure-unit.ts';
import type { Figure } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { FigureReading } from './figure-reading.ts';
import { UNMISTAKABLE_DIGITS } from '../context/bind-by-context.ts';
import { findEntries } from '../lexicon/find-terms.ts';
import { type LexiconIndex, withNarrower } from '../lexicon/lexicon-index.ts';
import { speaksOfAmerica } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { entriesOf, type Reading } from '../reading/reading.ts';
import { stem } from '../words/stem.ts';
import { directionOf } from './direction.ts';
import { isCondition } from '../reading/condition.ts';
import { areRelated, selfAndBroader } from '../lexicon/related-entries.ts';
import { isOfForeigner, isOfPlaceBefore } from './place-before.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { otherAgency } from './other-agency.ts';
import { clauseText, type RuleInput } from './rule-input.ts';
import { otherHead, otherPlanner, saidOfThem, unrealIn } from './said-of-another.ts';

/** What is counted over the whole Earth is the same in whatever country a page speaks of. */
const WORLD = 'world';
const AVERAGES: ReadonlySet<string> = new Set(['average', 'mean', 'typical', 'given'].map(stem));

/** A reason for silence: null when the rule has nothing against the match, else the words or ids that spoke against it. */
export type Rule = (input: RuleInput) => string | null;

/**
 * Vetoes, each named for what it found. A match must pass all of them.
 * Order is that of the cost of a mistake; the first that speaks is reported.
 */
export const FIGURE_RULES: Readonly<Record<string, Rule>> = {
  'other-unit': ({ read, record }) => {
    const unit = unitClass(record.unit);
    const said = read.quantity.quantity.unit;
    // "expelled people 2.8 million times": how often an event happened is its count.
    const isOften =
      read.quantity.quantity.value >= LEAST_TIMES || ['verb', 'passive', 'evidence'].includes(read.binding.by);
    const isTold = said === 'times' && unit === 'count' && isOften;
    return said === unit || isTold ? null : `${said}, not ${unit}`;
  },
  'other-rate': ({ read, record, lexicon }) => {
    const { per } = read.scope;
    if (per === record.per) return null;
    // "an average of 48,700 people a day" in detention: a level measured every day is no rate.
    const measure = lexicon.byId.get(record.measure);
    const isOfDays = measure?.label?.includes('average') === true;
    const isLevel = measure?.type !== 'flow' || isOfDays;
    // "The *daily* count had been 41,000."
    const isMean = isOfDays || read.reading.words.some(word => AVERAGES.has(word.stem));
    const isSum = unitClass(record.unit) === 'usd';
    if (isLevel && !isSum && record.per === null && per === 'day' && isMean) return null;
    // "serves 42 million people a month": so many are there in any month.
    if (measure?.type === 'stock' && record.per === null && per === 'month') return null;
    // "400,000 a year" is a count of some year, which the period rule weighs; a sum without a time is one sum.
    const isOne = (isSum || EACH.test(record.unit)) && record.period?.type === 'none';
    const isEachYears = isOne && read.quantity.quantity.per === 'year';
    if (record.per === null && per === 'year' && !isEachYears) return null;
    // "one of about a million that Washington hands out in a year"
    if (record.per === 'year' && per === null && read.period.kind === 'any-year') return null;
    return `per ${per ?? 'period'}`;
  },
  'other-direction': ({ read, record, lexicon }) => {
    const own = lexicon.byId.get(record.measure)?.direction;
    // "Unemployment *fell 3.4 percent*": by so much, and not to it.
    const before = read.reading.words[read.quantity.from - 1]?.lower ?? '';
    if (own !== 'down' && unitClass(record.unit) === 'percent' && FELL.test(before)) return before;
    if (own === undefined || read.modality.denied) return null;
    // "2.8 percent *of GDP*" is a share of it, and no growth.
    const { quantity, to } = read.quantity;
    if (quantity.unit === 'percent' && read.reading.words[to]?.lower === 'of' && read.binding.from === to + 1)
      return 'of';
    const said = directionOf(read.reading, read.scope.clause, read.quantity);
    return said === null || said === own ? null : said;
  },
  'other-counted': ({ read, record, lexicon }) => {
    const counts = lexicon.byId.get(record.measure)?.counts;
    const populations = read.scope.populations;
    if (counts === undefined || populations.length === 0) return null;
    // "$45 billion for detention *space*": what a sum is for is not what it counts.
    if (counts.includes(read.quantity.quantity.unit)) return null;
    const fits = populations.some(population => counts.some(id => selfAndBroader(lexicon, population.id).has(id)));
    return fits ? null : populations.map(({ id }) => id).join(', ');
  },
  'other-population': ({ read, record, lexicon }) => {
    if (record.population === null) return null;
    const { population } = record;
    const read_ = read.scope.populations;
    if (read_.length === 0) return null;
    return read_.some(({ id }) => areRelated(lexicon, id, population)) ? null : read_.map(({ id }) => id).join(', ');
  },
  narrower: ({ read, record, context, lexicon }) => {
    const implied = lexicon.byId.get(record.measure)?.implies ?? [];
    const extra = read.scope.restrictions.filter(
      ({ id }) => !record.restrictions.some(own => selfAndBroader(lexicon, own).has(id)) && !implied.includes(id),
    );
    if (extra.length > 0 && !isAmongOwn(extra, read, record, lexicon)) return extra.map(({ id }) => id).join(', ');
    // "*Nationwide*, 238,000 were met" is not told of one border, unless that is named too, nor what was met "on the *Canadian line*".
    const isOfBorder = implied.includes(SOUTHERN_BORDER) && !read.scope.stated.some(({ id }) => id === SOUTHERN_BORDER);
    if (isOfBorder && /nationwide/i.test(clauseText(read))) return 'nationwide';
    if (isOfBorder && read.scope.stated.some(({ id }) => id === NORTHERN_BORDER)) return NORTHERN_BORDER;
    return isOfPlaceBefore(read, record, context, lexicon) ? 'there' : null;
  },
  broader: ({ read, record, lexicon }) => {
    // "*criminal* immigrants" are those with criminal records.
    const isStated = (id: string) => read.scope.stated.some(entry => selfAndBroader(lexicon, id).has(entry.id));
    const missing = record.restrictions.filter(id => !isStated(id));
    return missing.length === 0 ? null : missing.join(', ');
  },
  'unread-restriction': ({ read, isExact }) => {
    if (isExact || read.scope.unread.length === 0) return null;
    return read.scope.unread.map(at => read.reading.words[at]?.text ?? '').join(' ');
  },
  'other-place': ({ read, record, context, lexicon }) => {
    const ofPeople = record.population === null ? new Set<string>() : selfAndBroader(lexicon, record.population);
    // Where the people of a measure were sent is no other place: El Salvador beside the flights of March 2025.
    const implied = lexicon.byId.get(record.measure)?.implies ?? [];
    const here = read.scope.jurisdictions.filter(
      ({ id }) =>
        id !== record.jurisdiction &&
        !record.restrictions.includes(id) &&
        !implied.includes(id) &&
        !ofPeople.has(id) &&
        // The United States is the sender beside every record of another country.
        !(id === 'us' && record.jurisdiction !== 'us'),
    );
    if (here.length > 0) return here.map(({ id }) => id).join(', ');
    if (isUnnamedAbroad(record, read, context, lexicon) || isOfForeigner(record, read, context, lexicon))
      return `${record.jurisdiction} not named`;
    const namesOwn =
      read.scope.jurisdictions.length > 0 || (record.jurisdiction === 'us' && speaksOfAmerica(lexicon, read.reading));
    if (namesOwn || record.jurisdiction === WORLD) return null;
    const foreign = context.foreign.filter(
      ({ id }) => id !== record.jurisdiction && !selfAndBroader(lexicon, id).has(record.jurisdiction),
    );
    return foreign.length === 0 ? null : foreign.map(({ id }) => id).join(', ');
  },
  'other-agency': otherAgency,
  'other-head': ({ read }) => otherHead(read),
  'other-actor': ({ read, record, isPlan, context, lexicon }) => {
    if (record.actor === null) return null;
    // "in all of fiscal 2001 to 2008": who was named before has other years.
    if (read.actorAt === null && isTermNamed(read, record.period)) return null;
    if (read.actor !== null) return areRelated(lexicon, read.actor.id, record.actor) ? null : read.actor.id;
    // "Officials set a target of …": a plan with no name to it is that of the administration in office on the page's date.
    if (isPlan && context.incumbent !== null && areRelated(lexicon, context.incumbent.id, record.actor)) return null;
    return lexicon.byId.get(record.actor)?.terms === undefined ? null : 'nobody named';
  },
  'other-subject': ({ read, record, isExact, context, lexicon }) => {
    // So many digits, with their time, are the record's own.
    if (isExact && read.quantity.quantity.significantDigits >= UNMISTAKABLE_DIGITS && read.scope.period !== null)
      return null;
    const { needs, timed } = lexicon.byId.get(record.measure) ?? {};
    if (needs === undefined || (timed === true && isAtOwnTime(read, record))) return null;
    const wanted = withNarrower(lexicon, needs);
    const names = ({ words }: Reading) => findEntries(lexicon, words, wanted).length > 0;
    return names(read.reading) || context.antecedents.slice(0, 2).some(names) ? null : needs.join(' or ');
  },
  'said-of-them': ({ read, record, lexicon }) => {
    const measure = record.unit === 'people' ? lexicon.byId.get(record.measure) : undefined;
    return measure?.type === 'stock' ? saidOfThem(read, measure.family) : null;
  },
  'other-planner': ({ read, isPlan }) => (isPlan && read.actorAt === null ? otherPlanner(read) : null),
  hypothetical: ({ read, record, isPlan, lexicon }) => {
    if (lexicon.byId.get(record.measure)?.type === 'estimate') return null;
    return unrealIn(read) ?? (isPlan && isCondition(read.reading, read.scope.clause) ? 'if' : null);
  },
  'plan-for-outcome': ({ read, record, isPlan, lexicon }) => {
    const { planned, prospective } = read.modality;
    if (isPlan) return planned ? null : 'no plan stated';
    const type = lexicon.byId.get(record.measure)?.type;
    // A projection is always said with "would"; people who are there stay there whatever is planned for them.
    // "declined to give ICE $75 billion": nobody will.
    const isProjected = type === 'estimate' && !(read.modality.denied && prospective);
    if (isProjected || (type === 'stock' && (read.binding.by === 'noun' || read.binding.by === 'holders'))) return null;
    if (planned) return 'stated as a plan';
    return prospective ? 'not said to have happened' : null;
  },
};

/** "a decline of 1.6 million *among people here unlawfully*": among those whom the record counts itself. */
function isAmongOwn(
  extra: readonly LexiconEntry[],
  { reading }: FigureReading,
  { population }: CountedScope,
  lexicon: LexiconIndex,
): boolean {
  if (population === null || extra.some(({ id }) => id !== 'among')) return false;
  const among = reading.nouns.find(({ entries }) => entries.some(({ id }) => id === 'among'));
  const next = reading.nouns.find(({ from }) => among !== undefined && from >= among.to && from <= among.to + 1);
  return next !== undefined && entriesOf(next, 'population').some(({ id }) => areRelated(lexicon, id, population));
}

const FELL = /^(?:fell|falls?|dropped|declined|decreased|slid|dipped|plunged)$/;
const EACH = /\beach\b/;

/** "from fiscal 2017 to 2020": the days of a term say whose doing it was. */
function isTermNamed({ period }: FigureReading, own: Figure['period'] | undefined): boolean {
  if (period.kind !== 'span' || period.end === null || own?.type !== 'span') return false;
  return fitPeriod(period, own, { isPlan: false, isRate: false }) === 'same';
}

/** A record of another country is stated only where that country or its people are named, here or just before. */
function isUnnamedAbroad(
  { jurisdiction, population }: CountedScope,
  read: FigureReading,
  context: MatchContext,
  lexicon: LexiconIndex,
): boolean {
  if (jurisdiction === WORLD || selfAndBroader(lexicon, jurisdiction).has('us')) return false;
  const wanted = withNarrower(lexicon, population === null ? [jurisdiction] : [jurisdiction, population]);
  return ![read.reading, ...context.antecedents].some(({ words }) => findEntries(lexicon, words, wanted).length > 0);
}

/** Nothing is so many times another. */
const LEAST_TIMES = 10_000;

const RULES_IN_ORDER = Object.entries(FIGURE_RULES);

/** The first rule that speaks against the match, or null. */
export function firstVeto(input: RuleInput): { rule: string; detail: string } | null {
  for (const [rule, test] of RULES_IN_ORDER) {
    const detail = test(input);
    if (detail !== null) return { rule, detail };
  }
  return null;
}

/** The sentence states the record's own month or day. */
function isAtOwnTime({ period }: FigureReading, record: RuleInput['record']): boolean {
  if (record.period === undefined) return false;
  return period.kind === 'single' && fitPeriod(period, record.period, { isPlan: false, isRate: false }) === 'same';
}
