import { useEffect, useState } from 'preact/hooks';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { pageSources } from '../../lib/core/annotation/canonical-source.ts';
import { quoteOf } from '../../lib/core/annotation/read-annotation.ts';
import type { PageContext, Segment } from '../../lib/core/text/segment.ts';

/** A page that is open: what it says of itself, and its sentences. */
export interface OpenPage {
  /** Where it is kept, if it is. */
  readonly sources: readonly string[];
  readonly title: string;
  readonly page: PageContext;
  readonly segments: readonly Segment[];
}

export interface WordsOfPage {
  /** The sentence around the selected words, or the words; '' when nothing is selected. */
  readonly sentence: string;
  readonly here: OpenPage | null;
  /** The tab is gone, or cannot be read. */
  readonly isLost: boolean;
}

const nothing: WordsOfPage = { sentence: '', here: null, isLost: false };

/** The selected words of the tab that a claim is begun from, with its page. Null until it has answered; without a tab there is nothing to wait for. */
export function useWordsOfPage(tabId: number | null): WordsOfPage | null {
  const [words, setWords] = useState<WordsOfPage | null>(tabId === null ? nothing : null);
  useEffect(() => {
    if (tabId === null) return;
    read(tabId).then(setWords, () => setWords({ ...nothing, isLost: true }));
  }, [tabId]);
  return words;
}

/** Sentences and context of an open page. Rejects when no page script runs there. */
export async function readOpenPage(tabId: number): Promise<OpenPage> {
  const { url, canonical, title, published, lang } = await sendToPage(tabId, 'getReport', null);
  const segments = await sendToPage(tabId, 'getSegments', null);
  return { sources: pageSources({ url, canonical }), title, page: { title, published, lang }, segments };
}

async function read(tabId: number): Promise<WordsOfPage> {
  const place = await sendToPage(tabId, 'describe', { key: null });
  const here = await readOpenPage(tabId);
  const quote = place ? quoteOf(place.target) : '';
  const around = quote === '' ? undefined : here.segments.find(({ text }) => holds(text, quote));
  return { sentence: around?.text ?? quote, here, isLost: false };
}

/** A selection may begin in one sentence and end in the next: the one that it begins in is meant. */
function holds(sentence: string, quote: string): boolean {
  const words = flat(quote);
  return flat(sentence).includes(words) || (words.length > 40 && flat(sentence).includes(words.slice(0, 40)));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
