import { useId } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import type { Sentence } from '../lib/core/page-protocol.ts';
import { ChartYears } from './chart-years.tsx';
import { Icon } from './icons.tsx';
import { RecordParts } from './record-parts.tsx';
import { useWords } from './words.tsx';

/** A claim of the page as the reading view tells it. */
export interface ReadingItem {
  readonly key: string;
  /** Null where the words have left the page. */
  readonly sentence: Sentence | null;
  /** Null where the database did not answer for it. */
  readonly card: CardView | null;
  readonly statement: string;
  /** Sentences that state it again further down. */
  readonly again: readonly Sentence[];
}

interface ReadingClaimProps {
  readonly item: ReadingItem;
  readonly number: number;
  readonly count: number;
  /** Null where the page is gone. */
  readonly onGo: (() => void) | null;
}

/** One claim, whole: the page's words in their sentence, the comparison, the figure, the sources. */
export function ReadingClaim({ item, number, count, onGo }: ReadingClaimProps) {
  const id = useId();
  const { card, sentence, again } = item;
  const { t } = useWords();
  return (
    <article class="rd-claim" aria-labelledby={`${id}claim`}>
      <p class="rd-number meta">
        <span>
          {t('reading.place', { number, all: count })}
          {card && ` · ${card.topic}`}
        </span>
        {onGo && (
          <button type="button" class="btn btn-quiet no-print" onClick={onGo} aria-describedby={`${id}claim`}>
            {t('reading.show')}
          </button>
        )}
      </p>
      <h2 class="rd-statement" id={`${id}claim`} lang={card?.lang} dir="auto">
        {item.statement}
      </h2>
      {sentence && <SentenceQuote sentence={sentence} underline={card?.underline ?? 'none'} />}
      {card ? (
        <div class="rd-record">
          <RecordParts
            view={card}
            comparisonId={`${id}cmp`}
            whole
            underChart={card.chart && <ChartYears chart={card.chart} />}
          />
        </div>
      ) : (
        <p class="notice">
          <Icon name="mute" large />
          <span>{t('reading.noRecord')}</span>
        </p>
      )}
      {again.length > 0 && (
        <section class="rd-again">
          <h3 class="label">{t('reading.saidAgain')}</h3>
          {again.map(one => (
            <SentenceQuote key={one.key} sentence={one} underline="none" />
          ))}
        </section>
      )}
    </article>
  );
}

/** The sentence in the page's own words, those that state the claim underlined, with what it stands under. */
function SentenceQuote({ sentence, underline }: { sentence: Sentence; underline: CardView['underline'] }) {
  const { text, start, end, lead, heading } = sentence;
  return (
    <blockquote class="pagequote rd-quote" dir="auto">
      {heading && <p class="meta">{heading}</p>}
      <p>
        {lead && <span class="meta">{lead}</span>}
        {text.slice(0, start)}
        <mark class={`quote-u line-${underline}`}>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </blockquote>
  );
}
