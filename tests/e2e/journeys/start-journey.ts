import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PageReport } from '../../../lib/core/page-protocol.ts';
import { waitForReport } from '../../../lib/node/session/read-report.ts';
import { type PageServer, servePages, type ServedPage } from '../../../lib/node/session/serve-pages.ts';
import { launchSidelight, type LaunchSidelightOptions, type SidelightSession } from '../launch-sidelight.ts';
import { type ErrorLog, watchErrors } from './watch-errors.ts';

/** One browser with the extension, one server with the journey's own pages. */
export interface Journey {
  readonly session: SidelightSession;
  readonly server: PageServer;
  /** Every exception seen in pages opened here, in the page's world or in ours. */
  readonly errors: ErrorLog;
  /** Open a page of the server in a new tab that has the focus. */
  open(path: string): Promise<Page>;
  /** Open a page and wait until it was read. */
  openRead(path: string): Promise<{ page: Page; report: PageReport }>;
  /** What the page script says of a page that it has finished reading. The page keeps its focus. */
  report(page: Page): Promise<PageReport>;
  /** Evaluate an expression in a document of the extension. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Start a journey over these pages, by path. Close it in `afterAll`. */
export async function startJourney(
  pages: Readonly<Record<string, string | ServedPage>>,
  options: LaunchSidelightOptions = {},
): Promise<Journey> {
  const server = await servePages(path => {
    const page = pages[path];
    return typeof page === 'string' ? { body: page } : page;
  });
  const session = await launchSidelight(options).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const errors = watchErrors();
  // A document of the extension that runs no script of its own.
  const asking = await session.openExtensionPage('manifest.json');
  const evaluate = <T>(expression: string) => asking.evaluate<T>(expression);
  const open = async (path: string): Promise<Page> => {
    const page = await session.context.newPage();
    await errors.watch(page);
    await page.goto(`${server.url}${path}`);
    return page;
  };
  const report = (page: Page) => waitForReport(evaluate, page.url());
  return {
    session,
    server,
    errors,
    open,
    report,
    evaluate,
    async openRead(path) {
      const page = await open(path);
      return { page, report: await report(page) };
    },
    async close() {
      await session.close();
      await server.close();
    },
  };
}

/** The end of every journey: requests were recorded, and not one was for anywhere but this machine. */
export function expectNothingLeft({ session, server }: Journey): void {
  expect(session.requests.asked.filter(address => address.startsWith(server.url))).not.toEqual([]);
  expect(session.requests.foreign()).toEqual([]);
}
