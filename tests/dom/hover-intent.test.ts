import { describe, expect, test } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  hoverMs,
  hoverTimes,
  nextDeadline,
  noHover,
  stepHover,
} from '../../lib/dom/hover-intent.ts';

/** Words at (x, 0); the card is wherever `inCard` says. */
const on = (key: string, x = 0): HoverEvent => ({ type: 'move', over: key, inCard: false, x, y: 0 });
const inCard: HoverEvent = { type: 'move', over: null, inCard: true, x: 0, y: 99 };
const off: HoverEvent = { type: 'move', over: null, inCard: false, x: 0, y: 500 };

type Script = readonly (readonly [atMs: number, event: HoverEvent])[];

/** Play events with the ticks that the machine asks for, up to `until`; returns what happened as "time action key". */
function play(script: Script, until: number, times = hoverMs): { log: string[]; state: HoverState } {
  let state = noHover;
  const log: string[] = [];
  const take = (event: HoverEvent, now: number) => {
    const step = stepHover(state, event, now, times);
    state = step.state;
    for (const action of step.actions) log.push(`${now} ${action.do} ${action.key}`);
  };
  const tickUntil = (end: number) => {
    const next = () => nextDeadline(state, times);
    for (let at = next(); at !== null && at <= end; at = next()) take({ type: 'tick' }, at);
  };
  for (const [at, event] of script) {
    tickUntil(at);
    take(event, at);
  }
  tickUntil(until);
  return { log, state };
}

