import { browser } from './browser.ts';

/** Show how many claims a tab's page states. Null or 0 leaves the badge empty; the title says the state in words. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(count) }),
      browser.action.setTitle({ tabId, title: badgeTitle(count) }),
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

function badgeTitle(count: number | null): string {
  if (count === null) return 'Sidelight: off on this page';
  if (count === 0) return 'Sidelight: nothing is marked on this page';
  return `Sidelight: ${count} ${count === 1 ? 'claim' : 'claims'} marked on this page`;
}
