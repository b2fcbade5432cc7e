import type { CardProps } from './card-props.ts';
import { Icon } from './icons.tsx';

type HeadProps = Pick<CardProps, 'position' | 'pinned' | 'variant' | 'onStep' | 'onPin' | 'onClose'> & {
  readonly topic: string;
};

/** The card's first row: its topic, the pager where words hold two claims, Keep open, Close. */
export function CardHead({ topic, position, pinned, variant, onStep, onPin, onClose }: HeadProps) {
  return (
    <div class="card-head">
      <span class="card-topic">{topic}</span>
      {position && position.count > 1 && (
        <div class="pager" role="group" aria-label="Claims in these words">
          <button
            type="button"
            class="btn btn-ico"
            aria-label="Previous claim in these words"
            aria-disabled={position.index <= 1}
            onClick={() => position.index > 1 && onStep(-1)}
          >
            <Icon name="back" />
          </button>
          <bdi class="num">
            {position.index} of {position.count}
          </bdi>
          <button
            type="button"
            class="btn btn-ico"
            aria-label="Next claim in these words"
            aria-disabled={position.index >= position.count}
            onClick={() => position.index < position.count && onStep(1)}
          >
            <Icon name="next" />
          </button>
        </div>
      )}
      {variant === 'card' && (
        <button
          type="button"
          class="btn btn-ico"
          aria-label="Keep open"
          aria-pressed={pinned}
          onClick={() => onPin(!pinned)}
        >
          <Icon name="pin" />
        </button>
      )}
      <button type="button" class="btn btn-ico" aria-label="Close" onClick={() => onClose('button')}>
        <Icon name="close" />
      </button>
    </div>
  );
}
