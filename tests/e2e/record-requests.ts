import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';

/**
 * What the browsers themselves ask for, with or without an extension: updates, the time, a sign-in page, what to fill into
 * a form, a dictionary for a field that is typed in, a name for pushed messages, Firefox's own settings and its lists of harmful
 * sites.
 * The extension asking there would still be seen, in `asked`.
 */
const BROWSER_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
]);
const FIREFOX_HOSTS = /\.(mozilla\.(com|net|org)|firefox\.com)$/;

export interface RequestLog {
  /** Where the proxy listens on this machine. */
  readonly port: number;
  /** Flags that Chromium must be started with. */
  readonly args: readonly string[];
  /** Begin to record the requests of pages, frames and workers of a context. */
  watch(context: BrowserContext): void;
  /** Every address asked for by a page or worker, in order. */
  readonly asked: readonly string[];
  /** Everything that tried to leave this machine, whoever asked but the browser itself: `METHOD address`, or `CONNECT host`. */
  readonly leaving: readonly string[];
  /** Requests that are neither for this machine nor for the extension's own files. Must be empty after every journey. */
  foreign(): string[];
  close(): Promise<void>;
}

/**
 * Record requests in two ways that do not depend on each other.
 *
 * Playwright tells what pages and the service worker ask for. Beside it all traffic that is not for this machine is sent to
 * a proxy, which writes it down and refuses it: nothing can leave unseen, from whatever part of the browser.
 */
export async function recordRequests(): Promise<RequestLog> {
  const asked: string[] = [];
  const leaving: string[] = [];
  const note = (what: string, host: string): void => {
    if (!BROWSER_HOSTS.has(host) && !FIREFOX_HOSTS.test(host)) leaving.push(what);
  };
  const proxy = createServer((request, response) => {
    note(`${request.method} ${request.url}`, new URL(request.url ?? '').hostname);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`, (request.url ?? '').replace(/:\d+$/, ''));
    // The browser may hang up first, above all when it is closed.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    port,
    args: [`--proxy-server=http://127.0.0.1:${port}`],
    asked,
    leaving,
    watch: context => {
      context.on('request', request => asked.push(request.url()));
    },
    foreign: () => [...asked.filter(isForeign), ...leaving],
    close: () =>
      new Promise(resolve => {
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}

const OWN = /^(chrome-extension|data|blob|about):/;

function isForeign(address: string): boolean {
  if (OWN.test(address)) return false;
  const { hostname } = new URL(address);
  return hostname !== 'localhost' && hostname !== '127.0.0.1';
}
