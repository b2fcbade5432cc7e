import type { LinesPlot as Lines, OutletRow, PlotBar } from '../../lib/core/library/plots.ts';
import { topicWords } from '../../lib/core/card/topic-words.ts';
import { useWords } from '../words.tsx';
import { OutletsPlot, VerdictsPlot } from './bars-plot.tsx';
import { LinesPlot } from './lines-plot.tsx';
import { useNarrow } from './use-narrow.ts';

export interface PlotsProps {
  readonly seen: Lines;
  readonly outlets: readonly OutletRow[];
  readonly verdicts: readonly PlotBar[];
  readonly notes: Lines;
}

/** What the library holds, drawn: left out where there is nothing to draw, and folded away where it would push the list out of sight. */
export function Plots({ seen, outlets, verdicts, notes }: PlotsProps) {
  const words = useWords();
  const { t, day } = words;
  const narrow = useNarrow();
  const hasNotes = notes.lines.some(({ values }) => values.some(value => value > 0));
  const hasVerdicts = verdicts.some(({ count }) => count > 0);
  if (seen.lines.length === 0 && outlets.length === 0 && !hasNotes && !hasVerdicts) return null;
  const plots = (
    <div class="plots">
      {seen.lines.length > 0 && (
        <LinesPlot
          heading={t('library.plotSeen')}
          periodHead={t('library.week')}
          plot={seen}
          period={day}
          nameOf={name => name}
        />
      )}
      {outlets.length > 0 && <OutletsPlot outlets={outlets} />}
      {hasVerdicts && (
        <VerdictsPlot
          bars={verdicts}
          topicName={topic => (topic === '' ? t('library.noTopic') : topicWords(topic, words))}
        />
      )}
      {hasNotes && (
        <LinesPlot
          heading={t('library.plotNotes')}
          periodHead={t('library.month')}
          plot={notes}
          period={start => day(start.slice(0, 7))}
          nameOf={() => ''}
        />
      )}
    </div>
  );
  if (!narrow) return plots;
  return (
    <details class="plots-fold">
      <summary class="label">{t('library.plots')}</summary>
      {plots}
    </details>
  );
}
