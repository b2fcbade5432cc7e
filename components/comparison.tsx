import type { CardView } from '../lib/core/card/card-view.ts';
import { Glyph } from './card-icons.tsx';

/** The comparison: its picture, its word, and one plain sentence in which the page's own words are underlined. */
export function Comparison({ view, id }: { view: CardView; id: string }) {
  return (
    <div id={id} lang={view.language}>
      <p class="cmp-word">
        <Glyph name={view.glyph} large />
        {view.title}
      </p>
      <p class="cmp-line">
        {view.sentence.map((part, index) =>
          part.page || part.lang ? (
            // Words of the page or the record: a screen reader and bidirectional text take them as their own run.
            <bdi key={index} class={part.page ? `quote-u line-${view.underline}` : undefined} lang={part.lang}>
              {part.text}
            </bdi>
          ) : (
            part.text
          ),
        )}
      </p>
    </div>
  );
}

/** The figure when the article ran and the figure now, where its publisher has revised it in between. */
export function Clocks({ clocks }: { clocks: CardView['clocks'] }) {
  return (
    <dl class="clocks">
      {clocks.map(clock => (
        <div key={clock.label} class={clock.now ? 'now' : 'then'}>
          <dt>
            {clock.label}
            <span class="meta">{clock.by}</span>
          </dt>
          <dd class="num">{clock.now ? <b>{clock.figure}</b> : clock.figure}</dd>
        </div>
      ))}
    </dl>
  );
}
