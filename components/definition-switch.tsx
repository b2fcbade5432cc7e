import { useId, useState } from 'preact/hooks';
import type { CardView, DefinitionView } from '../lib/core/card/card-view.ts';
import { SeriesChart } from './series-chart.tsx';
import { useWords } from './words.tsx';

/** One period under each official definition, the page's figure drawn across all, and the chart of the chosen one. */
export function DefinitionSwitch({ view }: { view: CardView }) {
  const { t } = useWords();
  const { definitions } = view;
  const name = useId();
  const [chosen, setChosen] = useState(() => definitions.find(row => row.chosen)?.series ?? definitions[0]?.series);
  const [said, setSaid] = useState('');
  const row = definitions.find(definition => definition.series === chosen);
  const line =
    row?.chart?.page?.value ?? definitions.find(definition => definition.chart?.page)?.chart?.page?.value ?? null;
  const most = Math.max(line ?? 0, ...definitions.map(definition => definition.value ?? 0)) * 1.08;
  const choose = (definition: DefinitionView) => {
    setChosen(definition.series);
    setSaid(`${definition.label}: ${definition.figure}, ${definition.fit}.`);
  };
  return (
    <>
      <fieldset class="defs">
        <legend class="vh">{t('card.definition')}</legend>
        {definitions.map(definition => (
          <label key={definition.series} class={definition === row ? 'def chosen' : 'def'}>
            <input
              type="radio"
              name={name}
              value={definition.series}
              checked={definition === row}
              onChange={() => choose(definition)}
            />
            <span class="def-n">
              <bdi lang={view.lang}>{definition.label}</bdi>
            </span>
            <span class="num">{definition.figure}</span>
            <Strip value={definition.value ?? 0} line={line} most={most} />
            <span class="def-fit meta">{definition.fit}</span>
          </label>
        ))}
      </fieldset>
      <p class="meta">{view.definitionsNote}</p>
      <div class="vh" role="status">
        {said}
      </div>
      {row?.chart && <SeriesChart key={row.series} chart={row.chart} />}
    </>
  );
}

/** The definition's value as a bar; the line is the page's figure, at the same place in every row. */
function Strip({ value, line, most }: { value: number; line: number | null; most: number }) {
  return (
    <svg class="strip" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar" x="0" y="3" width={(value / most) * 200} height="6" />
      {line !== null && <path class="page" d={`M${(line / most) * 200} 0V12`} vector-effect="non-scaling-stroke" />}
    </svg>
  );
}
