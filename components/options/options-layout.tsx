import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, Logo } from '../icons.tsx';
import { Notice } from '../page-states.tsx';
import { useWords } from '../words.tsx';

/** The parts of the options page, in their order. */
export const optionParts = [
  'sites',
  'reading',
  'topics',
  'history',
  'reviewer',
  'data',
  'language',
  'keys',
  'privacy',
] as const;

/** The options page: a list of its parts that stays in view, and the parts themselves. */
export function OptionsLayout({ onLibrary, children }: { onLibrary: () => void; children: ComponentChildren }) {
  const { t } = useWords();
  const current = usePartInView();
  return (
    <div class="ow">
      <nav class="onav" aria-label={t('options.title')}>
        <p class="brand">
          <Logo />
          <span>Sidelight</span>
        </p>
        <ul>
          {optionParts.map(part => (
            <li key={part}>
              <a href={`#${part}`} aria-current={part === current}>
                {t(`options.${part}`)}
              </a>
            </li>
          ))}
        </ul>
        <button type="button" class="btn btn-quiet to-library" onClick={onLibrary}>
          <Icon name="library" />
          {t('library.open')}
        </button>
      </nav>
      <main>
        <h1 class="vh">{t('options.title')}</h1>
        {children}
      </main>
    </div>
  );
}

/** What did not work, in view wherever the reader is on the page. */
export function Trouble({ children }: { children: ComponentChildren }) {
  return (
    <div class="options-trouble" role="alert">
      <Notice>{children}</Notice>
    </div>
  );
}

/** The part that the reader has come to: the last one that begins in the upper third of the window. */
function usePartInView(): string {
  const [current, setCurrent] = useState<string>(optionParts[0]);
  useEffect(() => {
    const look = () => {
      const begun = optionParts.filter(part => {
        const top = document.getElementById(part)?.getBoundingClientRect().top;
        return top !== undefined && top < innerHeight / 3;
      });
      const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
      // The last parts may be too short to come so far up.
      const isAtEnd = scrollHeight > clientHeight && scrollTop + clientHeight >= scrollHeight - 2;
      setCurrent((isAtEnd ? optionParts.at(-1) : begun.at(-1)) ?? optionParts[0]);
    };
    addEventListener('scroll', look, { passive: true });
    look();
    return () => removeEventListener('scroll', look);
  }, []);
  return current;
}
