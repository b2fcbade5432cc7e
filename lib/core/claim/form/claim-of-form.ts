import type { z } from 'zod';
import { checkPack, type PackRule } from '../check-pack.ts';
import { Claim, type Figure, type Proposition, type RecordStatus } from '../claim.ts';
import { LexiconEntry } from '../lexicon.ts';
import type { Rule } from '../../lint/finding.ts';
import { lintPack } from '../../lint/lint-pack.ts';
import type { OwnClaim } from '../own-claim.ts';
import { ownPack, withOwnClaims } from '../own-pack.ts';
import type { Pack } from '../pack.ts';
import { formsAsked, type Source } from '../source.ts';
import type { ClaimForm, FigureForm, SourceForm } from './claim-form.ts';

/** What a form can be asked for: by the schema, by the pack that the claim comes into, by lint. Each is a message of the new claim's page. */
export type Ask =
  | keyof typeof formsAsked
  | 'fill-in'
  | 'number'
  | 'id-taken'
  | 'invalid'
  | Exclude<PackRule, 'ids' | 'reference' | 'incomplete'>
  | Exclude<Rule, 'log-order'>;

/** Something that a claim still lacks: `field` is a path into the claim. */
export interface FormFault {
  readonly field: string;
  readonly ask: Ask;
  /** The reviewer's words that it is about, where the field has several; else ''. */
  readonly value: string;
  /** Told, and stops nothing. */
  readonly isAdvice: boolean;
}

export interface ClaimOfForm {
  /** Null while it is not whole enough to be kept. */
  readonly own: OwnClaim | null;
  readonly faults: readonly FormFault[];
}

export interface FormContext {
  /** The bundled pack, for its lexicon and for ids that are taken. */
  readonly pack: Pack;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly created: string;
  /** A shown claim is held to everything that the bundled ones are held to; a draft to its form alone. */
  readonly status: RecordStatus;
}

/** The claim that a form stands for, with all that is still wrong with it. */
export function claimOfForm(form: ClaimForm, { pack, now, created, status }: FormContext): ClaimOfForm {
  const entry = form.content === 'figure' ? ownMeasure(form.figure, form.id) : null;
  const draft = draftOf(form, entry?.id ?? form.figure.measure, status);
  const parsed = Claim.safeParse(draft);
  const parsedEntry = entry === null ? null : LexiconEntry.safeParse(entry);
  const faults = [
    ...(parsed.error?.issues ?? []).map(issue => faultOfIssue(issue, draft)),
    ...(parsedEntry?.error?.issues ?? []).map(issue => faultOf('figure.measure', askOf(issue))),
  ];
  if (pack.claims.some(({ id, aliases }) => [id, ...aliases].includes(form.id))) faults.push(faultOf('id', 'id-taken'));
  if (!parsed.success || faults.length > 0) return { own: null, faults };
  const entries = parsedEntry?.data ? [parsedEntry.data] : [];
  const own = { id: form.id, claim: parsed.data, entries, created, modified: now };
  return { own, faults: [...faultsIn(own, pack), ...advice(own, pack, now.slice(0, 10))] };
}

function faultsIn(own: OwnClaim, pack: Pack): FormFault[] {
  return checkPack(withOwnClaims(pack, [own]))
    .filter(({ record }) => record.id === own.id)
    .map(({ field, rule }) => faultOf(field, isAsked(rule) ? rule : 'invalid'));
}

function advice(own: OwnClaim, pack: Pack, today: string): FormFault[] {
  return lintPack(ownPack([own], pack.lexicon, pack.manifest), today)
    .filter(({ record }) => record.id === own.id)
    .map(({ field, rule, value, level }) => ({
      ...faultOf(field, rule === 'log-order' ? 'invalid' : rule),
      value: hasSeveral(field) || rule === 'unbacked-number' ? value : '',
      isAdvice: level === 'warning' || OF_THE_READER.has(rule),
    }));
}

/** How a sentence is read hangs on the lexicon, which whoever fills in a form cannot change. */
const OF_THE_READER: ReadonlySet<Rule> = new Set(['not-read', 'near-taken']);

/** A form has neither ids nor references that could be wrong besides its own. */
function isAsked(rule: PackRule): rule is PackRule & Ask {
  return rule !== 'ids' && rule !== 'reference' && rule !== 'incomplete';
}

