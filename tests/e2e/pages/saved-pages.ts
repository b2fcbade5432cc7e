import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sample } from '../../sample.ts';

const shared = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));
const demoFile = fileURLToPath(new URL('../../../lib/node/demo/article.html', import.meta.url));

/** A page as it lies on disk. */
export interface SavedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Our own demo article; always there. */
export const demoArticle: SavedPage = { name: 'demo', bytes: readFileSync(demoFile) };

/** The article that the project was created from, or null without `../shared`. */
export const seedArticle: SavedPage | null = existsSync(`${shared}seed-article.html`)
  ? { name: 'seed-article', bytes: readFileSync(`${shared}seed-article.html`) }
  : null;

const names = existsSync(`${shared}readability`) ? readdirSync(`${shared}readability`).sort() : [];

/** Real pages that others have saved: a fixed sample, or all. Says so when there are none. */
export function savedPages(suite: string, size: number): SavedPage[] {
  if (names.length === 0) console.log(`${suite}: skipped: no ../shared`);
  return sample(suite, names, size).map(name => ({
    name: name.replace(/\.html$/, ''),
    bytes: readFileSync(`${shared}readability/${name}`),
  }));
}
