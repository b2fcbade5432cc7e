import type { PageState } from '../../components/page-states.tsx';
import { isWebPage } from '../../lib/browser/sites.ts';
import { type PageAddress, pageSources } from '../../lib/core/annotation/canonical-source.ts';
import type { PageReport, SiteState } from '../../lib/core/page-protocol.ts';

/** What can be known of a tab: its address, where its page says that it belongs, what its page script says (null when none runs), and the reader's choices. */
export interface TabKnowledge extends PageAddress {
  readonly report: PageReport | null;
  readonly site: SiteState | null;
  /** Why no page script runs, where that is known: the document is no web page, or the browser keeps scripts out of it. */
  readonly unreadable: 'document' | 'browser' | null;
}

/** Before anything is known. */
export const nothingKnown: TabKnowledge = { url: '', canonical: null, report: null, site: null, unreadable: null };

/** The addresses under which something is kept of a tab's page, the one for new notes first. None where it is no web page. */
export function sourcesOf(known: TabKnowledge): string[] {
  return isWebPage(known.url) ? pageSources(known) : [];
}

/** What to say of a tab's page. */
export function pageStateOf({ url, report, site, unreadable }: TabKnowledge): PageState {
  if (!isWebPage(url)) return { kind: 'browser-page' };
  if (site && !site.everywhere) return { kind: 'off-everywhere' };
  if (site?.pausedUntil != null) return { kind: 'paused', until: site.pausedUntil };
  if (site && !site.site) return { kind: 'off' };
  if (!report) return stateWithoutScript(unreadable);
  const claims = report.mentions.filter(({ repeat }) => !repeat).length;
  if (report.state === 'marks-cleared') return { kind: 'marks-cleared', claims };
  if (report.state === 'too-large') return { kind: 'too-large' };
  if (report.state === 'off') return { kind: 'off' };
  if (report.state === 'failed') return { kind: 'failed' };
  if (claims === 0) {
    if (report.state === 'reading') return { kind: 'reading' };
    if (report.sentences === 0) return { kind: 'empty' };
    if (report.lang && !/^en\b/i.test(report.lang)) return { kind: 'other-language', lang: report.lang };
    return { kind: 'nothing', sentences: report.sentences };
  }
  return report.published === null ? { kind: 'no-date' } : { kind: 'ready' };
}

function stateWithoutScript(unreadable: TabKnowledge['unreadable']): PageState {
  if (unreadable === 'document') return { kind: 'other-document' };
  return unreadable === 'browser' ? { kind: 'browser-page' } : { kind: 'no-access' };
}
