import type { Stroke } from '../lib/core/card/glyphs.ts';
import { ActionDrawing, cardIcons } from './card-icons.tsx';

export { Glyph } from './card-icons.tsx';

const actions = {
  ...cardIcons,
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
  return <ActionDrawing name={name} strokes={actions[name]} large={large ?? false} />;
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
