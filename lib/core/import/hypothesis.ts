import type { Annotation } from '../annotation/annotation.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';
import { createRowReader } from '../backup/read-rows.ts';
import { deriveId } from './derive-id.ts';
import { quoteSelector, toAnnotation } from './foreign-note.ts';
import { ImportFault } from './problem.ts';
import { readDate } from './read-date.ts';
import { isObject, type Json, listOf, namesIn, textIn } from './read-value.ts';
import type { ImportContext, ImportKind } from './registry.ts';
import { safeLink } from '../export/safe-link.ts';

const mostRecords = 200_000;
/** Marks notes that only their writer could read there: what comes here may be exported to others. */
const privateTag = 'private';

/**
 * Notes of Hypothesis: the file that its client exports, an answer of its search, or a list (https://h.readthedocs.io/en/latest/api/).
 * Replies stay replies; dates, authors and tags are kept.
 */
export const hypothesis: ImportKind = {
  detect: value => itemsOf(value) !== null,
  *read(value, context) {
    const items = itemsOf(value) ?? [];
    if (items.length === 0) throw new ImportFault({ kind: 'no-records' });
    if (items.length > mostRecords) throw new ImportFault({ kind: 'many', most: mostRecords });
    const reader = createRowReader();
    for (const item of items) {
      const read = isObject(item) ? readItem(item, context) : '';
      if (typeof read === 'string') reader.refuse('annotations', read);
      else reader.read('annotations', read);
      yield;
    }
    return { made: context.now, settings: null, isForeign: true, ...reader.done() };
  },
};

/** The notes of a value, or null where it is of another kind. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isItem) ? value : null;
  if (!isObject(value)) return null;
  if (isItem(value)) return [value];
  const isExport = 'export_date' in value || 'export_userid' in value || 'client_version' in value;
  const items = [value.annotations, value.rows].find(Array.isArray);
  return items && (isExport || items.some(isItem)) ? items : null;
}

function isItem(item: unknown): boolean {
  return isObject(item) && typeof item.uri === 'string' && ('user' in item || 'group' in item || 'target' in item);
}

/** A note of ours, or the first field without which there is none. */
function readItem(item: Json, { now }: ImportContext): Annotation | string {
  const uri = textIn(item.uri);
  if (!/^(?:https?:\/\/[^\s]|file:\/\/|urn:)/i.test(uri)) return 'uri';
  const id = textIn(item.id);
  const updated = readDate(item.updated, now);
  const created = readDate(item.created, now) ?? updated ?? now;
  const parent = textIn(listOf(item.references).at(-1));
  const quote = parent ? null : findQuote(item);
  const text = typeof item.text === 'string' ? item.text : '';
  const user = isObject(item.user_info) ? namesIn(item.user_info.display_name) : '';
  const creator = user || namesIn(item.user);
  return toAnnotation({
    id: id ? idOf(id) : deriveId(JSON.stringify([uri, quote?.exact, text, creator, item.created ?? null])),
    source: parent ? idOf(parent) : uri,
    quote,
    pageTitle: isObject(item.document) ? textIn(item.document.title) : '',
    text,
    tags: [...listOf(item.tags).filter(tag => typeof tag === 'string'), ...(isPrivate(item) ? [privateTag] : [])],
    verdict: null,
    claims: [],
    evidence: [],
    creator,
    created,
    modified: updated ?? created,
    via: safeLink(isObject(item.links) ? textIn(item.links.html) : '') ?? '',
  });
}

/** Ids there are short and of one service: with its address they are like no other's. */
function idOf(id: string): string {
  return deriveId(`https://hypothes.is/a/${id}`);
}

function findQuote(item: Json): TextQuoteSelector | null {
  for (const target of listOf(item.target)) {
    for (const selector of isObject(target) ? listOf(target.selector) : []) {
      if (isObject(selector) && selector.type === 'TextQuoteSelector') {
        return quoteSelector(selector.exact, selector.prefix, selector.suffix);
      }
    }
  }
  return null;
}

function isPrivate({ permissions }: Json): boolean {
  const readers = isObject(permissions) ? listOf(permissions.read) : [];
  return readers.length > 0 && readers.every(reader => typeof reader === 'string' && reader.startsWith('acct:'));
}
