import type { Words } from '../core/words/words.ts';
import { browser } from './browser.ts';

/** Show how many claims a tab's page states. Null or 0 leaves the badge empty; the title says the state in words. */
export async function showCount(tabId: number, count: number | null, { t }: Words): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(count) }),
      browser.action.setTitle({ tabId, title: badgeTitle(count, t) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#1f5f66' }),
    ]);
  } catch {
    // The tab was closed between the report and this line: there is no badge left to set.
  }
}

/** Browsers show four characters at most. */
export function badgeText(count: number | null): string {
  if (!count) return '';
  return count > 99 ? '99+' : String(count);
}

function badgeTitle(count: number | null, t: Words['t']): string {
  if (count === null) return t('badge.off');
  return count === 0 ? t('badge.none') : t('badge.marked', { count });
}
