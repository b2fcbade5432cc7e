import { useRef, useState } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import type { CardProps } from './card-props.ts';
import { Icon } from './icons.tsx';
import { MoreMenu } from './more-menu.tsx';

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
          <Icon name="note" />
          {notes > 0 ? `Note (${notes})` : 'Note'}
        </button>
        <button type="button" class="btn" aria-label="Copy with citation" onClick={() => onCopy(view.citation)}>
          <Icon name="copy" />
          Copy
        </button>
        <button type="button" class="btn" aria-label="Open in panel" onClick={onPanel}>
          <Icon name="panel" />
          Panel
        </button>
        <button
          type="button"
          class="btn push"
          ref={more}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="more" />
          More
        </button>
      </div>
      {open && <MoreMenu {...props} onClose={close} />}
    </>
  );
}
