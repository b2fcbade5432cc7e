import type { ChartView } from '../lib/core/card/card-view.ts';
import { formatValue } from '../lib/core/card/format-figure.ts';
import { plain } from '../lib/core/card/phrase.ts';
import { unitsPhrase } from '../lib/core/card/unit-words.ts';
import { useWords } from './words.tsx';

/**
 * The values of a chart as a table: what a drawing cannot say to a screen reader, nor a small print to the eye. Its roles are
 * written out, since rows that are laid out in columns are no table to some browsers.
 */
export function ChartYears({ chart }: { chart: ChartView }) {
  const words = useWords();
  const { t } = words;
  return (
    <details class="years">
      <summary>{t('reading.values')}</summary>
      <table role="table">
        <caption class="vh">{chart.title}</caption>
        <thead class="vh" role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('reading.period')}
            </th>
            <th role="columnheader" scope="col">
              {plain(unitsPhrase(chart.unit, words), words)}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {chart.bars.map(({ at, period, value, hit, preliminary }) => (
            <tr key={at} role="row" class={hit ? 'is-hit' : undefined}>
              <th role="rowheader" scope="row">
                {period}
              </th>
              <td role="cell" class="num">
                {formatValue(value, chart.unit, words)}
                {preliminary && <span class="meta"> {t('reading.preliminary')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
