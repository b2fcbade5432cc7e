import type { CardProps } from './card-props.ts';
import { useWords } from './words.tsx';

/** The record is on its way. Shown only when it has taken longer than the wait before a card. */
export function CardSkeleton() {
  const { t } = useWords();
  return (
    <div class="card-body" aria-busy="true">
      <p class="vh" role="status">
        {t('card.reading')}
      </p>
      {[
        ['92%', '64%'],
        ['44%', '96%', '78%'],
      ].map((widths, index) => (
        <div key={index} class="card-part" aria-hidden="true">
          {widths.map(width => (
            <span key={width} class="sk" style={{ inlineSize: width }} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** No answer from the database: what is safe comes first, then what to do. */
export function CardError({ onRetry, onReload }: Pick<CardProps, 'onRetry' | 'onReload'>) {
  const { t } = useWords();
  return (
    <div class="card-body" role="alert">
      <div class="card-part">
        <h2 class="trouble">{t('card.noAnswer')}</h2>
        <p class="context">{t('card.noAnswerText')}</p>
        <div class="row">
          <button type="button" class="btn btn-main" onClick={onRetry}>
            {t('card.tryAgain')}
          </button>
          <button type="button" class="btn" onClick={onReload}>
            {t('card.reload')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The page took the words away while the card was open. */
export function CardGone({ onHistory }: Pick<CardProps, 'onHistory'>) {
  const { t } = useWords();
  return (
    <div class="card-body" role="alert">
      <div class="card-part">
        <h2 class="trouble">{t('card.gone')}</h2>
        <p class="context">{t('card.goneText')}</p>
        <div class="row">
          <button type="button" class="btn" onClick={onHistory}>
            {t('card.openHistory')}
          </button>
        </div>
      </div>
    </div>
  );
}
