type Happening = 'onsuccess' | 'onerror' | 'onblocked' | 'onupgradeneeded';

/** What Dexie sets on a request to open a database, and reads from it. */
type Asked = { [H in Happening]?: (event: unknown) => void } & Pick<IDBOpenDBRequest, 'transaction'> & {
    readonly result: IDBDatabase | undefined;
  };

/** A request of another document that waits for tabs to close tells nobody behind it. After so long one that has heard nothing waits for the same. */
export const patienceMs = 2000;

/**
 * An IndexedDB that asks before it opens anything. `admit` gets the version that is wanted, and answers the one to open
 * (undefined for whatever is there), or rejects; the request then fails with that error and nothing was touched.
 */
export function guardedFactory(admit: (wanted: number | undefined) => Promise<number | undefined>): IDBFactory {
  return {
    cmp: (first, second) => indexedDB.cmp(first, second),
    databases: () => indexedDB.databases(),
    deleteDatabase: name => indexedDB.deleteDatabase(name),
    open(name, wanted) {
      let real: IDBOpenDBRequest | undefined;
      const request: Asked = {
        get result() {
          return real?.result;
        },
        get transaction() {
          return real?.transaction ?? null;
        },
      };
      const start = (version: number | undefined) => {
        real = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
        // Handed on in the same turn: an upgrade lives no longer.
        const timer = setTimeout(() => request.onblocked?.(new Event('blocked')), patienceMs);
        const handOn = (what: Happening) => (event: Event) => {
          clearTimeout(timer);
          request[what]?.(event);
        };
        real.onsuccess = handOn('onsuccess');
        real.onerror = handOn('onerror');
        real.onblocked = handOn('onblocked');
        real.onupgradeneeded = handOn('onupgradeneeded');
      };
      admit(wanted)
        .then(start)
        .catch((error: unknown) => request.onerror?.({ target: { error } }));
      return request as unknown as IDBOpenDBRequest;
    },
  };
}
