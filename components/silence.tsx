import type { ReplyOf } from '../lib/core/protocol.ts';
import type { Key } from '../lib/core/words/words.ts';
import { useWords } from './words.tsx';

export type Silence = ReplyOf<'explainSilence'>;

const reasons = {
  narrower: 'silence.narrower',
  'plan-for-outcome': 'silence.plan',
  'other-period': 'silence.period',
  'other-place': 'silence.place',
  'other-agency': 'silence.agency',
  'other-actor': 'silence.actor',
  'other-figure': 'silence.figure',
  'too-vague': 'silence.vague',
  'in-doubt': 'silence.doubt',
} as const satisfies Record<Silence['near'][number]['rule'], Key>;

/** Why nothing is marked: what the reader's own choices leave out, and each sentence that is close to a claim, with its reason. */
export function SilenceReasons({ silence: { left, near }, lang }: { silence: Silence; lang: string | null }) {
  const { t } = useWords();
  return (
    <div class="silence">
      {left.muted > 0 && <p>{t('silence.muted', { count: left.muted })}</p>}
      {left.topics > 0 && <p>{t('silence.topics', { count: left.topics })}</p>}
      {left.dismissed > 0 && <p>{t('silence.dismissed', { count: left.dismissed })}</p>}
      {near.length > 0 && (
        <>
          <p>{t('silence.near', { count: near.length })}</p>
          <details>
            <summary>{t('silence.reasons')}</summary>
            <ul>
              {near.map(({ sentence, rule }) => (
                <li key={sentence}>
                  <blockquote class="pagequote" lang={lang ?? undefined} dir="auto">
                    {sentence}
                  </blockquote>
                  <p class="meta">{t(reasons[rule])}</p>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}
