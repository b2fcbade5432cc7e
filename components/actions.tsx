import { useRef, useState } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import type { CardProps } from './card-props.ts';
import { CardIcon } from './card-icons.tsx';
import { MoreMenu } from './more-menu.tsx';
import { useWords } from './words.tsx';

type ActionProps = Pick<
  CardProps,
  | 'notes'
  | 'site'
  | 'onNote'
  | 'onCopy'
  | 'onPanel'
  | 'onNotThisClaim'
  | 'onReport'
  | 'onMute'
  | 'onSiteOff'
  | 'onAllOff'
> & { readonly view: CardView; readonly onReasons: () => void };

/** What can be done with the claim. The rest is under More, which opens in place so that nothing covers the page. */
export function Actions(props: ActionProps) {
  const { view, notes, onNote, onCopy, onPanel } = props;
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) more.current?.focus();
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="btn" onClick={onNote}>
          <CardIcon name="note" />
          {notes > 0 ? t('card.notes', { count: notes }) : t('card.note')}
        </button>
        <button type="button" class="btn" aria-label={t('card.copyLong')} onClick={() => onCopy(view.citation)}>
          <CardIcon name="copy" />
          {t('card.copy')}
        </button>
        <button type="button" class="btn" aria-label={t('card.panelLong')} onClick={onPanel}>
          <CardIcon name="panel" />
          {t('card.panel')}
        </button>
        <button
          type="button"
          class="btn push"
          ref={more}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <CardIcon name="more" />
          {t('card.more')}
        </button>
      </div>
      {open && <MoreMenu {...props} onClose={close} />}
    </>
  );
}
