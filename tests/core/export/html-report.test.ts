import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { fromItem } from '../../../lib/core/export/annotation-item.ts';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { ExportContext } from '../../../lib/core/export/export-context.ts';
import { writeHtmlReport } from '../../../lib/core/export/html-report.ts';
import { languages } from '../../../lib/core/words/language.ts';
import { wordsIn } from '../../words.ts';
import { hostileTexts } from './hostile-texts.ts';
import { anyText, textOf } from './parts.ts';
import { notes, otherNotes, reportContext } from './report-sample.ts';

type Node = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elements) : [])];
}
const read = (html: string) => elements(parse(html));
const report = (of: readonly Annotation[], context: Partial<ExportContext> = {}) =>
  textOf(writeHtmlReport(of, { ...reportContext, ...context }));
const all = [...notes, ...otherNotes];
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find(attr => attr.name === name)?.value;
const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

/** A text in place of every text of some data: what is not ours alone to say. */
function withText<T>(value: T, text: string, keep: readonly string[]): T {
  if (typeof value === 'string') return text as T;
  if (Array.isArray(value)) return value.map(item => withText(item, text, keep)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, keep.includes(key) ? item : withText(item, text, keep)]),
  ) as T;
}

/** The sample with one text in every field that somebody else can write. */
function hostileReport(text: string): string {
  const words = text.trim() === '' ? `${text}x` : text;
  const structure = [
    'type',
    'id',
    'source',
    'purpose',
    'motivation',
    'created',
    'modified',
    'format',
    'confidence',
    'status',
    'at',
  ];
  const card = ['glyph', 'underline', 'language', 'claim', 'url', 'seen', 'page', 'mention'];
  const written = all.map(note => withText(note, words, structure));
  return report(written, {
    sightings: (reportContext.sightings ?? []).map(seen => ({
      ...seen,
      card: { ...withText(seen.card, words, card), quote: words },
    })),
    records: new Map([...(reportContext.records ?? [])].map(([id, record]) => [id, withText(record, words, ['url'])])),
    pages: [],
  });
}

/** A note's own text is set as its Markdown says; what stands in it is not the template's. */
const isNoteText = (node: Node) => 'tagName' in node && attribute(node, 'class') === 'note-text';
function outsideNotes(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node && !isNoteText(node) ? node.childNodes.flatMap(outsideNotes) : [])];
}
const insideNotes = (html: string) =>
  read(html)
    .filter(isNoteText)
    .flatMap(note => elements(note).slice(1));
/** All that Markdown makes of a note here, with the attributes that it may have. */
const madeOfMarkdown = /^(?:(?:p|blockquote|ul|ol|li|pre)(?: dir)?|br|b|em|code|a href rel)$/;

