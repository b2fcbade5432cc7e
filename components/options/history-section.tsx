import { useWords } from '../words.tsx';
import { ChoiceOption, Section, SwitchOption } from './option.tsx';

/** Ages to choose from, in days. */
const ages = [7, 30, 90, 365];
const forGood = 'always';

export interface HistorySectionProps {
  readonly on: boolean;
  /** Null keeps cards for good. */
  readonly days: number | null;
  readonly onChange: (change: { history?: boolean; historyDays?: number | null }) => void;
  /** How many cards are kept. */
  readonly kept: number;
  /** How many older cards a new age has deleted since the page was opened. */
  readonly forgotten: number;
  readonly onUndo: () => void;
}

/** The part about the history. */
export function HistorySection({ on, days, onChange, kept, forgotten, onUndo }: HistorySectionProps) {
  const { t } = useWords();
  const listed = days === null || ages.includes(days) ? ages : [...ages, days].sort((a, b) => a - b);
  return (
    <Section id="history" title={t('options.history')} lead={t('options.historyLead')}>
      <SwitchOption
        label={t('options.keep')}
        hint={on ? t('options.keepHint') : t('options.keepOffHint')}
        on={on}
        onChange={history => onChange({ history })}
      />
      <ChoiceOption
        label={t('options.age')}
        hint={t('options.ageHint')}
        value={days === null ? forGood : String(days)}
        choices={[
          ...listed.map(age => [String(age), t('options.days', { count: age })] as const),
          [forGood, t('options.always')],
        ]}
        onChange={value => onChange({ historyDays: value === forGood ? null : Number(value) })}
      />
      <p class="meta">{t('options.kept', { count: kept })}</p>
      <div class="said" role="status">
        {forgotten > 0 && (
          <>
            <span>{t('options.forgotten', { count: forgotten })}</span>{' '}
            <button type="button" class="btn" onClick={onUndo}>
              {t('options.undo')}
            </button>
          </>
        )}
      </div>
    </Section>
  );
}
