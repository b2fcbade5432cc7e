import type { ReadForm } from '../../lib/core/match/read-form.ts';
import { useWords } from '../words.tsx';
import type { Name } from './field.tsx';

interface ReadPartProps {
  readonly read: ReadForm;
  readonly names: readonly Name[];
  readonly onNumber: (at: number) => void;
  readonly onTime: (at: number) => void;
}

/** What was read in the sentence: its numbers and times, to be taken into the form, and what it names. */
export function ReadPart({ read, names, onNumber, onTime }: ReadPartProps) {
  const { t, number } = useWords();
  const labels = new Map(names.map(({ id, label }) => [id, label]));
  const named = [...new Set(Object.values(read.named).flat())].map(id => labels.get(id) ?? id);
  const isNothing = read.quantities.length + read.periods.length + named.length === 0;
  return (
    <section class="nc-read" aria-labelledby="nc-read">
      <h2 id="nc-read">{t('newClaim.asRead')}</h2>
      {isNothing ? (
        <p class="meta">{t('newClaim.nothingRead')}</p>
      ) : (
        <dl>
          {read.quantities.length > 0 && (
            <div>
              <dt>{t('newClaim.numbers')}</dt>
              <dd class="chips">
                {read.quantities.map(({ text, value, unit }, at) => (
                  <button
                    type="button"
                    class="chip"
                    key={`${at} ${text}`}
                    title={t('newClaim.takeNumber', { number: text })}
                    onClick={() => onNumber(at)}
                  >
                    <bdi>{text}</bdi>
                    <span class="meta">
                      {number(value)}
                      {unit === 'count' ? '' : ` ${unit}`}
                    </span>
                  </button>
                ))}
              </dd>
            </div>
          )}
          {read.periods.length > 0 && (
            <div>
              <dt>{t('newClaim.times')}</dt>
              <dd class="chips">
                {read.periods.map(({ text, id, startDay, endDay }, at) => (
                  <button
                    type="button"
                    class="chip"
                    key={`${at} ${text}`}
                    title={t('newClaim.takeTime', { time: text })}
                    onClick={() => onTime(at)}
                  >
                    <bdi>{text}</bdi>
                    <span class="meta">{id ?? [startDay, endDay].filter(Boolean).join(' – ')}</span>
                  </button>
                ))}
              </dd>
            </div>
          )}
          {named.length > 0 && (
            <div>
              <dt>{t('newClaim.named')}</dt>
              <dd lang="en">{named.join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
      <p class="meta">{t('newClaim.asReadHint')}</p>
    </section>
  );
}
