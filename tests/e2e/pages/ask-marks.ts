import type { Page } from 'playwright-core';
import type { Mention } from '../../../lib/core/match/mention.ts';
import { waitForReport } from '../../../lib/node/session/read-report.ts';
import type { SidelightSession } from '../launch-sidelight.ts';

/** Asks for the marks of pages from one tab, which stays open behind them. */
export interface MarkReader {
  /** Every mention that is marked in a page, repeats included, once the page has been read. */
  marksOf(page: Page): Promise<Mention[]>;
}

export async function openMarkReader(session: SidelightSession): Promise<MarkReader> {
  const asking = await session.openExtensionPage('popup.html');
  return {
    marksOf: async page => {
      const report = await waitForReport(expression => asking.evaluate(expression), page.url());
      if (report.state !== 'done') throw new Error(`${page.url()} was left ${report.state}`);
      return report.mentions.map(({ mention }) => mention);
    },
  };
}
