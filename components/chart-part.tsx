import { useState } from 'preact/hooks';
import type { CardView, ChartView } from '../lib/core/card/card-view.ts';
import { DefinitionSwitch } from './definition-switch.tsx';
import { CardIcon } from './card-icons.tsx';
import { SeriesChart } from './series-chart.tsx';
import { useWords } from './words.tsx';

/** The chart; where the same thing is counted under other definitions too, they unfold in its place. `whole` folds nothing away. */
export function ChartPart({ view, chart, whole }: { view: CardView; chart: ChartView; whole: boolean }) {
  const { t } = useWords();
  const [compares, setCompares] = useState(false);
  const count = view.definitions.length;
  return (
    <>
      {count > 0 && (compares || whole) ? <DefinitionSwitch view={view} /> : <SeriesChart chart={chart} />}
      {count > 0 && !whole && (
        <button
          type="button"
          class={compares ? 'fold open' : 'fold'}
          aria-expanded={compares}
          onClick={() => setCompares(!compares)}
        >
          <CardIcon name="next" />
          {t('card.compare', { count })}
        </button>
      )}
    </>
  );
}
