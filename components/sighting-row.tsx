import type { Sighting } from '../lib/core/sighting/sighting.ts';
import { Glyph } from './icons.tsx';
import { seenDay } from './seen-day.ts';

/** A card in the list: the page's words, the comparison, where and when; and whether the page reads otherwise since. */
export function SightingRow({ sighting }: { sighting: Sighting }) {
  const { card, pageTitle, page, seen, words, again } = sighting;
  const isOther = words && again && again.words !== words.segment.text;
  return (
    <>
      <span class="q">
        <span class={`quote-u line-${card.underline}`}>{card.quote}</span>
      </span>
      <span class="w">
        <Glyph name={card.glyph} />
        {card.title}
      </span>
      <span class="f">
        <bdi>{pageTitle || page}</bdi> · {seenDay(seen)}
      </span>
      {isOther && (
        <span class="f since">{again.words === null ? 'No longer on the page' : 'The page has changed since'}</span>
      )}
    </>
  );
}
