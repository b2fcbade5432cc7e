type Happening = 'onsuccess' | 'onerror' | 'onblocked' | 'onupgradeneeded';

/** What Dexie sets on a request to open a database, and reads from it. */
type Asked = { [H in Happening]?: (event: unknown) => void } & Pick<IDBOpenDBRequest, 'transaction'> & {
    readonly result: IDBDatabase | undefined;
  };

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
        real.onsuccess = event => request.onsuccess?.(event);
        real.onerror = event => request.onerror?.(event);
        real.onblocked = event => request.onblocked?.(event);
        real.onupgradeneeded = event => request.onupgradeneeded?.(event);
      };
      admit(wanted)
        .then(start)
        .catch((error: unknown) => request.onerror?.({ target: { error } }));
      return request as unknown as IDBOpenDBRequest;
    },
  };
}
