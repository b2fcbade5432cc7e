import type { CardHost } from './card-host.ts';

/** A screen reader needs the region to be there before its text changes. */
const settleMs = 100;

/** Say things politely, once, from inside the closed root. Silent while the host is not in the page. */
export function createLiveRegion(host: CardHost): { say(text: string): void } {
  const region = host.element.ownerDocument.createElement('div');
  region.className = 'sl-live';
  region.setAttribute('role', 'status');
  host.root.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(text) {
      region.textContent = '';
      clearTimeout(timer);
      timer = setTimeout(() => {
        region.textContent = text;
      }, settleMs);
    },
  };
}
