import { useId, useState } from 'preact/hooks';
import type { CardView, SourceView } from '../lib/core/card/card-view.ts';
import { CardIcon } from './card-icons.tsx';
import { OutLink } from './out-link.tsx';
import { useWords } from './words.tsx';

/** Listed before "more sources". */
const openSources = 2;

/**
 * Where the figure can be read: publisher, title, date, place in the document, and when somebody last checked it. `all` folds
 * none away.
 */
export function Sources({ view, all = false }: { view: CardView; all?: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = all || isOpen;
  const list = useId();
  const more = view.sources.length - openSources;
  return (
    <>
      <h3 class="label">{t(view.singleSource ? 'card.source' : 'card.sources')}</h3>
      <ul class="src" id={list}>
        {view.sources.slice(0, open ? undefined : openSources).map(source => (
          <SourceRow key={source.url + source.title} source={source} lang={view.lang} />
        ))}
      </ul>
      {view.singleSource && <p class="meta">{t('card.oneSource')}</p>}
      {more > 0 && !all && (
        <button
          type="button"
          class={open ? 'fold open' : 'fold'}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <CardIcon name="next" />
          {open ? t('card.fewerSources') : t('card.moreSources', { count: more })}
        </button>
      )}
    </>
  );
}

function SourceRow({ source, lang }: { source: SourceView; lang: string }) {
  return (
    <li>
      <span class="pub">
        <bdi>{source.publisher}</bdi>
      </span>
      <OutLink url={source.url} lang={lang}>
        {source.title}
      </OutLink>
      {source.meta && (
        <span class="src-meta">
          <bdi>{source.meta}</bdi>
        </span>
      )}
    </li>
  );
}