const tagOf = ({ tagName, attrs }: Element) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`;

/** How often each tag stands there with each set of attributes. Labels of a chart may be more lines or fewer, and are listed once. */
function skeleton(html: string): string[] {
  const all = outsideNotes(parse(html)).map(tagOf);
  const isLabel = (tag: string) => tag.startsWith('text ');
  return [...all.filter(tag => !isLabel(tag)), ...(all.some(isLabel) ? ['text'] : [])].sort();
}
const labels = /^text (?:class x y|class x y text-anchor|x y|x y text-anchor)$/;

describe('writeHtmlReport', () => {
  const html = report(all);
  const found = read(html);

  test('shows marks in the page’s words, the comparison with its chart, verdict, sources and replies', () => {
    const marks = found.filter(({ tagName }) => tagName === 'mark').map(textIn);
    expect(marks).toEqual([
      'about 370,000 in fiscal year 2014',
      'have the right to a hearing',
      'roughly 400,000 in a single year',
    ]);
    const excerpt = textIn(found.find(element => attribute(element, 'class') === 'words')!);
    expect(excerpt).toContain('… When the removals and returns of every agency are added');
    expect(excerpt).toContain('A hearing can take years.');
    const first = textIn(found.find(element => attribute(element, 'id') === 'n1')!);
    for (const part of [
      'Differs',
      'ICE counted 315,943 removals',
      'Verdict: Lacks context',
      'Removals by year',
      'ERO Report',
    ]) {
      expect(first).toContain(part);
    }
    expect(textIn(found.find(element => attribute(element, 'id') === 'n2')!)).toContain(
      'RepliesNoteExpedited removal is one.'.slice(7),
    );
    expect(found.filter(({ tagName }) => tagName === 'svg')).toHaveLength(2);
  });

  test('sets a note as its Markdown says', () => {
    const [one] = notes;
    if (!one) throw new Error('The sample has notes.');
    const value = 'The count is **315,943**.\n\n- asked\n- waiting\n\nSee [the table](https://agency.example/t).';
    const body = one.body.map(part => (part.purpose === 'commenting' ? { ...part, value } : part));
    const [shown] = read(report([{ ...one, body } as Annotation])).filter(isNoteText);
    const inside = elements(shown!).slice(1);
    expect(inside.map(({ tagName }) => tagName)).toEqual(['p', 'b', 'ul', 'li', 'li', 'p', 'a']);
    expect(textIn(shown!)).toBe('The count is 315,943.askedwaitingSee the table.');
    expect(attribute(inside.at(-1), 'href')).toBe('https://agency.example/t');
  });

  test('tells notes that were stored with http under the page that https has', () => {
    const [one] = notes;
    if (!one) throw new Error('The sample has notes.');
    const source = one.target.source.replace('https:', 'http:');
    expect(source).toMatch(/^http:/);
    const older = { ...one, id: 'urn:uuid:older', target: { ...one.target, source } };
    const pagesOf = (of: readonly Annotation[]) =>
      read(report(of)).filter(element => attribute(element, 'class') === 'page-title').length;
    expect(pagesOf(all)).toBeGreaterThan(1);
    expect(pagesOf([...all, older])).toBe(pagesOf(all));
  });

  test('loads nothing and runs nothing: its policy says so, and no element could', () => {
    const policy = found.find(element => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy, 'content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'(;|$)/);
    const tags = new Set(found.map(({ tagName }) => tagName));
    for (const tag of ['img', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'audio', 'video', 'image', 'use']) {
      expect(tags).not.toContain(tag);
    }
    expect(found.filter(({ tagName }) => tagName === 'script').map(element => attribute(element, 'type'))).toEqual([
      'application/ld+json',
    ]);
    expect(found.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^src|^style$/.test(name))).toEqual([]);
  });

  test('holds its notes as data, and they are the notes', () => {
    const data = textIn(found.find(({ tagName }) => tagName === 'script')!);
    const items = (JSON.parse(data) as { items: Record<string, unknown>[] }).items;
    expect(items.map(item => Annotation.parse(fromItem(item)))).toEqual(all.map(note => Annotation.parse(note)));
  });

  test('has one heading above the others, and every place that a link leads to', () => {
    expect(found.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    const ids = new Set(found.map(element => attribute(element, 'id')));
    for (const element of found) {
      const href = attribute(element, 'href');
      if (href?.startsWith('#')) expect(ids).toContain(href.slice(1));
      else if (href) expect(href).toMatch(/^https?:\/\//);
    }
  });

  test.each(languages)('is whole in %s', language => {
    const words = wordsIn(language);
    const [root] = read(report(all, { words }));
    expect(attribute(root, 'dir')).toBe(words.dir);
    expect(skeleton(report(all, { words }))).toEqual(skeleton(html));
  });

  test('is whole without notes, and without anything known besides them', () => {
    expect(report([])).toContain('<h1 dir="auto">No notes</h1>');
    expect(textOf(writeHtmlReport(all, { now: reportContext.now }))).toContain('</html>');
  });

  test('stands when a kept page claims to be endless', () => {
    const [page] = reportContext.pages ?? [];
    const pages = page
      ? [{ ...page, segments: page.segments.map(segment => ({ ...segment, start: segment.start * 1e12 })) }]
      : [];
    expect(report(all, { pages })).toContain('A hearing can take');
  });
});

describe('a report’s elements are those of its template', () => {
  const expected = skeleton(hostileReport('words'));

  test.each(hostileTexts)('for %j in every field', text => {
    const html = hostileReport(text);
    expect(skeleton(html)).toEqual(expected);
    for (const element of insideNotes(html)) expect(tagOf(element).trim()).toMatch(madeOfMarkdown);
    for (const element of read(html)) {
      expect(attribute(element, 'href') ?? '#n1').toMatch(/^(?:#n\d+|https?:\/\/[^@\\\s]+)$/);
      if (element.tagName === 'text') {
        expect(`text ${element.attrs.map(({ name }) => name).join(' ')}`).toMatch(labels);
      }
    }
  });

  test('for any text', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '!',
      '-',
      '=',
      'script',
      'img',
      ' ',
      '\n',
      '\u0000',
      ']]>',
      '<!--',
      '`',
      'a',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), anyText(20)), text => {
        const html = hostileReport(text);
        expect(skeleton(html)).toEqual(expected);
        for (const element of insideNotes(html)) expect(tagOf(element).trim()).toMatch(madeOfMarkdown);
      }),
      { numRuns: 60 },
    );
  });

  test('an address of evidence or of a page is a link of the web, or no link', () => {
    const [first, second] = all as [Annotation, Annotation];
    for (const text of hostileTexts) {
      const body = first.body.map(part =>
        part.purpose === 'linking' && part.evidence ? { ...part, source: text } : part,
      );
      const some = [
        { ...first, body },
        { ...second, target: { ...second.target, source: text } },
      ];
      const links = read(report(some)).flatMap(element => attribute(element, 'href') ?? []);
      expect(links.filter(href => !/^(?:#n\d+|https?:\/\/[^@\\\s]+)$/.test(href))).toEqual([]);
    }
  });
});
