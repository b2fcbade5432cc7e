import { isPast } from '../card/comparison.ts';
import type { Claim, RecordStatus } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import type { Pack } from '../claim/pack.ts';
import type { SourceClass } from '../claim/source.ts';

/** Records of one kind by their status. */
export type StatusCount = Record<RecordStatus, number>;

/** A row of the report: what is counted, and the claims of it by status. */
export interface CoverageRow extends StatusCount {
  readonly id: string;
}

/** What a pack covers and how well it is sourced. Lists of ids are in the pack's order. */
export interface Coverage {
  readonly claims: StatusCount;
  readonly series: StatusCount;
  readonly values: { readonly all: number; readonly preliminary: number; readonly unverified: number };
  readonly examples: { readonly matches: number; readonly near: number };
  readonly topics: readonly CoverageRow[];
  readonly kinds: readonly CoverageRow[];
  /** Who says what a quotation or a pledge records: an actor or agency of the lexicon, else the publisher of the figure. */
  readonly speakers: readonly CoverageRow[];
  /** Persons and administrations that a record is about: its actor, the years it counts, its roles. A record may have several. */
  readonly actors: readonly CoverageRow[];
  /** The same by party, as far as the lexicon names one; a record about both counts for both. */
  readonly parties: readonly CoverageRow[];
  /** Sources of shown records, by class. */
  readonly sources: readonly { readonly class: SourceClass | 'none'; readonly read: number; readonly unread: number }[];
  /** Shown claims whose sources are all of one publisher. */
  readonly singleSource: readonly string[];
  /** Shown claims past their `valid.until`. */
  readonly stale: readonly string[];
}

const CLASSES = ['primary', 'research', 'news', 'copy', 'none'] as const;

/** Count what a pack holds. `today` is `YYYY-MM-DD`. Which way statements err is not recorded, so that it is not counted. */
export function measureCoverage({ claims, series, lexicon }: Pack, today: string): Coverage {
  const entries = new Map(lexicon.map(entry => [entry.id, entry]));
  const actorOfTerm = new Map(lexicon.flatMap(entry => (entry.terms ?? []).map(term => [term.id, entry])));
  const shown = claims.filter(({ status }) => status === 'shown');
  const values = series.flatMap(one => one.values);
  const sources = [...shown, ...series.filter(({ status }) => status === 'shown')].flatMap(record => record.sources);
  const actorsOf = (claim: Claim) =>
    namedBy(claim)
      .map(id => entries.get(id) ?? actorOfTerm.get(id))
      .filter(entry => entry !== undefined && entry.party !== undefined);
  return {
    claims: countStatus(claims),
    series: countStatus(series),
    values: {
      all: values.length,
      preliminary: values.filter(({ preliminary }) => preliminary).length,
      unverified: values.filter(({ unverified }) => unverified).length,
    },
    examples: {
      matches: claims.reduce((sum, { examples }) => sum + examples.matches.length, 0),
      near: claims.reduce((sum, { examples }) => sum + examples.near.length, 0),
    },
    topics: countRows(claims, ({ topic }) => [topic]),
    kinds: countRows(claims, ({ kind }) => [kind]),
    speakers: countRows(claims, claim => speakerOf(claim, entries)),
    actors: countRows(claims, claim => actorsOf(claim).map(nameOf)),
    parties: countRows(claims, claim => actorsOf(claim).flatMap(entry => entry?.party ?? [])),
    sources: CLASSES.map(name => {
      const own = sources.filter(source => (source.class ?? 'none') === name);
      const read = own.filter(({ checked }) => checked !== null).length;
      return { class: name, read, unread: own.length - read };
    }),
    singleSource: shown.filter(isSingleSource).map(({ id }) => id),
    stale: shown.filter(claim => isPast(claim, today)).map(({ id }) => id),
  };
}

/** All sources of one publisher, "Reuters (in a newspaper)" and "Reuters" being one. */
export function isSingleSource({ sources }: Claim): boolean {
  const publishers = sources.map(({ publisher }) => publisher.replace(/\s*\(.*\)$/, '').toLowerCase());
  return new Set(publishers).size === 1;
}

function namedBy({ figure, proposition }: Claim): string[] {
  const own = [figure?.actor, figure?.period.within].filter(id => id !== null && id !== undefined);
  return [...new Set([...own, ...Object.values(proposition?.roles ?? {}).flat()])];
}

function speakerOf({ kind, figure, proposition }: Claim, entries: ReadonlyMap<string, LexiconEntry>): string[] {
  if (kind !== 'quote' && kind !== 'pledge') return [];
  const named = [figure?.actor ?? null, ...(proposition?.roles.agent ?? [])]
    .map(id => (id === null ? undefined : entries.get(id)))
    .filter(entry => entry?.kind === 'actor' || entry?.kind === 'agency');
  if (named.length > 0) return named.map(nameOf).map(sentenceCase);
  return [sentenceCase(figure?.publisher ?? 'not named')];
}

function nameOf(entry: LexiconEntry | undefined): string {
  return entry?.label ?? entry?.id ?? '';
}

function countStatus(records: readonly { readonly status: RecordStatus }[]): StatusCount {
  const counts: StatusCount = { shown: 0, draft: 0, withdrawn: 0 };
  for (const { status } of records) counts[status] += 1;
  return counts;
}

/** Rows with most claims first, then by name. */
function countRows(claims: readonly Claim[], idsOf: (claim: Claim) => readonly string[]): CoverageRow[] {
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) for (const id of new Set(idsOf(claim))) rows.set(id, [...(rows.get(id) ?? []), claim]);
  return [...rows]
    .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, ...countStatus(own) }));
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
