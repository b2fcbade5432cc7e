import type { WordRun } from '../lib/core/sighting/diff-words.ts';
import { useWords } from './words.tsx';

/** What became of a text: what went is struck, what came is underlined, and both are said. */
export function WordDiff({ runs, lang }: { runs: readonly WordRun[]; lang?: string | undefined }) {
  const { t, language, dir } = useWords();
  return (
    <p class="diff" lang={lang} dir="auto">
      {runs.map(({ text, kind }, index) => {
        if (kind === 'same') return text;
        const Run = kind === 'removed' ? 'del' : 'ins';
        return (
          <Run key={index}>
            {/* Its own direction, so that the text's is that of its words. */}
            <span class="vh" lang={language} dir={dir}>
              {t(kind === 'removed' ? 'history.removed' : 'history.added')}{' '}
            </span>
            {text}
          </Run>
        );
      })}
    </p>
  );
}
