import type { ComponentChildren } from 'preact';
import { type LibraryView, libraryViews } from '../../lib/core/library/address.ts';
import { Glyph, Icon, type IconName, Logo } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface LibraryLayoutProps {
  readonly view: LibraryView;
  /** How many rows each part has; null while that is not known, or where nothing is counted. */
  readonly counts: Readonly<Record<LibraryView, number | null>>;
  /** When the notes were last saved elsewhere, and what has to be known of it. */
  readonly backup?: ComponentChildren;
  /** What is wrong with the store, above everything. */
  readonly banner?: ComponentChildren;
  readonly onOptions: () => void;
  readonly children: ComponentChildren;
}

const icons: Record<LibraryView, IconName | 'dated' | 'agrees'> = {
  notes: 'note',
  sightings: 'history',
  pages: 'list',
  queue: 'dated',
  claims: 'agrees',
  trash: 'trash',
  transfer: 'export',
};

/** The library: its parts, and the one that is open. */
export function LibraryLayout({ view, counts, backup, banner, onOptions, children }: LibraryLayoutProps) {
  const { t, number } = useWords();
  return (
    <div class="lib">
      <nav class="lib-nav" aria-label={t('library.name')}>
        <p class="brand">
          <Logo />
          <b>Sidelight</b>
        </p>
        <ul>
          {libraryViews.map(name => {
            const count = counts[name];
            return (
              <li key={name}>
                <a href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
                  <NavIcon name={icons[name]} />
                  <span>{t(`library.view-${name}`)}</span>
                  {count !== null && <span class="num">{number(count)}</span>}
                </a>
              </li>
            );
          })}
        </ul>
        {backup}
        <p class="lib-options">
          <button type="button" class="btn btn-quiet" onClick={onOptions}>
            <Icon name="settings" />
            {t('options.title')}
          </button>
        </p>
      </nav>
      <main class="lib-main">
        {banner}
        {children}
      </main>
    </div>
  );
}

function NavIcon({ name }: { name: IconName | 'dated' | 'agrees' }) {
  return name === 'dated' || name === 'agrees' ? <Glyph name={name} /> : <Icon name={name} />;
}
