import type { WordRun } from '../lib/core/sighting/diff-words.ts';

/** What became of a text: what went is struck, what came is underlined, and both are said. */
export function WordDiff({ runs, lang }: { runs: readonly WordRun[]; lang?: string | undefined }) {
  return (
    <p class="diff" lang={lang} dir="auto">
      {runs.map(({ text, kind }, index) => {
        if (kind === 'same') return text;
        const Run = kind === 'removed' ? 'del' : 'ins';
        return (
          <Run key={index}>
            <span class="vh">{kind === 'removed' ? 'removed: ' : 'added: '}</span>
            {text}
          </Run>
        );
      })}
    </p>
  );
}
