const controls = 'button:not([disabled]), a[href], input:not([disabled]), textarea, [tabindex="0"]';

/**
 * Whether Tab (or Shift+Tab, `backward`) would leave a root, and the control at its other end.
 *
 * Radio buttons of one name are one stop, as in the browser. The root may be in a shadow tree.
 */
export function focusEdge(root: HTMLElement, backward: boolean): { leaving: boolean; other: HTMLElement | null } {
  const stops = [...root.querySelectorAll<HTMLElement>(controls)].filter(isStop);
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement;
  const first = stops[0] ?? null;
  const last = stops.at(-1) ?? null;
  const leaving = stops.length === 0 || (backward ? active === first || active === root : active === last);
  return { leaving, other: backward ? last : first };
}

function isStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0) return false;
  return !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
}
