/** What a page-level key asks for. */
export type PageKey = 'next' | 'previous' | 'open' | 'list';

const keys: Record<string, PageKey> = { KeyN: 'next', KeyP: 'previous', KeyO: 'open', KeyL: 'list' };

/** The command of Alt+Shift+N, P, O or L, or null. By the key's place, so that Alt's letters on a Mac do not matter. */
export function readPageKey(
  event: Pick<KeyboardEvent, 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isTrusted'>,
): PageKey | null {
  if (!event.isTrusted || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  return keys[event.code] ?? null;
}
