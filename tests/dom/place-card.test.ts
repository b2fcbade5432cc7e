import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside, placeSheetBeside } from '../../lib/dom/place-card.ts';

const view = { width: 1000, height: 700 };
const card = { width: 380, height: 400 };
const line = (left: number, top: number, width = 200, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('placeBeside', () => {
  test('stands 8 px below the words, at their left edge', () => {
    expect(placeBeside([line(100, 100)], card, view)).toMatchObject({ x: 100, y: 128 });
  });
  test('flips above where there is no room below', () => {
    expect(placeBeside([line(100, 600)], card, view)).toMatchObject({ x: 100, y: 192 });
  });
  test('stays inside the window on the right', () => {
    expect(placeBeside([line(900, 100)], card, view).x).toBe(1000 - 12 - 380);
  });
  test('begins where the last line begins when the words run over two lines', () => {
    expect(placeBeside([line(700, 100), line(50, 120)], card, view)).toMatchObject({ x: 50, y: 148 });
  });
  test('goes beside words that fill the window from top to bottom', () => {
    expect(placeBeside([line(20, 0, 200, 700)], card, view)).toMatchObject({ x: 228, y: 12 });
  });

  test('never stands over the words where any side has room', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 680 }),
      width: fc.integer({ min: 1, max: 600 }),
      height: fc.integer({ min: 5, max: 120 }),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 80, max: 520 }), ({ left, top, width, height }, wanted) => {
        const words = line(left, top, Math.min(width, 1000 - left), height);
        const { x, y, room } = placeBeside([words], { width: 380, height: wanted }, view);
        const shown = Math.min(wanted, room);
        const over = x < words.right && x + 380 > words.left && y < words.bottom && y + shown > words.top;
        expect(over).toBe(false);
        expect(x).toBeGreaterThanOrEqual(12);
        expect(x + 380).toBeLessThanOrEqual(1000 - 12);
      }),
    );
  });
});

describe('placeSheetBeside', () => {
  test.each([
    { name: 'stands at the foot below words near the top', top: 40, height: 380, view: 700, isTop: false, room: 632 },
    {
      name: 'hangs from the top above words in the lower half',
      top: 600,
      height: 380,
      view: 700,
      isTop: true,
      room: 592,
    },
    {
      name: 'is as low as the words in the middle of a low window ask for',
      top: 69,
      height: 110,
      view: 200,
      isTop: false,
      room: 103,
    },
    {
      name: 'may stand over the words where neither side has room to read in',
      top: 60,
      height: 110,
      view: 140,
      isTop: false,
      room: null,
    },
  ])('$name', ({ top, height, view: viewHeight, isTop, room }) => {
    expect(placeSheetBeside([line(10, top)], height, viewHeight)).toEqual({ isTop, room });
  });
  test('stands at the foot when the words are not drawn', () => {
    expect(placeSheetBeside([], 380, 700)).toEqual({ isTop: false, room: null });
  });
});
