import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardProps } from './card-props.ts';
import { CardIcon, type CardIconName } from './card-icons.tsx';
import { useWords } from './words.tsx';

interface MoreMenuProps
  extends Pick<CardProps, 'site' | 'onNotThisClaim' | 'onReport' | 'onMute' | 'onSiteOff' | 'onAllOff'> {
  readonly onReasons: () => void;
  readonly onClose: (refocus: boolean) => void;
}

type Entry = readonly [icon: CardIconName, label: string, run: () => void, hint?: string];

/** The rarer actions. Arrows, Home and End move; Escape and Tab close the menu, and Escape leaves the card open. */
export function MoreMenu(props: MoreMenuProps) {
  const { t } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => items()[0]?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (event.key === 'Escape') props.onClose(true);
    else if (event.key === 'Tab') return props.onClose(true);
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (run: () => void, refocus = true) => {
    props.onClose(refocus);
    run();
  };
  const onClaim: Entry[] = [
    ['list', t('card.why'), () => choose(props.onReasons, false)],
    ['not', t('card.notThis'), () => choose(props.onNotThisClaim)],
    ['report', t('card.report'), () => choose(props.onReport), t('card.reportHint')],
    ['mute', t('card.mute'), () => choose(props.onMute)],
  ];
  const onSite: Entry[] = [
    ['power', t('card.siteOff', { site: props.site }), () => choose(props.onSiteOff)],
    ['power', t('card.allOff'), () => choose(props.onAllOff)],
  ];
  return (
    <div class="menu" role="menu" aria-label={t('card.more')} ref={menu} onKeyDown={onKeyDown}>
      {onClaim.map(entry => (
        <MenuItem key={entry[1]} entry={entry} />
      ))}
      <div class="menu-line" role="separator" />
      {onSite.map(entry => (
        <MenuItem key={entry[1]} entry={entry} />
      ))}
    </div>
  );
}

function MenuItem({ entry: [icon, label, run, hint] }: { entry: Entry }) {
  return (
    <button type="button" class="btn" role="menuitem" tabIndex={-1} onClick={run}>
      <CardIcon name={icon} />
      {label}
      {hint && <span class="meta">{hint}</span>}
    </button>
  );
}
