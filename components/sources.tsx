import { useId, useState } from 'preact/hooks';
import type { CardView, SourceView } from '../lib/core/card/card-view.ts';
import { Icon } from './icons.tsx';
import { OutLink } from './out-link.tsx';

/** Listed before "more sources". */
const openSources = 2;

/**
 * Where the figure can be read: publisher, title, date, place in the document, and when somebody last checked it. `all` folds
 * none away.
 */
export function Sources({ view, all = false }: { view: CardView; all?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const open = all || isOpen;
  const list = useId();
  const more = view.sources.length - openSources;
  return (
    <>
      <h3 class="label">{view.singleSource ? 'Source' : 'Sources'}</h3>
      <ul class="src" id={list}>
        {view.sources.slice(0, open ? undefined : openSources).map(source => (
          <SourceRow key={source.url + source.title} source={source} />
        ))}
      </ul>
      {view.singleSource && <p class="meta">One source.</p>}
      {more > 0 && !all && (
        <button
          type="button"
          class={open ? 'fold open' : 'fold'}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <Icon name="next" />
          {open ? 'Fewer sources' : `${more} more source${more === 1 ? '' : 's'}`}
        </button>
      )}
    </>
  );
}

function SourceRow({ source }: { source: SourceView }) {
  return (
    <li>
      <span class="pub">{source.publisher}</span>
      <OutLink url={source.url}>{source.title}</OutLink>
      {source.meta && <span class="src-meta">{source.meta}</span>}
    </li>
  );
}
