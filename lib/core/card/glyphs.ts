/** A line of a drawing: its path, and its stroke where that is not the family's 1.5. */
export type Stroke = readonly [path: string, width?: number];

// Pictures of the comparison: the upper stroke is the page's figure, the lower the record's.
const glyphs = {
  agrees: [['M3.5 7.5h13M3.5 12.5h13', 2.5]],
  differs: [['M3.5 7.5h13M3.5 12.5h6.5', 2.5]],
  period: [['M8 7.5h8.5M3.5 12.5H12', 2.5]],
  measure: [
    ['M3.5 7.5h13', 2.5],
    ['M4.8 12.5h.01M10 12.5h.01M15.2 12.5h.01', 3],
  ],
  none: [
    ['M7 7.5h9.5M7 12.5h9.5', 1.25],
    ['M4 5v10', 2.5],
  ],
  goal: [
    ['M3 10h2.5M7.5 10H10', 2.5],
    ['M15.5 4.5v11', 2.5],
  ],
  denied: [['M3.5 7h13v6.5', 2.5]],
  asked: [['M6.6 7.2a3.4 3.4 0 1 1 5.2 2.9c-1.2.8-1.8 1.4-1.8 2.5M10 15.6h.01', 2]],
  dated: [
    [
      'M5 4.5h10A1.5 1.5 0 0 1 16.5 6v9a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V6A1.5 1.5 0 0 1 5 4.5ZM3.5 8h13M7 3v3M13 3v3',
    ],
    ['M10 10.3v2.7M10 14.8h.01'],
  ],
} satisfies Record<string, readonly Stroke[]>;

/** The drawing for a comparison. `name` comes from a stored or sent record; one that this build does not know draws as "no figure". */
export function glyphOf(name: string): { readonly strokes: readonly Stroke[]; readonly ends: 'round' | 'butt' } {
  const strokes = Object.hasOwn(glyphs, name) ? glyphs[name as keyof typeof glyphs] : glyphs.none;
  return { strokes, ends: name === 'asked' || name === 'dated' ? 'round' : 'butt' };
}

/** How a line ends. Dots are lines of no length: they need round ends to be seen. */
export function endsOf(path: string, ends: 'round' | 'butt'): 'round' | 'butt' {
  return path.includes('h.01') ? 'round' : ends;
}
