import { useState } from 'preact/hooks';
import { figuresOf, leastFigures, type OutletRow, type PlotBar } from '../../lib/core/library/plots.ts';
import { useWords } from '../words.tsx';
import { PlotFigure } from './plot-figure.tsx';

const rowHeight = 25;
const barHeight = 12;
const nameWidth = 92;
/** More rows than these are in the table alone. */
const mostRows = 6;

interface VerdictsPlotProps {
  readonly bars: readonly PlotBar[];
  readonly topicName: (topic: string) => string;
}

/** How many notes have which verdict, of all topics or of one. */
export function VerdictsPlot({ bars, topicName }: VerdictsPlotProps) {
  const { t, number } = useWords();
  const [topic, setTopic] = useState<string | null>(null);
  const topics = [...new Set(bars.flatMap(bar => [...bar.topics.keys()]))].sort();
  const nameOf = (name: string) => name || t('library.noVerdict');
  const countOf = (bar: PlotBar) => (topic === null ? bar.count : (bar.topics.get(topic) ?? 0));
  const drawn = bars.filter(({ count, name }) => count > 0 || name !== '').slice(0, mostRows);
  const most = Math.max(1, ...drawn.map(countOf));
  const heading = t('library.plotVerdicts');
  return (
    <PlotFigure
      heading={heading}
      height={Math.max(1, drawn.length) * rowHeight}
      description={drawn.map(bar => `${nameOf(bar.name)}: ${number(countOf(bar))}.`).join(' ')}
      table={{
        heads: [t('library.verdict'), t('library.allTopics'), ...topics.map(topicName)],
        rows: bars.map(bar => [nameOf(bar.name), bar.count, ...topics.map(one => bar.topics.get(one) ?? 0)]),
      }}
      choice={
        topics.length > 1 && (
          <select
            class="in plot-choice"
            aria-label={t('library.plotTopic')}
            value={topic ?? '*'}
            onChange={({ currentTarget: { value } }) => setTopic(value === '*' ? null : value)}
          >
            <option value="*">{t('library.allTopics')}</option>
            {topics.map(one => (
              <option key={one} value={one}>
                {topicName(one)}
              </option>
            ))}
          </select>
        )
      }
    >
      {width =>
        drawn.map((bar, at) => {
          const count = countOf(bar);
          const wide = (count / most) * (width - nameWidth - 48);
          return (
            <g key={bar.name} transform={`translate(0 ${at * rowHeight})`}>
              <RowName name={nameOf(bar.name)} />
              <rect class="bar" x={nameWidth} y="4" width={wide} height={barHeight} />
              <text class="t-hit" x={nameWidth + wide + 6} y="14">
                {number(count)}
              </text>
            </g>
          );
        })
      }
    </PlotFigure>
  );
}

const kinds = ['agrees', 'differs', 'other'] as const;

/** The figures of each outlet against the records. Parts are told apart by fill and outline, and have their counts in them. */
export function OutletsPlot({ outlets }: { outlets: readonly OutletRow[] }) {
  const { t, number } = useWords();
  const drawn = outlets.slice(0, mostRows);
  const most = Math.max(1, ...drawn.map(figuresOf));
  const said = ({ site, agrees, differs, other }: OutletRow) =>
    t('library.outletSaid', { site, agrees, differs, other });
  return (
    <PlotFigure
      heading={t('library.plotOutlets')}
      legend={
        <>
          {': '}
          <span class="k-a">{t('library.agree')}</span> <span class="k-d">{t('library.differ')}</span>{' '}
          <span class="k-o">{t('library.other')}</span>
        </>
      }
      height={Math.max(1, drawn.length) * rowHeight}
      description={drawn.map(said).join(' ') || t('library.plotEmpty')}
      caption={t('library.leastFigures', { count: leastFigures })}
      table={{
        heads: [t('library.facet-site'), t('library.agree'), t('library.differ'), t('library.other')],
        rows: outlets.map(({ site, agrees, differs, other }) => [site, agrees, differs, other]),
      }}
    >
      {width => {
        const unit = (width - nameWidth - 6) / most;
        return drawn.map((outlet, at) => {
          let x = nameWidth;
          return (
            <g key={outlet.site} transform={`translate(0 ${at * rowHeight})`}>
              <RowName name={outlet.site} />
              {kinds.map(kind => {
                const count = outlet[kind];
                if (count === 0) return null;
                // A gap of 2 parts them; a count stands in its part where it has room.
                const wide = Math.max(3, count * unit - 2);
                const label = number(count);
                const part = (
                  <g key={kind}>
                    <rect class={`s-${kind}`} x={x} y="3.5" width={wide} height={barHeight + 1} />
                    {wide >= label.length * 7 + 4 && (
                      <text class={`tx-${kind}`} x={x + wide / 2} y="14" text-anchor="middle">
                        {label}
                      </text>
                    )}
                  </g>
                );
                x += wide + 2;
                return part;
              })}
            </g>
          );
        });
      }}
    </PlotFigure>
  );
}

function RowName({ name }: { name: string }) {
  return (
    <text x="0" y="14">
      {name.length > 15 ? `${name.slice(0, 14)}…` : name}
    </text>
  );
}
