import { AMERICAN_AGENCIES } from '../../match/reading/american.ts';
import type { FormKind, ReadForm } from '../../match/read-form.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { PeriodMention } from '../../text/find-periods.ts';
import type { LexiconEntry } from '../lexicon.ts';
import type { Period } from '../period.ts';
import { type ClaimForm, emptySource, type FigureForm, type RoleName } from './claim-form.ts';

export interface BeginForm {
  readonly sentence: string;
  readonly read: ReadForm;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lexicon: ReadonlyMap<string, LexiconEntry>;
}

/** A form filled with what was read in a sentence, for the reviewer to correct. What was not read stays empty. */
export function beginForm({ sentence, read, today, lexicon }: BeginForm): ClaimForm {
  const { named } = read;
  const first = (kind: FormKind) => named[kind][0] ?? '';
  const isAmerican = [...named.agency, ...named.actor].some(id => AMERICAN_AGENCIES.has(id) || lexicon.get(id)?.terms);
  const quantity = mainQuantity(read.quantities);
  const hasFigure = quantity !== undefined;
  const predicate = hasFigure ? '' : first('predicate');
  return {
    id: idOf(sentence),
    statement: '',
    topic: '',
    kind: hasFigure ? 'statistic' : 'event',
    modality: read.modality,
    content: hasFigure ? 'figure' : 'proposition',
    figure: {
      ...figureOf(quantity, mainPeriod(read.periods)),
      measure: first('measure'),
      population: first('population'),
      restrictions: named.restriction,
      actor: first('actor'),
      agency: first('agency'),
      jurisdiction: first('jurisdiction') || (isAmerican ? 'us' : ''),
    },
    predicate,
    roles: rolesOf(lexicon.get(predicate), named),
    context: '',
    sources: [emptySource],
    asOf: today,
    validUntil: '',
    caveats: '',
    matches: '',
    near: '',
  };
}

/** The largest amount that counts something: ages and lengths of time are seldom what a claim is about. */
export function mainQuantity(quantities: readonly Quantity[]): Quantity | undefined {
  const counts = quantities.filter(({ unit }) => !/^(year|month|week|day|hour)/.test(unit));
  return counts.toSorted((a, b) => b.value - a.value)[0];
}

function mainPeriod(periods: readonly PeriodMention[]): PeriodMention | undefined {
  return periods.find(({ resolved, named }) => resolved && !named);
}

/** The parts of a figure that an amount and a time of the sentence say. */
export function figureOf(quantity: Quantity | undefined, period: PeriodMention | undefined): FigureForm {
  const isRange = quantity?.comparator === 'range';
  return {
    measure: '',
    ownWords: '',
    ownType: 'flow',
    value: quantity ? String(quantity.value) : '',
    low: isRange ? String(quantity.low) : '',
    high: isRange ? String(quantity.high) : '',
    approx: quantity?.approx ?? false,
    bound: undefined,
    unit: quantity ? unitOf(quantity) : '',
    per: quantity?.per ?? '',
    ...periodOf(period),
    population: '',
    restrictions: [],
    actor: '',
    agency: '',
    jurisdiction: '',
    publisher: '',
    definition: '',
  };
}

const unitWords: Readonly<Record<string, string>> = {
  usd: 'US dollars',
  eur: 'euros',
  gbp: 'pounds',
  ratio: 'percent',
};

function unitOf({ unit, head }: Quantity): string {
  if (unit === 'count') return head?.text ?? '';
  return unitWords[unit] ?? unit;
}

/** What a record's period says of a time that was read; `span` for what has no name of its own. */
export function periodOf(
  period: PeriodMention | undefined,
): Pick<FigureForm, 'periodType' | 'periodId' | 'start' | 'end' | 'periodLabel'> {
  if (!period) return { periodType: 'none', periodId: '', start: '', end: '', periodLabel: '' };
  const types: Partial<Record<PeriodMention['type'], Period['type']>> = {
    'fiscal-year': 'fiscal-year',
    'calendar-year': 'calendar-year',
    month: 'month',
    quarter: 'quarter',
    date: 'date',
    'any-year': 'any-year',
  };
  return {
    periodType: types[period.type] ?? 'span',
    periodId: period.id ?? '',
    start: period.startDay ?? '',
    end: period.endDay ?? '',
    periodLabel: period.text,
  };
}

/** What may fill a role: everything that is named in the sentence, for the reviewer to take away from. */
function rolesOf(predicate: LexiconEntry | undefined, named: ReadForm['named']): ClaimForm['roles'] {
  const actors = [...named.actor, ...named.agency];
  const others = [...named.entity, ...named.measure, ...named.population];
  const fillers: Partial<Record<RoleName, readonly string[]>> = { agent: actors, place: named.jurisdiction };
  const roles = Object.keys(predicate?.sides ?? {}) as RoleName[];
  return Object.fromEntries(
    roles.map(role => [role, fillers[role] ?? others] as const).filter(([, ids]) => ids.length > 0),
  );
}

const smallWords = new Set(
  'a an and are as at be been by for from had has have in is it its of on or than that the their there they this to was were which who will with'.split(
    ' ',
  ),
);

/** An id from a sentence's own words: "ice-removed-409-849-people". At most six of them; `claim` where there are none. */
export function idOf(sentence: string): string {
  const words = sentence
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '-')
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter(word => word !== '' && !smallWords.has(word));
  return words.slice(0, 6).join('-') || 'claim';
}
