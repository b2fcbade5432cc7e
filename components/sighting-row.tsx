import type { Sighting } from '../lib/core/sighting/sighting.ts';
import { Glyph } from './icons.tsx';
import { seenDay } from './seen-day.ts';
import { useWords } from './words.tsx';

/** A card in the list: the page's words, the comparison, where and when; and whether the page reads otherwise since. */
export function SightingRow({ sighting }: { sighting: Sighting }) {
  const { card, pageTitle, page, seen, words, again } = sighting;
  const { t, day } = useWords();
  const isOther = words && again && again.words !== words.segment.text;
  return (
    <>
      <span class="q">
        <bdi class={`quote-u line-${card.underline}`}>{card.quote}</bdi>
      </span>
      <span class="w">
        <Glyph name={card.glyph} />
        {card.title}
      </span>
      <span class="f">
        <bdi>{pageTitle || page}</bdi> · {day(seenDay(seen))}
      </span>
      {isOther && <span class="f since">{t(again.words === null ? 'history.pageGone' : 'history.pageChanged')}</span>}
    </>
  );
}
