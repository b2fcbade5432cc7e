/**
 * Open what folds an element away, as the browser does for words that are searched for: closed `details`, and parts that are `hidden`
 * until they are found (https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm).
 *
 * Only ever on the reader's own command to go there: the page is changed as by a click of the reader.
 */
export function unfold(element: Element): void {
  for (let outer: Element | null = element; outer !== null; outer = parentOf(outer)) {
    if (outer instanceof HTMLDetailsElement && !outer.open) outer.open = true;
    if (outer.getAttribute('hidden')?.toLowerCase() !== 'until-found') continue;
    outer.dispatchEvent(new Event('beforematch', { bubbles: true }));
    outer.removeAttribute('hidden');
  }
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
