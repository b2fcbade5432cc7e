/** What changed in the store, told to our own pages. A page's content script is in another origin and hears nothing. */
export type Notice = 'annotations' | 'claims' | 'draft' | 'settings' | 'sightings' | 'standing' | 'tab';

const channelName = 'sidelight';

/** Tell the other extension pages. */
export function announce(notice: Notice): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(notice);
  channel.close();
}

/** Hear of changes until `signal` aborts. */
export function onNotice(listen: (notice: Notice) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = event => listen(event.data as Notice);
  signal.addEventListener('abort', () => channel.close());
}
