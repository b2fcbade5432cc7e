import { readJson } from './scan-json.ts';

/**
 * The linked data that a web page holds: the values of its `<script type="application/ld+json">` elements, in their order. One that
 * is no JSON is passed over, as browsers and search engines do. Needs no more of HTML than that a script ends at the next `</script`.
 */
export function findJsonLd(html: string): unknown[] {
  const values: unknown[] = [];
  for (let at = search(html, /<script/gi, 0); at >= 0; ) {
    const open = html.indexOf('>', at);
    const end = open < 0 ? -1 : search(html, /<\/script/gi, open);
    if (end < 0) break;
    if (/type\s*=\s*["']?application\/ld\+json/i.test(html.slice(at, open))) {
      const read = readJson(html.slice(open + 1, end));
      if ('value' in read) values.push(read.value);
    }
    at = search(html, /<script/gi, end);
  }
  return values;
}

function search(html: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(html)?.index ?? -1;
}
