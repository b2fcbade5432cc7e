import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as the server sends it. `type` is `text/html; charset=utf-8` unless given. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  /** Paths that were asked for and not found, in order. */
  readonly missed: readonly string[];
  close(): Promise<void>;
}

/**
 * Serve pages on localhost, on a free port.
 *
 * `find` gets the path of the address (`/article.html`), without its query, and answers undefined for a 404.
 */
export async function servePages(find: (path: string) => ServedPage | undefined): Promise<PageServer> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = find(decodeURIComponent(pathname));
    if (!page) {
      missed.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    missed,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
