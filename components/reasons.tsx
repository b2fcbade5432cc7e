import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import { CardIcon } from './card-icons.tsx';
import { useWords } from './words.tsx';

/** Why the sentence was marked, rule by rule, and the way to say that it should not have been. */
export function Reasons({ view, onNotThisClaim }: { view: CardView; onNotThisClaim: () => void }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // It opens from the menu, which closes: focus goes to what was asked for.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="card-part">
      <h3 class="label" tabIndex={-1} ref={heading}>
        {t('card.why')}
      </h3>
      <dl class="why">
        {view.reasons.map((reason, index) => (
          <div key={index}>
            <dt>{reason.label}</dt>
            <dd>
              <bdi>{reason.detail}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="btn" onClick={onNotThisClaim}>
        <CardIcon name="not" />
        {t('card.notThis')}
      </button>
    </section>
  );
}
