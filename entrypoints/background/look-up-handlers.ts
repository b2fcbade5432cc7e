import { preparedDatabase } from '../../lib/browser/database.ts';
import { readDismissed } from '../../lib/browser/dismissal-store.ts';
import type { Handlers } from '../../lib/browser/handle-messages.ts';
import { inSlices } from '../../lib/browser/in-slices.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { loadWords } from '../../lib/browser/words.ts';
import { loadEngine, loadMatcher } from './engine.ts';

/** What the background answers about words that are not marked. */
export const lookUpHandlers: Pick<Handlers, 'lookUp' | 'explainSilence'> = {
  async lookUp({ text, page, before, after }) {
    const [{ engine, script, card, record }, words] = await Promise.all([loadEngine(), loadWords()]);
    const { stated, near } = script.lookUp(engine, text, page, { before, after, heading: null });
    return {
      stated: stated.flatMap(mention => card(mention, page, words) ?? []),
      near: near.flatMap(claim => record(claim, words) ?? []),
    };
  },

  async explainSilence({ page, segments }) {
    const [{ engine, script, topicOf }, { muted, topicsOff }, isDismissed] = await Promise.all([
      loadMatcher(),
      readSettings(),
      preparedDatabase()
        .then(readDismissed)
        .catch(() => () => false),
    ]);
    const left = { muted: 0, topics: 0, dismissed: 0 };
    // Other pages and the popup are answered in between.
    const mentions = await inSlices(segments, some => engine.match(some, page));
    for (const { claim, quote } of mentions) {
      if (muted.includes(claim)) left.muted += 1;
      else if (topicsOff.includes(topicOf(claim))) left.topics += 1;
      else if (isDismissed(claim, quote)) left.dismissed += 1;
    }
    const near = await inSlices(segments, some => script.findNearMisses(engine, some, page));
    const isFirst = ({ sentence }: { sentence: string }, at: number) =>
      near.findIndex(other => other.sentence === sentence) === at;
    return { left, near: near.filter(isFirst) };
  },
};
