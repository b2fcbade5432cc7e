import type { ComponentChildren } from 'preact';
import type { CardView } from '../lib/core/card/card-view.ts';
import { ChartPart } from './chart-part.tsx';
import { Clocks, Comparison } from './comparison.tsx';
import { DefinitionSwitch } from './definition-switch.tsx';
import { Sources } from './sources.tsx';
import { useWords } from './words.tsx';

interface RecordPartsProps {
  readonly view: CardView;
  /** Id for the comparison, so that a dialog can be described by it. */
  readonly comparisonId: string;
  /** Everything at once, for reading and print: all definitions and sources. */
  readonly whole?: boolean;
  /** Shown under the chart. */
  readonly underChart?: ComponentChildren;
  /** Shown between comparison and chart. */
  readonly children?: ComponentChildren;
}

/** What a card says under its claim: comparison, chart, context, sources. Nothing here needs the page. */
export function RecordParts({ view, comparisonId, whole = false, underChart, children }: RecordPartsProps) {
  const { t } = useWords();
  return (
    <>
      <section class="card-part">
        <Comparison view={view} id={comparisonId} />
        {view.clocks.length > 0 && <Clocks clocks={view.clocks} />}
        {view.definitions.length > 0 && !view.chart && <DefinitionSwitch view={view} />}
      </section>
      {children}
      {view.chart && (
        <section class="card-part">
          <ChartPart view={view} chart={view.chart} whole={whole} />
          {underChart}
        </section>
      )}
      <section class="card-part">
        <p class="context" lang={view.lang} dir="auto">
          {view.context}
        </p>
        <p class="meta">{t('card.asOf', { day: view.asOf })}</p>
      </section>
      {view.sources.length > 0 && (
        <section class="card-part">
          <Sources view={view} all={whole} />
        </section>
      )}
    </>
  );
}
