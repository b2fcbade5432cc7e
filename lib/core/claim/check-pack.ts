import type { Claim } from './claim.ts';
import type { LexiconEntry, LexiconKind } from './lexicon.ts';
import type { Pack } from './pack.ts';
import type { Series } from './series.ts';
import { checkSources } from './check-sources.ts';

/** What a pack is held to: ids used once, references that lead somewhere, ends after beginnings, sources that carry. */
export type PackRule =
  | 'ids'
  | 'lexicon'
  | 'reference'
  | 'order'
  | 'range'
  | 'incomplete'
  | 'long-quote'
  | 'carrying-source';

/** One thing that is wrong with a pack: by which rule, which record, which field, its value, and what to do. */
export interface PackFault {
  readonly rule: PackRule;
  readonly record: { readonly kind: 'claim' | 'series' | 'lexicon' | 'wordings' | 'correction'; readonly id: string };
  readonly field: string;
  readonly value: string;
  readonly todo: string;
}

/**
 * Check what no single record can show: ids used once, references that lead somewhere, sources that carry a shown record.
 *
 * Every record must have passed its schema. All faults are returned, in reading order; `[]` means that the pack can be built.
 */
export function checkPack(pack: Pack): PackFault[] {
  const index = indexPack(pack);
  return [
    ...checkIds(pack),
    ...pack.lexicon.flatMap(entry => checkEntry(entry, index)),
    ...pack.claims.flatMap(claim => [...checkClaim(claim, index), ...checkFigure(claim)]),
    ...pack.series.flatMap(series => [...checkSeries(series, index), ...checkValues(series)]),
    ...checkWordings(pack, index),
    ...pack.manifest.corrections
      .filter(correction => !index.names.has(correction.record) && !index.series.has(correction.record))
      .map(({ record }) =>
        fault('reference', 'correction', record, 'record', record, 'name a claim or series that exists'),
      ),
  ];
}

function checkWordings({ wordings = [] }: Pack, { claims }: PackIndex): PackFault[] {
  const twice = repeated(wordings.map(({ claim }) => ({ id: claim })));
  return [
    ...twice.map(id => fault('ids', 'wordings', id, 'claim', id, 'keep the wordings of a claim in one file')),
    ...wordings
      .filter(({ claim }) => !claims.has(claim))
      .map(({ claim }) => fault('reference', 'wordings', claim, 'claim', claim, 'name a claim of the pack')),
  ];
}

/** What a measure may count beside lexicon entries: the units that a quantity can have. */
const UNITS: ReadonlySet<string> = new Set([
  'usd',
  'eur',
  'gbp',
  'percent',
  'points',
  'days',
  'weeks',
  'months',
  'years',
]);

interface PackIndex {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claim ids and aliases. */
  readonly names: ReadonlySet<string>;
  readonly series: ReadonlyMap<string, Series>;
  readonly lexicon: ReadonlyMap<string, LexiconEntry>;
  /** Ids of single terms of office, which stand where an actor may stand. */
  readonly terms: ReadonlySet<string>;
}

function indexPack(pack: Pack): PackIndex {
  return {
    claims: new Map(pack.claims.map(claim => [claim.id, claim])),
    names: new Set(pack.claims.flatMap(claim => [claim.id, ...claim.aliases])),
    series: new Map(pack.series.map(series => [series.id, series])),
    lexicon: new Map(pack.lexicon.map(entry => [entry.id, entry])),
    terms: new Set(pack.lexicon.flatMap(entry => (entry.terms ?? []).map(term => term.id))),
  };
}

function fault(
  rule: PackRule,
  kind: PackFault['record']['kind'],
  id: string,
  field: string,
  value: unknown,
  todo: string,
): PackFault {
  return { rule, record: { kind, id }, field, value: typeof value === 'string' ? value : JSON.stringify(value), todo };
}

function checkIds(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const claimed = new Set(pack.claims.map(claim => claim.id));
  faults.push(...repeated(pack.claims).map(id => fault('ids', 'claim', id, 'id', id, 'use each claim id once')));
  faults.push(...repeated(pack.series).map(id => fault('ids', 'series', id, 'id', id, 'use each series id once')));
  faults.push(...repeated(pack.lexicon).map(id => fault('ids', 'lexicon', id, 'id', id, 'use each lexicon id once')));
  const aliases = new Set<string>();
  for (const claim of pack.claims) {
    for (const alias of claim.aliases) {
      if (claimed.has(alias) || aliases.has(alias))
        faults.push(
          fault('ids', 'claim', claim.id, 'aliases', alias, 'another claim has this id or alias: take it away'),
        );
      aliases.add(alias);
    }
  }
  return faults;
}

function repeated(records: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return records.map(record => record.id).filter(id => seen.has(id) || !seen.add(id));
}

