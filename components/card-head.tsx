import type { CardProps } from './card-props.ts';
import { CardIcon } from './card-icons.tsx';
import { useWords } from './words.tsx';

type HeadProps = Pick<CardProps, 'position' | 'pinned' | 'variant' | 'onStep' | 'onPin' | 'onClose'> & {
  readonly topic: string;
};

/** The card's first row: its topic, the pager where words hold two claims, Keep open, Close. */
export function CardHead({ topic, position, pinned, variant, onStep, onPin, onClose }: HeadProps) {
  const { t } = useWords();
  return (
    <div class="card-head">
      <span class="card-topic">{topic}</span>
      {position && position.count > 1 && (
        <div class="pager" role="group" aria-label={t('card.claimsHere')}>
          <button
            type="button"
            class="btn btn-ico"
            aria-label={t('card.previousHere')}
            aria-disabled={position.index <= 1}
            onClick={() => position.index > 1 && onStep(-1)}
          >
            <CardIcon name="back" />
          </button>
          <span class="num">{t('card.place', { index: position.index, all: position.count })}</span>
          <button
            type="button"
            class="btn btn-ico"
            aria-label={t('card.nextHere')}
            aria-disabled={position.index >= position.count}
            onClick={() => position.index < position.count && onStep(1)}
          >
            <CardIcon name="next" />
          </button>
        </div>
      )}
      {variant === 'card' && (
        <button
          type="button"
          class="btn btn-ico"
          aria-label={t('card.keepOpen')}
          aria-pressed={pinned}
          onClick={() => onPin(!pinned)}
        >
          <CardIcon name="pin" />
        </button>
      )}
      <button type="button" class="btn btn-ico" aria-label={t('card.close')} onClick={() => onClose('button')}>
        <CardIcon name="close" />
      </button>
    </div>
  );
}
