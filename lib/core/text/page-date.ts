import { readLinkedDates } from './linked-data-date.ts';
import { parseDay } from './parse-day.ts';
import type { ReaderElement } from './reader-node.ts';
import { textOf } from './text-of.ts';

/** Names of `meta` elements that state when an article was published, in lower case. Names for changes ("modified", "date") are left out. */
const openGraphNames = new Set(['article:published_time', 'og:article:published_time', 'og:published_time']);
const metaNames = new Set(
  'article.published article:published datepublished pubdate publishdate publish-date publish_date publication_date parsely-pub-date dc.date.issued dcterms.issued citation_publication_date cxenseparse:recs:publishtime'.split(
    ' ',
  ),
);

/** Characters of paragraphs after which a `time` belongs to the story and no longer to its head. */
const longestHead = 400;
const changed =
  /(?:updat|modif|revis|edit|correct|aktualis|mise à jour|actualiz)\p{L}*[\s\p{P}]*(?:on|at|am|le|el)?[\s\p{P}]*$/iu;

type Level = 'open-graph' | 'meta' | 'article' | 'itemprop' | 'pubdate' | 'page' | 'time';
/** Most certain first. */
const levels: readonly Level[] = ['open-graph', 'article', 'meta', 'itemprop', 'pubdate', 'page', 'time'];

/**
 * Collects what a page says of its publication day, while a walk enters and leaves its elements.
 *
 * The first kind of statement that names exactly one day decides: `article:published_time`, JSON-LD of an article, other `meta` names,
 * `itemprop="datePublished"`, `time pubdate`, JSON-LD of the page, a `time` in the head of the story. A kind that names several days (a list of teasers) says nothing. Dates of changes are never taken.
 */
export class PageDates {
  readonly #days = new Map<Level, Set<string>>(levels.map(level => [level, new Set()]));
  /** The text node before, as it stands in the page. */
  #before = '';
  #prose = 0;
  #paragraphs = 0;
  #aside = 0;
  #hasHead = false;

  enter(element: ReaderElement): void {
    const { name } = element;
    if (name === 'meta') this.#readMeta(element);
    else if (name === 'script') this.#readScript(element);
    else if (name === 'time') this.#readTime(element);
    else if (name === 'h1' || name === 'article' || name === 'main') this.#hasHead = true;
    else if (name === 'p') this.#paragraphs += 1;
    if (isAside(name)) this.#aside += 1;
    if (name !== 'meta' && name !== 'time') this.#readProperty(element);
  }

  leave(element: ReaderElement): void {
    if (element.name === 'p') this.#paragraphs -= 1;
    if (isAside(element.name)) this.#aside -= 1;
  }

  text(data: string): void {
    const isProse = this.#paragraphs > 0 && this.#hasHead && this.#aside === 0;
    // Beyond the head nothing more is counted.
    if (isProse && this.#prose < longestHead) this.#prose += data.trim().length;
    if (isSeen(data.charCodeAt(0)) || data.trim() !== '') this.#before = data;
  }

  day(): string | null {
    for (const level of levels) {
      const days = this.#days.get(level);
      if (days?.size === 1) return [...days][0] as string;
    }
    return null;
  }

  /** Whether the most certain kind of statement has named one day, so that no other kind is asked. */
  isDecided(): boolean {
    return this.#days.get('open-graph')?.size === 1;
  }

  #add(level: Level, written: string | null): void {
    const found = written === null ? null : parseDay(written);
    if (found !== null) this.#days.get(level)?.add(found);
  }

  #readMeta(element: ReaderElement): void {
    const written = element.attribute('content');
    const name = (element.attribute('property') ?? element.attribute('name') ?? '').trim().toLowerCase();
    if (openGraphNames.has(name)) this.#add('open-graph', written);
    if (metaNames.has(name)) this.#add('meta', written);
    if (isPublished(element)) this.#add('itemprop', element.attribute('content'));
  }

  #readScript(element: ReaderElement): void {
    if (element.attribute('type')?.trim().toLowerCase() !== 'application/ld+json') return;
    const { article, page } = readLinkedDates(textOf(element));
    for (const written of article) this.#add('article', written);
    for (const written of page) this.#add('page', written);
  }

  #readTime(element: ReaderElement): void {
    const written = element.attribute('datetime') ?? element.attribute('content') ?? textOf(element);
    if (isPublished(element)) this.#add('itemprop', written);
    const properties = `${element.attribute('itemprop') ?? ''} ${element.attribute('class') ?? ''}`;
    if (/modif|updat/i.test(properties) || changed.test(this.#before.trim().slice(-40))) return;
    if (element.attribute('pubdate') !== null) this.#add('pubdate', written);
    const inHead = this.#hasHead && this.#aside === 0 && this.#prose < longestHead;
    if (inHead && element.attribute('datetime') !== null) this.#add('time', written);
  }

  #readProperty(element: ReaderElement): void {
    if (isPublished(element)) this.#add('itemprop', element.attribute('content') ?? textOf(element));
  }
}

/** Of ASCII, and no space: most text nodes that say anything begin so. */
const isSeen = (code: number) => code > 0x20 && code < 0x7f;

const isAside = (name: string) => name === 'aside' || name === 'nav' || name === 'footer';

const isPublished = (element: ReaderElement) => {
  const properties = element.attribute('itemprop')?.trim().split(/\s+/);
  return properties !== undefined && properties.includes('datePublished') && !properties.includes('dateModified');
};
