import type { ReadingItem } from '../../components/reading-claim.tsx';
import type { ReadingState, ReadingViewProps } from '../../components/reading-view.tsx';
import type { Sentence } from '../../lib/core/page-protocol.ts';
import { cardStates } from '../core/card/card-fixtures.ts';
import { report } from './sample-props.ts';

const nothing = () => {};

function sentence(key: string, before: string, words: string, after: string): Sentence {
  const text = before + words + after;
  return { key, text, start: before.length, end: before.length + words.length, lead: '', heading: report.title };
}

export const readingItems: readonly ReadingItem[] = cardStates.map(({ view }, index) => ({
  key: `m${index}`,
  sentence: sentence(`m${index}`, 'The paper says that it was ', view.quote, ', and goes on.'),
  card: view,
  statement: view.statement,
  again: index === 0 ? [sentence('again', 'Further down it is ', view.quote, ' once more.')] : [],
}));

export function shownReading(other: Partial<Extract<ReadingState, { kind: 'shown' }>> = {}): ReadingState {
  const { title, url } = report;
  return {
    kind: 'shown',
    title,
    url,
    published: '2026-11-12',
    read: '2026-11-24',
    items: readingItems,
    since: 'nothing',
    ...other,
  };
}

export function readingProps(other: Partial<ReadingViewProps> = {}): ReadingViewProps {
  return {
    state: shownReading(),
    database: '2026-11-24',
    onPrint: nothing,
    onBack: nothing,
    onReload: nothing,
    onGo: nothing,
    ...other,
  };
}