/** A function that reports each id of a field that leads to no lexicon entry of the right kind. */
function lexiconReader(kind: PackFault['record']['kind'], id: string, index: PackIndex) {
  return (field: string, ids: readonly (string | null)[], wanted: LexiconKind | null): PackFault[] =>
    ids.flatMap(value => {
      if (value === null) return [];
      if (wanted === 'actor' && index.terms.has(value)) return [];
      const entry = index.lexicon.get(value);
      if (entry && (wanted === null || entry.kind === wanted)) return [];
      const what = wanted ?? 'entry';
      const todo = entry
        ? `this is a ${entry.kind}, a ${what} is needed`
        : `add this ${what} to claims/lexicon or name one`;
      return [fault('lexicon', kind, id, field, value, todo)];
    });
}

function checkEntry(entry: LexiconEntry, index: PackIndex): PackFault[] {
  const read = lexiconReader('lexicon', entry.id, index);
  const faults = [
    ...read(
      'counts',
      (entry.counts ?? []).filter(id => !UNITS.has(id)),
      null,
    ),
    ...read('comparable', entry.comparable ?? [], 'measure'),
    ...read('broader', entry.broader ?? [], null),
  ];
  if (entry.kind === 'cue' && !entry.operator)
    faults.push(fault('incomplete', 'lexicon', entry.id, 'operator', null, 'say what this cue does'));
  return faults;
}

function checkClaim(claim: Claim, index: PackIndex): PackFault[] {
  const read = lexiconReader('claim', claim.id, index);
  const faults = checkSources('claim', claim);
  const { figure, proposition } = claim;
  if (figure) {
    faults.push(
      ...read('figure.measure', [figure.measure], 'measure'),
      ...read('figure.population', [figure.population], 'population'),
      ...read('figure.restrictions', figure.restrictions, 'restriction'),
      ...read('figure.actor', [figure.actor], 'actor'),
      ...read('figure.agency', [figure.agency], 'agency'),
      ...read('figure.jurisdiction', [figure.jurisdiction], 'jurisdiction'),
      ...read('figure.period.within', [figure.period.within], 'actor'),
    );
  }
  if (proposition) {
    faults.push(...read('proposition.predicate', [proposition.predicate], 'predicate'));
    for (const [role, ids] of Object.entries(proposition.roles))
      faults.push(...read(`proposition.roles.${role}`, ids, null));
  }
  if (claim.series !== null && !index.series.has(claim.series))
    faults.push(fault('reference', 'claim', claim.id, 'series', claim.series, 'add this series or use null'));
  for (const id of claim.related) {
    if (!index.names.has(id) && !index.series.has(id))
      faults.push(fault('reference', 'claim', claim.id, 'related', id, 'name a claim or series that exists'));
  }
  return faults;
}

function checkFigure(claim: Claim): PackFault[] {
  const { figure, valid } = claim;
  const faults: PackFault[] = [];
  if (valid.from !== null && valid.until !== null && valid.until < valid.from)
    faults.push(fault('order', 'claim', claim.id, 'valid', valid, 'until is before from'));
  if (!figure) return faults;
  const { low, high, value, period } = figure;
  if ((low !== null && low > value) || (high !== null && high < value))
    faults.push(
      fault('range', 'claim', claim.id, 'figure', { low, value, high }, 'the value must lie within low and high'),
    );
  if (period.start !== null && period.end !== null && period.end < period.start)
    faults.push(fault('order', 'claim', claim.id, 'figure.period', period.label, 'end is before start'));
  return faults;
}

function checkSeries(series: Series, index: PackIndex): PackFault[] {
  const read = lexiconReader('series', series.id, index);
  const faults = [
    ...checkSources('series', series),
    ...read('measure', [series.measure], 'measure'),
    ...read('population', [series.population], 'population'),
    ...read('restrictions', series.restrictions, 'restriction'),
    ...read('actor', [series.actor], 'actor'),
    ...read('agency', [series.agency], 'agency'),
    ...read('jurisdiction', [series.jurisdiction], 'jurisdiction'),
    ...series.related
      .filter(id => !index.series.has(id))
      .map(id => fault('reference', 'series', series.id, 'related', id, 'name a series that exists')),
  ];
  const anchor = series.claim === null ? undefined : index.claims.get(series.claim);
  if (series.claim !== null && !anchor)
    faults.push(
      fault('reference', 'series', series.id, 'claim', series.claim, 'name a claim that exists as the anchor'),
    );
  if (series.status !== 'shown') return faults;
  if (series.measure === null)
    faults.push(
      fault('incomplete', 'series', series.id, 'measure', null, 'a shown series needs a measure from claims/lexicon'),
    );
  if (series.claim === null)
    faults.push(fault('incomplete', 'series', series.id, 'claim', null, 'a shown series needs an anchor claim'));
  if (anchor && anchor.status !== 'shown')
    faults.push(
      fault(
        'reference',
        'series',
        series.id,
        'claim',
        anchor.id,
        `the anchor is ${anchor.status}: show it or name another`,
      ),
    );
  return faults;
}

function checkValues(series: Series): PackFault[] {
  const twice = repeated(series.values.map(value => ({ id: value.period })));
  return twice.map(period => fault('ids', 'series', series.id, 'values', period, 'give each period once'));
}
