/** Times of the card's manners, in ms, as they are unless the reader chose another rest. */
export const hoverMs: HoverTimes = {
  /** On the words this long: fetch the card. */
  prepare: 150,
  /** At rest this long: open it. */
  rest: 450,
  /** Never quite at rest: open it anyway. */
  patience: 1000,
  /** Outside both words and card this long: close it. */
  leave: 300,
};

export interface HoverTimes {
  readonly prepare: number;
  readonly rest: number;
  readonly patience: number;
  readonly leave: number;
}

/** The times for a reader who wants cards after `rest` ms: never later than the fetch, never more impatient than before. */
export function hoverTimes(rest: number): HoverTimes {
  return {
    ...hoverMs,
    prepare: Math.min(hoverMs.prepare, rest),
    rest,
    patience: rest + hoverMs.patience - hoverMs.rest,
  };
}

/** A hand is never quite still; less than this is rest. */
const restPx = 5;

/**
 * What the pointer seems to want. A plain value: no timers run in here, {@link nextDeadline} says when to tick.
 *
 * `open` is the mark whose card is open, `pending` the mark that is being earned; a card that is open gives no right to
 * the next one (no cascade).
 */
export interface HoverState {
  readonly open: string | null;
  readonly pinned: boolean;
  /** Since when the pointer is outside words and card; null while it is inside. */
  readonly leftAt: number | null;
  readonly pending: {
    readonly key: string;
    readonly since: number;
    readonly restedAt: number;
    readonly x: number;
    readonly y: number;
    readonly prepared: boolean;
  } | null;
  /** Focus is inside the card: it stays open whatever the pointer does. */
  readonly focused: boolean;
  /** Words whose card the reader has closed under the pointer: they earn nothing until the pointer has been elsewhere. */
  readonly dismissed: string | null;
}

export type HoverEvent =
  /** The pointer moved: over a mark (`key`), over the card, or over neither. */
  | {
      readonly type: 'move';
      readonly over: string | null;
      readonly inCard: boolean;
      readonly x: number;
      readonly y: number;
    }
  /** The page scrolled under the pointer: what comes to lie there was not pointed at. */
  | { readonly type: 'scroll' }
  /** Focus went into the card, or out of it. */
  | { readonly type: 'focus'; readonly inside: boolean }
  /** The pointer left the window. */
  | { readonly type: 'leave' }
  | { readonly type: 'click'; readonly key: string }
  /** A tap beside a sheet. */
  | { readonly type: 'click-outside' }
  | { readonly type: 'key-open'; readonly key: string }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'escape' }
  /** Close button, the words are gone, the page went on. */
  | { readonly type: 'close' }
  | { readonly type: 'tick' };

export type HoverAction =
  | { readonly do: 'prepare'; readonly key: string }
  | { readonly do: 'open'; readonly key: string; readonly by: 'hover' | 'click' | 'key' }
  | { readonly do: 'close'; readonly key: string };

export interface HoverStep {
  readonly state: HoverState;
  readonly actions: readonly HoverAction[];
}

export const noHover: HoverState = {
  open: null,
  pinned: false,
  leftAt: null,
  pending: null,
  focused: false,
  dismissed: null,
};

/** One step of the state machine at time `now` (ms, any origin). Pure. */
export function stepHover(state: HoverState, event: HoverEvent, now: number, times = hoverMs): HoverStep {
  switch (event.type) {
    case 'move':
      return tick(moved(state, event, now), now, times);
    case 'scroll':
      return tick({ ...state, pending: null }, now, times);
    case 'focus':
      return tick(focused(state, event.inside, now), now, times);
    case 'leave':
      return tick({ ...state, pending: null, leftAt: state.leftAt ?? now }, now, times);
    case 'tick':
      return tick(state, now, times);
    case 'click':
      return opened(state, event.key, 'click', true);
    case 'key-open':
      return opened(state, event.key, 'key', true);
    case 'pin':
      return { state: { ...state, pinned: state.open !== null && event.pinned, leftAt: null }, actions: [] };
    case 'click-outside':
    case 'escape':
    case 'close':
      return closed(state);
  }
}

