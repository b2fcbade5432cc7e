import type { OwnClaim } from '../own-claim.ts';
import { type ClaimForm, emptySource, type FigureForm, type SourceForm } from './claim-form.ts';
import { figureOf } from './begin-form.ts';

/** The form of a kept claim, to go on with. */
export function formOfClaim({ claim, entries }: OwnClaim): ClaimForm {
  const { figure, proposition } = claim;
  return {
    id: claim.id,
    statement: claim.statement,
    topic: claim.topic,
    kind: claim.kind,
    modality: claim.modality,
    content: figure ? 'figure' : 'proposition',
    figure: figure ? figureForm(figure, entries) : figureOf(undefined, undefined),
    predicate: proposition?.predicate ?? '',
    roles: proposition?.roles ?? {},
    context: claim.context,
    sources: claim.sources.length > 0 ? claim.sources.map(sourceForm) : [emptySource],
    asOf: claim.asOf,
    validUntil: claim.valid.until ?? '',
    caveats: claim.caveats,
    matches: claim.examples.matches.join('\n'),
    near: claim.examples.near.join('\n'),
  };
}

function figureForm(figure: NonNullable<OwnClaim['claim']['figure']>, entries: OwnClaim['entries']): FigureForm {
  const own = entries.find(({ id }) => id === figure.measure);
  const { period } = figure;
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    measure: own ? '' : figure.measure,
    ownWords: own?.phrases.join(', ') ?? '',
    ownType: own?.type === 'stock' ? 'stock' : 'flow',
    value: text(figure.value),
    low: text(figure.low),
    high: text(figure.high),
    approx: figure.approx,
    bound: figure.bound,
    unit: figure.unit,
    per: figure.per ?? '',
    periodType: period.type,
    periodId: period.id ?? '',
    start: period.start ?? '',
    end: period.end ?? '',
    periodLabel: period.label,
    population: figure.population ?? '',
    restrictions: figure.restrictions,
    actor: figure.actor ?? '',
    agency: figure.agency ?? '',
    jurisdiction: figure.jurisdiction,
    publisher: figure.publisher,
    definition: figure.definition,
  };
}

function sourceForm(source: OwnClaim['claim']['sources'][number]): SourceForm {
  return {
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    published: source.published ?? '',
    locator: source.locator ?? '',
    quote: source.quote ?? '',
    class: source.class ?? '',
    checked: source.checked?.on ?? '',
  };
}
