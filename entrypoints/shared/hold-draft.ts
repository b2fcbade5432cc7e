const lockName = (id: string) => `draft ${id}`;

/**
 * Hold a draft as the one editor that writes in it, until the function that comes back is called or the page goes away. Null when another of
 * our pages has it open: two editors in one row would overwrite each other.
 */
export function holdDraft(id: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(id), { ifAvailable: true }, lock => {
        if (!lock) return resolve(null);
        return new Promise<void>(release => resolve(release));
      })
      .catch(reject);
  });
}

/** Which of these drafts no editor has open. */
export async function freeDrafts<T extends { readonly id: string }>(drafts: readonly T[]): Promise<T[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return drafts.filter(({ id }) => !names.has(lockName(id)));
}
