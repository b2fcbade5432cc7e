import { endsOf, glyphOf, type Stroke } from '../lib/core/card/glyphs.ts';

// A 20 px grid, 1.5 px strokes, round ends. Drawn for this project. Apart from the others: every page that is read carries these.
export const cardIcons = {
  note: [
    ['M10.5 4H5.5A1.5 1.5 0 0 0 4 5.5v9A1.5 1.5 0 0 0 5.5 16h9a1.5 1.5 0 0 0 1.5-1.5v-5'],
    ['m8 12 .7-2.8L15 2.9l2.1 2.1-6.3 6.3L8 12Z'],
  ],
  copy: [['M8 7h7a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z'], ['M4 13V5a1 1 0 0 1 1-1h8']],
  panel: [
    ['M5 4h10a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 15 16H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 4ZM12 4v12'],
  ],
  pin: [['M7 3.5h6M8 3.5V9l-2.5 3h9L12 9V3.5M10 12v5']],
  close: [['m5 5 10 10M15 5 5 15']],
  more: [['M5 10h.01M10 10h.01M15 10h.01', 2.5]],
  list: [['M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01']],
  not: [['M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5.4 14.6l9.2-9.2']],
  report: [
    ['M12 3.5H6A1.5 1.5 0 0 0 4.5 5v10A1.5 1.5 0 0 0 6 16.5h8a1.5 1.5 0 0 0 1.5-1.5V7L12 3.5Z'],
    ['M10 8v5M8 11l2 2 2-2'],
  ],
  mute: [['M3 10c1.6-3 4-4.5 7-4.5s5.4 1.5 7 4.5c-1.6 3-4 4.5-7 4.5S4.6 13 3 10ZM4.5 16l11-12']],
  power: [['M10 3v7M6.3 5.7a6 6 0 1 0 7.4 0']],
  next: [['m8 5 5 5-5 5']],
  back: [['m12 5-5 5 5 5']],
} satisfies Record<string, readonly Stroke[]>;

export type CardIconName = keyof typeof cardIcons;

/** One of the card's own drawings; see `Icon` for those of the other surfaces. */
export function CardIcon({ name }: { name: CardIconName }) {
  return <ActionDrawing name={name} strokes={cardIcons[name]} />;
}

/** A drawing beside words that say the same: hidden from screen readers. */
export function ActionDrawing({ name, strokes, large }: { name: string; strokes: readonly Stroke[]; large?: boolean }) {
  // Arrows point along the line of reading, so they turn round in right-to-left text.
  const turns = name === 'next' || name === 'back' ? ' ico-dir' : '';
  return <Drawing strokes={strokes} kind={(large ? 'ico' : 'ico ico-s') + turns} ends="round" />;
}

/** The comparison as a picture. `name` comes from a stored or sent record; one that this build does not know draws as "no figure". */
export function Glyph({ name, large }: { name: string; large?: boolean }) {
  const { strokes, ends } = glyphOf(name);
  return <Drawing strokes={strokes} kind={large ? 'ico' : 'ico ico-s'} ends={ends} />;
}

function Drawing({ strokes, kind, ends }: { strokes: readonly Stroke[]; kind: string; ends: 'round' | 'butt' }) {
  return (
    <svg class={kind} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {strokes.map(([path, width]) => (
        <path key={path} d={path} stroke-width={width} stroke-linecap={endsOf(path, ends)} />
      ))}
    </svg>
  );
}