describe('stepHover', () => {
  const table: { title: string; script: Script; until?: number; log: string[] }[] = [
    {
      title: 'prepares at 150 ms and opens at 450 ms of rest',
      script: [[0, on('a')]],
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'does nothing for words that were only passed over',
      script: [
        [0, on('a')],
        [100, off],
      ],
      log: [],
    },
    {
      title: 'prepares but does not open when the pointer goes on at 400 ms',
      script: [
        [0, on('a')],
        [400, off],
      ],
      log: ['150 prepare a'],
    },
    {
      title: 'counts rest anew when the pointer moves on over the same words',
      script: [
        [0, on('a')],
        [300, on('a', 50)],
      ],
      log: ['150 prepare a', '750 open a'],
    },
    {
      title: 'takes a trembling hand for rest',
      script: [
        [0, on('a')],
        [300, on('a', 3)],
      ],
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'opens after a second for a pointer that never rests',
      script: [200, 400, 600, 800, 990].map(at => [at, on('a', at)] as const),
      log: ['350 prepare a', '1200 open a'],
    },
    {
      title: 'closes 300 ms after words and card are left',
      script: [
        [0, on('a')],
        [600, off],
      ],
      log: ['150 prepare a', '450 open a', '900 close a'],
    },
    {
      title: 'stays open when the pointer reaches the card in time',
      script: [
        [0, on('a')],
        [600, off],
        [850, inCard],
      ],
      until: 9000,
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'closes 300 ms after the card is left as well',
      script: [
        [0, on('a')],
        [600, inCard],
        [2000, off],
      ],
      log: ['150 prepare a', '450 open a', '2300 close a'],
    },
    {
      title: 'makes the next words earn their own card: no cascade',
      script: [
        [0, on('a')],
        [600, on('b')],
      ],
      log: ['150 prepare a', '450 open a', '750 prepare b', '900 close a', '1050 open b'],
    },
    {
      title: 'shows one card at a time',
      script: [
        [0, on('a')],
        [600, { type: 'click', key: 'b' }],
      ],
      log: ['150 prepare a', '450 open a', '600 close a', '600 open b'],
    },
    { title: 'opens on a click at once', script: [[0, { type: 'click', key: 'a' }]], log: ['0 open a'] },
    {
      title: 'keeps a clicked card open though the pointer leaves',
      script: [
        [0, on('a')],
        [10, { type: 'click', key: 'a' }],
        [20, off],
      ],
      until: 60_000,
      log: ['10 open a'],
    },
    {
      title: 'pins an open card on a click',
      script: [
        [0, on('a')],
        [600, { type: 'click', key: 'a' }],
        [700, off],
      ],
      until: 60_000,
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'leaves a pinned card alone when other words are hovered',
      script: [
        [0, { type: 'click', key: 'a' }],
        [100, on('b')],
      ],
      until: 60_000,
      log: ['0 open a'],
    },
    {
      title: 'unpinned, it closes by itself again',
      script: [
        [0, { type: 'click', key: 'a' }],
        [100, { type: 'pin', pinned: false }],
        [200, off],
      ],
      log: ['0 open a', '500 close a'],
    },
    {
      title: 'Escape closes at once and nothing opens under the resting pointer',
      script: [
        [0, on('a')],
        [600, { type: 'escape' }],
      ],
      until: 60_000,
      log: ['150 prepare a', '450 open a', '600 close a'],
    },
    { title: 'Escape without a card does nothing', script: [[0, { type: 'escape' }]], log: [] },
    {
      title: 'Escape also stops what is being earned',
      script: [
        [0, on('a')],
        [200, { type: 'escape' }],
      ],
      log: ['150 prepare a'],
    },
    {
      title: 'closes when the pointer leaves the window',
      script: [
        [0, on('a')],
        [600, { type: 'leave' }],
      ],
      log: ['150 prepare a', '450 open a', '900 close a'],
    },
    {
      title: 'after Escape the same words open nothing, however the pointer moves on them',
      script: [
        [0, on('a')],
        [600, { type: 'escape' }],
        [700, on('a', 40)],
        [900, on('a', 90)],
      ],
      log: ['150 prepare a', '450 open a', '600 close a'],
    },
    {
      title: 'after Escape the words open again once the pointer has been elsewhere',
      script: [
        [0, on('a')],
        [600, { type: 'escape' }],
        [700, off],
        [1000, on('a')],
      ],
      log: ['150 prepare a', '450 open a', '600 close a', '1150 prepare a', '1450 open a'],
    },
    {
      title: 'after Escape other words open, and a click opens the same',
      script: [
        [0, on('a')],
        [600, { type: 'escape' }],
        [700, on('b')],
        [1200, { type: 'escape' }],
        [1300, { type: 'click', key: 'b' }],
      ],
      log: [
        '150 prepare a',
        '450 open a',
        '600 close a',
        '850 prepare b',
        '1150 open b',
        '1200 close b',
        '1300 open b',
      ],
    },
    {
      title: 'Escape while words are being earned counts for them too',
      script: [
        [0, on('a')],
        [300, { type: 'escape' }],
        [400, on('a', 40)],
      ],
      log: ['150 prepare a'],
    },
    {
      title: 'stays open while focus is inside, though the pointer leaves',
      script: [
        [0, on('a')],
        [600, { type: 'focus', inside: true }],
        [700, off],
      ],
      until: 60_000,
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'closes 300 ms after focus has left as well',
      script: [
        [0, on('a')],
        [600, { type: 'focus', inside: true }],
        [700, off],
        [5000, { type: 'focus', inside: false }],
      ],
      until: 9000,
      log: ['150 prepare a', '450 open a', '5300 close a'],
    },
    {
      title: 'stays open when focus leaves under a pointer that is inside',
      script: [
        [0, on('a')],
        [600, { type: 'focus', inside: true }],
        [700, { type: 'focus', inside: false }],
      ],
      until: 60_000,
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'a card that has focus is not replaced by words that are rested on',
      script: [
        [0, on('a')],
        [600, { type: 'focus', inside: true }],
        [700, on('b')],
      ],
      until: 60_000,
      log: ['150 prepare a', '450 open a'],
    },
    {
      title: 'scrolling under the pointer earns nothing',
      script: [
        [0, on('a')],
        [300, { type: 'scroll' }],
      ],
      log: ['150 prepare a'],
    },
    {
      title: 'scrolling leaves an open card open until the pointer is seen elsewhere',
      script: [
        [0, on('a')],
        [600, { type: 'scroll' }],
        [620, off],
      ],
      log: ['150 prepare a', '450 open a', '920 close a'],
    },
    {
      title: 'crossing many words opens none of them',
      script: ['a', 'b', 'c', 'd', 'e', 'f'].map((key, index) => [index * 140, on(key)] as const).concat([[840, off]]),
      log: [],
    },
    {
      title: 'words that are closed for another reason may be pointed at again after leaving them',
      script: [
        [0, { type: 'click', key: 'a' }],
        [100, { type: 'close' }],
        [200, off],
        [300, on('a')],
      ],
      log: ['0 open a', '100 close a', '450 prepare a', '750 open a'],
    },
    {
      title: 'a key opens, and the pointer does not close it',
      script: [
        [0, { type: 'key-open', key: 'a' }],
        [10, off],
      ],
      until: 60_000,
      log: ['0 open a'],
    },
  ];
  test.each(table)('$title', ({ script, until = 5000, log }) => {
    expect(play(script, until).log).toEqual(log);
  });

  test('waits for nothing once all is closed', () => {
    const { state } = play(
      [
        [0, on('a')],
        [600, off],
      ],
      5000,
    );
    expect(state.open).toBeNull();
    expect(nextDeadline(state)).toBeNull();
  });

  test('keeps the times that the design names', () => {
    expect(hoverMs).toMatchObject({ prepare: 150, rest: 450, leave: 300 });
  });
});

describe('a rest of the reader’s own', () => {
  test.each([
    { rest: 0, log: ['0 prepare a', '0 open a'] },
    { rest: 100, log: ['100 prepare a', '100 open a'] },
    { rest: 450, log: ['150 prepare a', '450 open a'] },
    { rest: 1500, log: ['150 prepare a', '1500 open a'] },
  ])('of $rest ms opens after it, and is never later than the fetch', ({ rest, log }) => {
    expect(play([[0, on('a')]], 3000, hoverTimes(rest)).log).toEqual(log);
  });

  test('is waited for as patiently as the usual one', () => {
    const restless: Script = Array.from({ length: 60 }, (_, at) => [at * 40, on('a', at * 20)] as const);
    expect(play(restless, 3000, hoverTimes(1000)).log).toEqual(['150 prepare a', '1550 open a']);
  });
});
