import type { DBCore, DBCoreTable, DBCoreTransaction } from 'dexie';

interface Owner {
  /** Why nothing may be written, or null. */
  refusal(): Error | null;
  /** Something was written, to the end of its transaction. */
  written(): void;
}

/** What stages rows moves many at once. */
const staging = 'staging';

/**
 * Stand between every write and the database: refuse it while the owner does, count it in `meta`, and tell of it once it is
 * done. A transaction over `staging` (a restore, an erasing) is done only when it has reached the disk.
 */
export function guardWrites(core: DBCore, owner: Owner): DBCore {
  const counted = new WeakSet<DBCoreTransaction>();

  /** Once a transaction, and within it. */
  function count(trans: DBCoreTransaction) {
    if (counted.has(trans)) return null;
    counted.add(trans);
    const meta = core.table('meta');
    return meta
      .get({ trans, key: 'serial' })
      .then((row: { value: number } | undefined) =>
        meta.mutate({ type: 'put', trans, values: [{ key: 'serial', value: (row?.value ?? 0) + 1 }] }),
      );
  }

  function guardTable(name: string): DBCoreTable {
    const table = core.table(name);
    if (name === 'meta' || name === staging) return table;
    return {
      ...table,
      mutate(request) {
        const { trans } = request;
        const isUpgrade = (trans as IDBTransaction).mode === 'versionchange';
        return table.mutate(request).then(result => {
          const counting = isUpgrade ? null : count(trans);
          return counting ? counting.then(() => result) : result;
        });
      },
    };
  }

  return {
    ...core,
    table: guardTable,
    transaction(stores, mode, options) {
      if (mode !== 'readwrite') return core.transaction(stores, mode, options);
      const refusal = owner.refusal();
      if (refusal) throw refusal;
      const scope = stores.includes('meta') ? stores : [...stores, 'meta'];
      const trans = core.transaction(scope, mode, stores.includes(staging) ? { durability: 'strict' } : options);
      (trans as IDBTransaction).addEventListener('complete', () => owner.written());
      return trans;
    },
  };
}
