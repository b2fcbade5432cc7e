import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { Pack } from '../../lib/core/claim/pack.ts';
import type { Finding } from '../../lib/core/lint/finding.ts';
import { buildPackPage } from '../../lib/node/pack-page/build-page.ts';
import { goodClaim, goodSeries, goodSource, packWith } from '../core/claim/pack-samples.ts';

type Node = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const series = {
  ...goodSeries,
  values: [
    { period: '2022', value: 1000 },
    { period: '2023', value: 1100, earlier: [{ value: 1090, published: '2024-01' }], published: '2024-06' },
    { period: '2024', value: 1200, preliminary: true },
  ],
};
const law: Claim = {
  ...goodClaim,
  id: 'harbour-law',
  topic: 'law',
  kind: 'legal',
  status: 'draft',
  statement: 'The mayor runs the harbour.',
  figure: null,
  proposition: { predicate: 'arrivals', roles: { agent: ['mayor', 'mayor-first'] } },
  series: null,
  sources: [{ ...goodSource, class: 'news', checked: null, published: null, locator: null, quote: null }],
  valid: { from: null, until: '2026-01' },
  related: ['ships-2024'],
  confidence: 'medium',
  examples: { matches: ['The mayor runs it.'], near: ['The mayor runs.'] },
};
const finding: Finding = {
  rule: 'stale',
  level: 'warning',
  record: { kind: 'claim', id: 'harbour-law' },
  field: 'valid.until',
  value: '2026-01',
  todo: 'look for a newer figure',
};
const sound = packWith({ claims: [{ ...goodClaim, caveats: 'Tugs are counted.' }, law], series: [series] });
const pack: Pack = {
  ...sound,
  manifest: {
    ...sound.manifest,
    corrections: [{ on: '2026-01-05', record: 'ships-2024', what: '1,210 became 1,200', why: 'Table 1 says so.' }],
  },
};

function build(of: Pack): Element[] {
  return elements(parse(buildPackPage({ pack: of, findings: [finding], css: 'p { margin: 0 }', today: '2026-03-01' })));
}

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elements) : [])];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = (element: Element, name: string) => element.attrs.find(attr => attr.name === name)?.value;
const page = build(pack);
const byId = (id: string) => {
  const found = page.find(element => attribute(element, 'id') === id);
  if (!found) throw new Error(`no element ${id}`);
  return textOf(found).replace(/\s+/g, ' ');
};

describe('the page of a pack', () => {
  test.each([
    ['ships-2024', 'status, kind and date', 'Shown Single source Statistic · as of 31 Dec 2024'],
    ['ships-2024', 'the statement', '1,200 ships entered the harbour in 2024.'],
    [
      'ships-2024',
      'the figure with unit, period and publisher',
      '1,200 ships 2024 (1 Jan 2024 to 31 Dec 2024) · Harbour Office',
    ],
    ['ships-2024', 'the compared value in the chart', '2024: 1,200'],
    ['ships-2024', 'the definition', 'Ships that entered, ferries left out.'],
    ['ships-2024', 'the context', 'Ferries are left out. The count is of entries, not of ships.'],
    ['ships-2024', 'the caveats', 'Tugs are counted.'],
    ['ships-2024', 'the source with its date and place', 'Harbour Office Annual report Oct 2024 · Table 1'],
    [
      'ships-2024',
      'its words, class and reading',
      '“1,200 ships entered the harbour” Primary · checked 2 Jan 2026, read at the address',
    ],
    ['ships-2024', 'the examples', 'In 2024, 1,200 ships came in.'],
    ['ships-2024', 'its corrections', '5 Jan 2026 1,210 became 1,200. Table 1 says so.'],
    ['harbour-law', 'a draft, past its validity', 'Draft Past its validity Single source Confidence medium Law'],
    ['harbour-law', 'a proposition', 'arrivals · agent: the mayor or first term'],
    ['harbour-law', 'a source that nobody has read', 'News · not read yet'],
    ['harbour-law', 'a near miss', 'The mayor runs.'],
    ['harbour-law', 'a related record by its statement', 'Related1,200 ships entered the harbour in 2024.'],
    ['harbour-law', 'what lint found', 'valid.until “2026-01” – look for a newer figure'],
    [
      'ships',
      'the values of a series, with what they were',
      '2023: 1,100 published Jun 2024 · earlier 1,090, Jan 2024',
    ],
    ['ships', 'a preliminary value', '2024: 1,200 preliminary'],
    ['summary', 'counts by status', '1 claims shown1 claims in draft1 series shown'],
    ['summary', 'sources of shown records by class', 'Primary20'],
    ['summary', 'the corrections', 'Corrections (1)5 Jan 2026 ships-2024 1,210 became 1,200'],
    ['contents', 'topics with their claims', 'Law 1 draftThe mayor runs the harbour. draft'],
  ])('%s says %s', (id, _what, words) => {
    expect(byId(id)).toContain(words);
  });

  test('links only to what it holds, and names every place once', () => {
    const ids = page.map(element => attribute(element, 'id')).filter(id => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = page.map(element => attribute(element, 'href')).filter(href => href?.startsWith('#'));
    expect(inner.length).toBeGreaterThan(5);
    expect(inner.filter(href => !ids.includes(href!.slice(1)))).toEqual([]);
  });

  test('loads and runs nothing', () => {
    expect(page.filter(({ tagName }) => ['script', 'img', 'link', 'iframe'].includes(tagName))).toEqual([]);
    expect(page.filter(element => attribute(element, 'src') !== undefined)).toEqual([]);
    const policy = page.find(element => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy!, 'content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  test('says words of records as words, whatever they hold', () => {
    const hostile = `</title></style><script>alert(1)</script><img src=x onerror="alert('x')">"'&lt;`;
    const marked = build(spoil(pack, text => (text === '' ? '' : text + hostile)));
    expect(marked.map(({ tagName }) => tagName)).toEqual(page.map(({ tagName }) => tagName));
    expect(marked.flatMap(({ attrs }) => attrs.map(({ name }) => name))).toEqual(
      page.flatMap(({ attrs }) => attrs.map(({ name }) => name)),
    );
    const statement = marked.find(({ tagName }) => tagName === 'h3');
    expect(textOf(statement!)).toContain(hostile);
  });
});

/** Change every text that is written by people: all but ids, dates, kinds and other words of the schema. */
function spoil(of: Pack, change: (text: string) => string): Pack {
  const written = new Set(
    'title publisher licence statement context caveats unit definition locator quote how matches near label notes what why note phrases url'.split(
      ' ',
    ),
  );
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return written.has(key) ? change(value) : value;
    if (Array.isArray(value)) return value.map(item => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(of, '') as Pack;
}
