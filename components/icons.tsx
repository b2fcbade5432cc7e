import { endsOf, glyphOf, type Stroke } from '../lib/core/card/glyphs.ts';

// A 20 px grid, 1.5 px strokes, round ends. Drawn for this project.
const actions = {
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
  settings: [
    ['M3.5 6.5h5M13 6.5h3.5M3.5 13.5H7M11.5 13.5h5'],
    ['M10.75 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM9.25 11.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z'],
  ],
  search: [['M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l3.5 3.5']],
  library: [['M4 4.5h3v11H4ZM8.5 4.5h3v11h-3ZM13.2 5.2l2.6-.7 2.7 10.4-2.6.7Z']],
  import: [['M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 12.5v3a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-3']],
  filter: [['M3.5 5.5h13M6 10h8M8.5 14.5h3']],
  tag: [['M4 4.5h5.2l6.9 6.9a1 1 0 0 1 0 1.4l-3.8 3.8a1 1 0 0 1-1.4 0L4 9.7V4.5Z'], ['M7.2 7.7h.01', 2.2]],
  history: [['M4 10a6 6 0 1 1 1.8 4.3M4 10 2.5 8.3M4 10l1.8-1.6M10 6.8V10l2.3 1.5']],
  trash: [['M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.7 10a1 1 0 0 0 1 1h5.6a1 1 0 0 0 1-1l.7-10M8.5 8.5v5M11.5 8.5v5']],
  export: [['M10 12.5V3.5M6.5 7 10 3.5 13.5 7M4 12.5v3a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-3']],
} satisfies Record<string, readonly Stroke[]>;

export type IconName = keyof typeof actions;

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name, large }: { name: IconName; large?: boolean }) {
  // Arrows point along the line of reading, so they turn round in right-to-left text.
  const turns = name === 'next' || name === 'back' ? ' ico-dir' : '';
  return <Drawing strokes={actions[name]} kind={(large ? 'ico' : 'ico ico-s') + turns} ends="round" />;
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

/** The sign of the extension: lines of a page, and the lamp beside them. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="28" fill="#0b4e58" />
      <path d="M112 24a40 40 0 0 0 0 80Z" fill="#ffe9b8" />
      <path d="M16 32h40v16H16zM16 80h24v16H16z" fill="#8fc4cb" />
      <path d="M16 56h40v16H16z" fill="#ffe9b8" />
    </svg>
  );
}
