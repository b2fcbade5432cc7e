import type { Pack } from '../../core/claim/pack.ts';
import type { Correction } from '../../core/claim/read-corrections.ts';
import type { Series } from '../../core/claim/series.ts';
import type { Finding } from '../../core/lint/finding.ts';

/** What the parts of the page look up. */
export interface PageIndex {
  readonly today: string;
  readonly series: ReadonlyMap<string, Series>;
  /** Statement of a claim, title of a series; null for what the page does not hold. */
  titleOf(id: string): string | null;
  /** A lexicon entry or term as the card says it. */
  labelOf(id: string): string;
  correctionsOf(id: string): readonly Correction[];
  findingsOf(id: string): readonly Finding[];
}

export function indexPage(pack: Pack, findings: readonly Finding[], today: string): PageIndex {
  const titles = new Map([
    ...pack.series.map(({ id, title }) => [id, title] as const),
    ...pack.claims.flatMap(({ id, statement }) => [[id, statement] as const]),
  ]);
  const labels = new Map(
    pack.lexicon.flatMap(entry => [
      [entry.id, entry.label ?? entry.phrases[0] ?? entry.id] as const,
      ...(entry.terms ?? []).map(term => [term.id, term.label] as const),
    ]),
  );
  return {
    today,
    series: new Map(pack.series.map(series => [series.id, series])),
    titleOf: id => titles.get(id) ?? null,
    labelOf: id => labels.get(id) ?? id,
    correctionsOf: id => pack.manifest.corrections.filter(({ record }) => record === id),
    findingsOf: id => findings.filter(({ record }) => record.id === id),
  };
}
