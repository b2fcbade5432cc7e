import type { Annotation } from '../annotation/annotation.ts';
import { claimOf, type Evidence, evidenceOf, quoteOf } from '../annotation/read-annotation.ts';
import type { Source } from '../claim/source.ts';
import { parseDay } from '../text/parse-day.ts';
import type { ExportContext } from './export-context.ts';
import { safeLink } from './safe-link.ts';
import { textFragmentLink } from './text-fragment.ts';

/** A date as CSL has it: year, month and day as far as they are known, or the words of the source. */
type CslDate = { 'date-parts': number[][] } | { literal: string };

interface CslItem {
  readonly id: string;
  type: string;
  title?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL: string;
  note?: string;
}

/**
 * The sources of notes, their claims' and those that the reviewers give, as CSL-JSON for Zotero and its like
 * (https://github.com/citation-style-language/schema). A source that many notes have is one item, whose `note` names the
 * words that it is given for, each with its address.
 *
 * An item's id follows from its address alone, so that it is the same in every export.
 */
export function* writeCslJson(notes: readonly Annotation[], { records }: ExportContext): Generator<string> {
  const items = new Map<string, { item: CslItem; uses: Set<string> }>();
  const ofSource = remembered(itemOfSource, source => source);
  const ofEvidence = remembered(itemOfEvidence, ({ url, title, date }) => `${url}\n${title}\n${date}`);
  yield '[';
  for (const note of notes) {
    const record = records?.get(claimOf(note) ?? '');
    for (const source of record?.sources ?? []) add(ofSource(source), note);
    for (const evidence of evidenceOf(note)) add(ofEvidence(evidence), note);
    // Nothing is written before all notes have been seen; whoever waits can see how far that is.
    yield '';
  }
  let isFirst = true;
  for (const { item, uses } of items.values()) {
    const note = [item.note, ...uses].filter(Boolean).join('\n');
    const whole = { ...item, ...optional({ note }) };
    yield `${isFirst ? '' : ','}\n  ${JSON.stringify(whole, null, 2).replaceAll('\n', '\n  ')}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n'}]\n`;

  function add(item: CslItem | null, note: Annotation): void {
    if (item === null) return;
    const entry = items.get(item.id) ?? { item, uses: new Set<string>() };
    // What one note does not say of a source another may.
    const type = entry.item.type === 'webpage' ? item.type : entry.item.type;
    entry.item = { ...item, ...entry.item, type };
    const use = useOf(note);
    if (use !== '') entry.uses.add(use);
    items.set(item.id, entry);
  }
}

/** Many notes have the same sources: each is worked out once. */
function remembered<T, R>(itemOf: (of: T) => R, keyOf: (of: T) => unknown): (of: T) => R {
  const known = new Map<unknown, R>();
  return of => {
    const key = keyOf(of);
    const item = known.has(key) ? (known.get(key) as R) : itemOf(of);
    known.set(key, item);
    return item;
  };
}

function itemOfEvidence({ url, title, date }: Evidence): CslItem | null {
  const item = itemAt(url);
  return item && { ...item, ...optional({ title }), ...dated({ issued: date }) };
}

function itemOfSource(source: Source): CslItem | null {
  const { url, title, publisher, published, checked, locator, quote } = source;
  const place = [locator, quote && `“${quote}”`].filter(Boolean).join(': ');
  const item = itemAt(url);
  return (
    item && {
      ...item,
      type: typeOf(source),
      ...optional({ title, publisher, note: place }),
      ...dated({ issued: published ?? '', accessed: checked?.on ?? '' }),
    }
  );
}

/** Null where the address is none of the web's. */
function itemAt(url: string): CslItem | null {
  const link = safeLink(url.trim());
  if (link === null) return null;
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(link)?.[1]?.toLowerCase() ?? '';
  return { id: `${host}-${hash(addressKey(link))}`, type: typeOf({ url: link, class: null }), URL: link };
}

/** By what the address ends in and who stands behind it. Anything else is a page of the web. */
function typeOf({ url, class: from }: Pick<Source, 'url' | 'class'>): string {
  const path = url.replace(/[?#].*$/s, '').toLowerCase();
  if (/\.(?:xlsx?|csv|ods|tsv|json|zip)$/.test(path)) return 'dataset';
  if (/\b(?:uscode|legcode|statutes?|ecfr)\b/.test(path)) return 'legislation';
  if (from === 'news') return 'article-newspaper';
  if (from === 'research' || path.endsWith('.pdf')) return 'report';
  return 'webpage';
}

/** "“about 370,000”: https://…#:~:text=about%20370%2C000" */
function useOf({ target }: Annotation): string {
  const quote = quoteOf(target);
  const link = safeLink(textFragmentLink(target));
  return quote && link ? `“${quote.replace(/\s+/g, ' ')}”: ${link}` : '';
}

function dated<Name extends string>(dates: Record<Name, string>): Partial<Record<Name, CslDate>> {
  const known = Object.entries<string>(dates).filter(([, date]) => date.trim() !== '');
  return Object.fromEntries(known.map(([name, date]) => [name, dateOf(date.trim())])) as Partial<Record<Name, CslDate>>;
}

function dateOf(date: string): CslDate {
  const partial = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(date);
  const known = partial?.slice(1).filter(Boolean) ?? parseDay(date)?.split('-');
  return known ? { 'date-parts': [known.map(Number)] } : { literal: date };
}

/** What is empty is not known, and is left out. */
function optional<Name extends string>(parts: Record<Name, string>): Partial<Record<Name, string>> {
  const known = Object.entries<string>(parts).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(known) as Partial<Record<Name, string>>;
}

/** Scheme, `www.`, a hash and a last slash do not make another source. */
function addressKey(link: string): string {
  return link
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '');
}

/** FNV-1a over 64 bits, in base 36: short, and without a clash among any number of sources that people gather. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return value.toString(36);
}
