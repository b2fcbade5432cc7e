import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LookUpState, LookUpViewProps } from '../../components/look-up-view.tsx';
import type { Tab } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { spanOfTarget } from '../../lib/core/annotation/locate-target.ts';
import { quoteOf } from '../../lib/core/annotation/read-annotation.ts';
import { sentencesAround } from '../../lib/core/text/sentences-around.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

interface LookUp {
  /** Null while nothing is looked up. */
  readonly shown: LookUpViewProps | null;
  /** Open with these words, or with null with those that are selected on the page. */
  readonly open: (words: string | null) => void;
  readonly close: () => void;
}

const nothingAround: { before: string[]; after: string[] } = { before: [], after: [] };

/** The words that are selected on a page, and the sentences around them: "it rose by half" says little alone. */
async function describeSelected(tabId: number) {
  const place = await sendToPage(tabId, 'describe', { key: null });
  if (place === null) return null;
  const text = await sendToPage(tabId, 'getText', null);
  const span = text === null ? null : spanOfTarget(text, place.target);
  const around = span === null ? nothingAround : sentencesAround(text as string, span.start, span.end);
  return { words: quoteOf(place.target), around };
}

/** Looking words up in the panel. Nothing of it is kept. */
export function useLookUp(tab: Tab | null, { report }: TabKnowledge): LookUp {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [state, setState] = useState<LookUpState>({ kind: 'idle' });
  const tabId = tab?.id;
  const asked = useRef(0);

  const lookUp = useCallback(
    (words: string, { before, after } = nothingAround) => {
      asked.current += 1;
      const mine = asked.current;
      const show = (next: LookUpState) => mine === asked.current && setState(next);
      if (words.trim() === '') return show({ kind: 'idle' });
      setState({ kind: 'loading' });
      const page = { title: report?.title ?? '', published: report?.published ?? null, lang: report?.lang ?? null };
      return sendMessage('lookUp', { text: words, page, before, after }).then(
        found => show({ kind: 'found', ...found }),
        () => show({ kind: 'failed' }),
      );
    },
    [report?.title, report?.published, report?.lang],
  );

  const take = useCallback(
    (words: string, around = nothingAround) => {
      setText(words);
      void lookUp(words, around);
    },
    [lookUp],
  );
  const takeSelected = useCallback(() => {
    if (tabId === undefined) return;
    describeSelected(tabId).then(
      chosen => chosen && take(chosen.words, chosen.around),
      // No page script runs there: words can be written.
      () => undefined,
    );
  }, [tabId, take]);
  // The panel may hear of the wish before it knows the tab.
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || tabId === undefined) return;
    setWanted(false);
    takeSelected();
  }, [wanted, tabId, takeSelected]);

  const open = useCallback(
    (words: string | null) => {
      setOpen(true);
      if (words === null) setWanted(true);
      else take(words);
    },
    [take],
  );
  const close = useCallback(() => setOpen(false), []);
  return {
    open,
    close,
    shown: isOpen
      ? {
          text,
          state,
          onText: setText,
          onLookUp: () => void lookUp(text),
          onSelected: takeSelected,
          onBack: close,
        }
      : null,
  };
}
