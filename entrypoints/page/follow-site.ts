import type { PageStyles } from '../../components/page-styles.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { SiteState } from '../../lib/core/page-protocol.ts';
import { createWords, type Words } from '../../lib/core/words/words.ts';

/** A background that does not answer is asked again after this. */
const retryMs = 5000;
/** The background's clock decides that a pause is over; it is asked a moment later. */
const pauseEndMs = 50;

/** Whether and how a site is read, and what it is read with. Words and styles are the same objects until they change. */
export interface SiteAnswer {
  readonly site: SiteState;
  readonly words: Words;
  readonly styles: PageStyles;
}

export interface FollowSiteOptions {
  readonly signal: AbortSignal;
  readonly isCurrent: () => boolean;
  readonly onAnswer: (answer: SiteAnswer) => void;
}

/** Ask the background about this site, and again by itself when a pause ends. An answer that comes after a later question is dropped. */
export function followSite({ signal, isCurrent, onAnswer }: FollowSiteOptions): { ask(): Promise<void> } {
  let asks = 0;
  let words: Words | null = null;
  let styles: PageStyles | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  async function ask(): Promise<void> {
    const own = ++asks;
    const isLatest = () => own === asks && isCurrent();
    clearTimeout(timer);
    try {
      const site = await sendMessage('getSite', {});
      const [given, dressed] = await Promise.all([
        words?.language === site.language ? null : sendMessage('getWords', null),
        styles ?? sendMessage('getStyles', null),
      ]);
      if (!isLatest()) return;
      styles = dressed;
      if (given) words = createWords(given);
      if (words) onAnswer({ site, words, styles });
      if (typeof site.pausedUntil === 'number') askIn(site.pausedUntil - Date.now() + pauseEndMs);
    } catch {
      // The background is being replaced, or the script is an orphan: the next instance begins again.
      if (isLatest()) askIn(retryMs);
    }
  }

  function askIn(ms: number): void {
    timer = setTimeout(() => void ask(), ms);
  }

  return { ask };
}
