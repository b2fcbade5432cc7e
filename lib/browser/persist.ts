let isAsked = false;

/** Ask the browser not to clear what we keep. Firefox grants it to us, once asked; Chromium's background has no such question. */
export async function askToPersist(): Promise<void> {
  const storage = globalThis.navigator?.storage as Partial<StorageManager> | undefined;
  if (isAsked || !storage?.persist) return;
  isAsked = true;
  if (!(await storage.persisted?.())) await storage.persist();
}
