/** What changed in the store, told to our own pages. A page's content script is in another origin and hears nothing. */
export type Notice =
  | 'annotations'
  | 'claims'
  | 'draft'
  | 'pages'
  | 'places'
  | 'settings'
  | 'sightings'
  | 'standing'
  | 'tab';

const channelName = 'sidelight';

interface Told {
  readonly notice: Notice;
  readonly ids: readonly string[] | null;
}

/** Tell the other extension pages, with the ids of the rows where they are known and not all of a store. */
export function announce(notice: Notice, ids: readonly string[] | null = null): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ notice, ids } satisfies Told);
  channel.close();
}

/** Hear of changes until `signal` aborts. Without ids any row may be other than it was. */
export function onNotice(listen: (notice: Notice, ids: readonly string[] | null) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = event => {
    const { notice, ids } = event.data as Told;
    listen(notice, ids);
  };
  signal.addEventListener('abort', () => channel.close());
}