/** When `tick` has to run next, or null when nothing is waiting. */
export function nextDeadline(state: HoverState, ms = hoverMs): number | null {
  const times: number[] = [];
  if (state.pending) {
    const { since, restedAt, prepared } = state.pending;
    if (!prepared) times.push(since + ms.prepare);
    times.push(Math.min(restedAt + ms.rest, since + ms.patience));
  }
  if (mayLeave(state) && state.leftAt !== null) times.push(state.leftAt + ms.leave);
  return times.length ? Math.min(...times) : null;
}

function moved(state: HoverState, event: Extract<HoverEvent, { type: 'move' }>, now: number): HoverState {
  const inside = event.inCard || (event.over !== null && event.over === state.open);
  const leftAt = inside ? null : (state.leftAt ?? now);
  const dismissed = event.over === state.dismissed ? state.dismissed : null;
  // A card that is pinned or has focus is being used; passing over other words must not replace it.
  if (event.inCard || event.over === null || event.over === state.open || !mayBeReplaced(state) || dismissed !== null) {
    return { ...state, leftAt, dismissed, pending: null };
  }
  const { x, y, over: key } = event;
  const before = state.pending;
  if (before?.key !== key) {
    return { ...state, leftAt, dismissed, pending: { key, since: now, restedAt: now, x, y, prepared: false } };
  }
  const rests = Math.hypot(x - before.x, y - before.y) <= restPx;
  return { ...state, leftAt, dismissed, pending: rests ? before : { ...before, restedAt: now, x, y } };
}

/** With focus gone from the card, the time to leave begins anew for a pointer that is elsewhere. */
function focused(state: HoverState, inside: boolean, now: number): HoverState {
  if (state.open === null) return state;
  const leftAt = !inside && state.focused && state.leftAt !== null ? now : state.leftAt;
  return { ...state, focused: inside, leftAt };
}

function mayBeReplaced({ pinned, focused: isFocused }: HoverState): boolean {
  return !pinned && !isFocused;
}

/** Whether the card closes by itself once the pointer is elsewhere. */
function mayLeave(state: HoverState): boolean {
  return state.open !== null && mayBeReplaced(state);
}

function tick(state: HoverState, now: number, times: HoverTimes): HoverStep {
  const actions: HoverAction[] = [];
  let next = state;
  if (next.open !== null && mayLeave(next) && next.leftAt !== null && now >= next.leftAt + times.leave) {
    actions.push({ do: 'close', key: next.open });
    next = { ...next, open: null };
  }
  const { pending } = next;
  if (!pending) return { state: next, actions };
  if (!pending.prepared && now >= pending.since + times.prepare) {
    actions.push({ do: 'prepare', key: pending.key });
    next = { ...next, pending: { ...pending, prepared: true } };
  }
  if (now >= Math.min(pending.restedAt + times.rest, pending.since + times.patience)) {
    const step = opened(next, pending.key, 'hover', false);
    return { state: step.state, actions: [...actions, ...step.actions] };
  }
  return { state: next, actions };
}

function opened(state: HoverState, key: string, by: 'hover' | 'click' | 'key', pinned: boolean): HoverStep {
  const actions: HoverAction[] = [];
  if (state.open !== null && state.open !== key) actions.push({ do: 'close', key: state.open });
  if (state.open !== key || by === 'key') actions.push({ do: 'open', key, by });
  const isSame = state.open === key;
  const next = { ...noHover, open: key, pinned, focused: isSame && state.focused };
  return { state: next, actions };
}

function closed(state: HoverState): HoverStep {
  const actions: HoverAction[] = state.open === null ? [] : [{ do: 'close', key: state.open }];
  // A pointer that is elsewhere has nothing to leave.
  const under = state.leftAt === null ? state.open : null;
  return { state: { ...noHover, dismissed: state.pending?.key ?? under }, actions };
}
