import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WordsContext } from '../../components/words.tsx';
import { onNotice } from '../../lib/browser/notices.ts';
import { loadAllWords } from './load-all-words.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** A page of ours in the language of the interface, which the document is told too. Nothing is drawn before the words are there. */
export function WithWords({
  title,
  children,
}: {
  title?: 'firstRun.pageTitle' | 'newClaim.pageTitle' | 'safety.title';
  children: ComponentChildren;
}) {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const load = () =>
      void loadAllWords().then(loaded => {
        document.documentElement.lang = loaded.language;
        document.documentElement.dir = loaded.dir;
        if (title) document.title = loaded.t(title);
        setWords(loaded);
      });
    onNotice(notice => notice === 'settings' && load(), stop.signal);
    load();
    return () => stop.abort();
  }, []);
  return words && <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}
