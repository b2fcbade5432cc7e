import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What took the place of the lists: the editor of a note, by the note's id, or another part. */
export type Aside = { readonly kind: 'note'; readonly id: string } | { readonly kind: 'export' | 'look-up' } | null;

/**
 * Give focus a place once the lists are back: the note that was written, or the button that led away. What had it is gone with what it
 * was part of, and a keyboard would begin at the top of the panel again.
 *
 * A note that was just saved comes into the list a moment later; until then the tab has focus. Focus that is somewhere stays there.
 */
export function useWayBack(panel: RefObject<HTMLElement | null>, aside: Aside, listed: unknown): void {
  const left = useRef<Aside>(null);
  useEffect(() => {
    if (aside) left.current = aside;
    else if (left.current && giveFocus(panel.current, left.current)) left.current = null;
  }, [aside === null, aside?.kind === 'note' ? aside.id : aside?.kind, listed]);
}

/** Whether that was the last step. */
function giveFocus(panel: HTMLElement | null, left: NonNullable<Aside>): boolean {
  const tab = panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const now = document.activeElement;
  if (!panel || (now !== null && now !== document.body && now !== tab)) return true;
  const target = panel.querySelector<HTMLElement>(placeOf(left));
  (target ?? tab)?.focus();
  return target !== null || left.kind !== 'note';
}

function placeOf(left: NonNullable<Aside>): string {
  if (left.kind === 'note') return `[data-note="${CSS.escape(left.id)}"]`;
  return left.kind === 'export' ? '.save-bar [data-way="export"]' : '[data-way="look-up"]';
}
