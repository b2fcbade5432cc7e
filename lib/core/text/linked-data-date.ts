/** Deepest nesting and most objects of a page's JSON-LD that are looked at. */
const maxDepth = 8;
const maxObjects = 500;
const longestScript = 1_000_000;

export type LinkedDates = { readonly article: readonly string[]; readonly page: readonly string[] };

/**
 * `datePublished` of articles and of web pages in a JSON-LD script, as written.
 *
 * Objects, arrays and `@graph` are read, and the entity that a page is about. Articles that are only mentioned inside others (`hasPart`, `citation`,
 * lists of related items) are not, since their dates are not the page's. A script that is not JSON gives no dates.
 */
export function readLinkedDates(script: string): LinkedDates {
  const article: string[] = [];
  const page: string[] = [];
  let seen = 0;
  const visit = (value: unknown, depth: number): void => {
    seen += 1;
    if (depth > maxDepth || seen > maxObjects || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const record = value as Record<string, unknown>;
    const date = typeof record.datePublished === 'string' ? record.datePublished : null;
    if (date !== null) {
      const types = [record['@type']].flat().filter(type => typeof type === 'string');
      if (types.some(type => articleType.test(type))) article.push(date);
      else if (types.some(type => pageType.test(type))) page.push(date);
    }
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) visit(record[key], depth + 1);
  };
  try {
    visit(JSON.parse(script.slice(0, longestScript).replace(wrapping, '')), 0);
  } catch {
    // A page's broken script says nothing about its date; other sources still may.
  }
  return { article, page };
}

/** XHTML's way to keep a script from being parsed. */
const wrapping = /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?\s*$/g;

const articleType = /(?:Article|Posting|Report|Review)$/;
const pageType = /(?:WebPage|ItemPage|AboutPage)$/;
