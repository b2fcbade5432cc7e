import type { PageReport } from '../../lib/core/page-protocol.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { cardStates, cardStatesIn } from '../core/card/card-fixtures.ts';
import { readingItems } from './reading-samples.ts';
import { historyProps, report, seenCards, shownHistory } from './sample-props.ts';

/** The samples as the background would tell them in another language. */
export function samplesIn(words: Words) {
  const states = cardStatesIn(words);
  const viewOf = (index: number) => states[index % states.length]!.view;
  const inWords = (sighting: Sighting): Sighting => ({
    ...sighting,
    card: viewOf(cardStates.findIndex(({ view }) => view === sighting.card)),
  });
  const told: PageReport = {
    ...report,
    mentions: report.mentions.map((mention, index) => {
      const { title, summary, topic } = viewOf(index);
      return { ...mention, title, summary, topic };
    }),
  };
  const seen = { here: seenCards.here.map(inWords), others: seenCards.others.map(inWords) };
  const shown = { ...shownHistory, ...seen };
  return {
    states,
    report: told,
    seen,
    shown,
    history: historyProps({
      history: shown,
      now: { kind: 'known', card: viewOf(2), marked: false, ofSite: 2 },
    }),
    reading: readingItems.map((item, index) => ({ ...item, card: viewOf(index) })),
    database: words.t('reading.database', { day: words.day('2026-11-24') }),
  };
}