const hasSeveral = (field: string) => field.startsWith('examples.');

/** What is not there yet is to be filled in, whatever form the schema would want it to have. */
function faultOfIssue(issue: z.core.$ZodIssue, draft: unknown): FormFault {
  const value = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null)?.[key], draft);
  const isEmpty = issue.code === 'too_small' || value === '' || value === null;
  return faultOf(issue.path.join('.'), isEmpty ? 'fill-in' : askOf(issue));
}

function askOf(issue: z.core.$ZodIssue): Ask {
  if (issue.code === 'too_small') return 'fill-in';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'number';
  const forms = Object.keys(formsAsked) as (keyof typeof formsAsked)[];
  return forms.find(form => formsAsked[form] === issue.message) ?? 'invalid';
}

const faultOf = (field: string, ask: Ask): FormFault => ({ field, ask, value: '', isAdvice: false });

function draftOf(form: ClaimForm, measure: string, status: RecordStatus): unknown {
  return {
    id: form.id.trim(),
    topic: form.topic.trim() || 'own',
    kind: form.kind,
    status,
    statement: form.statement.trim(),
    lang: 'en',
    aliases: [],
    supersedes: [],
    modality: form.modality,
    figure: form.content === 'figure' ? figureOf(form.figure, measure) : null,
    proposition: form.content === 'proposition' ? propositionOf(form) : null,
    context: form.context.trim(),
    sources: form.sources.map(sourceOf),
    asOf: form.asOf.trim(),
    valid: { from: null, until: orNull(form.validUntil) },
    published: null,
    series: null,
    related: [],
    confidence: 'medium',
    caveats: form.caveats.trim(),
    examples: { matches: linesOf(form.matches), near: linesOf(form.near) },
  } satisfies Record<keyof Omit<Claim, '$schema'>, unknown>;
}

function figureOf(form: FigureForm, measure: string): Record<keyof Figure, unknown> {
  return {
    measure,
    value: numberOf(form.value),
    low: form.low.trim() === '' ? null : numberOf(form.low),
    high: form.high.trim() === '' ? null : numberOf(form.high),
    approx: form.approx,
    bound: form.low.trim() === '' ? form.bound : undefined,
    unit: form.unit.trim(),
    per: form.per || null,
    period: {
      type: form.periodType,
      id: orNull(form.periodId),
      start: orNull(form.start),
      end: orNull(form.end),
      label: form.periodLabel.trim() || (form.periodType === 'none' ? 'at any time' : ''),
      // "In any year under Obama": the years are the actor's.
      within: form.periodType === 'any-year' ? orNull(form.actor) : null,
    },
    population: orNull(form.population),
    restrictions: form.restrictions,
    actor: orNull(form.actor),
    agency: orNull(form.agency),
    jurisdiction: form.jurisdiction,
    publisher: form.publisher.trim(),
    definition: form.definition.trim(),
  };
}

function propositionOf({ predicate, roles }: ClaimForm): Record<keyof Proposition, unknown> {
  return { predicate, roles: Object.fromEntries(Object.entries(roles).filter(([, ids]) => ids.length > 0)) };
}

/** Not a number rather than 0 for what is no number, so that the claim's own form refuses it. */
function numberOf(typed: string): number {
  const plain = typed.replace(/[\s,_]/g, '');
  return plain === '' ? Number.NaN : Number(plain);
}

function sourceOf(form: SourceForm): Record<keyof Source, unknown> {
  return {
    title: form.title.trim(),
    publisher: form.publisher.trim(),
    url: form.url.trim(),
    published: orNull(form.published),
    locator: orNull(form.locator),
    quote: orNull(form.quote),
    class: form.class || null,
    checked: form.checked.trim() === '' ? null : { on: form.checked.trim(), how: 'read at the address' },
  };
}

/** A measure that the lexicon does not have, named by the reviewer's own words. Null when one of the lexicon is meant. */
function ownMeasure({ ownWords, ownType }: FigureForm, claim: string): LexiconEntry | null {
  const phrases = ownWords
    .split(',')
    .map(phrase => phrase.trim())
    .filter(Boolean);
  if (phrases.length === 0) return null;
  const id = `own-${claim}`;
  return { id, kind: 'measure', label: phrases[0] ?? '', phrases, family: id, type: ownType };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}
