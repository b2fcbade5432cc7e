import type { Backup } from '../backup/backup.ts';
import type { Steps } from '../steps.ts';
import { fromItem } from '../export/annotation-item.ts';
import { createRowReader } from '../backup/read-rows.ts';
import { ImportFault } from './problem.ts';
import { readForeignAnnotation } from './foreign-annotation.ts';
import { addressIn, isObject, type Json, listOf, typesOf } from './read-value.ts';
import type { ImportContext, ImportKind } from './registry.ts';

const deepest = 8;
const mostRecords = 200_000;
/** What may hold annotations: a page, a collection with its first page, a graph. */
const holders = ['items', 'first', 'next', '@graph', 'annotations', 'resources'] as const;
const holderTypes = ['AnnotationPage', 'AnnotationCollection', 'AnnotationList', 'Annotation'];

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection. Ours come back as they were;
 * those of other programs as far as there is a place for what they say.
 */
export const webAnnotation: ImportKind = {
  detect: value => detects(value, 0),
  *read(value, context) {
    const reader = createRowReader();
    const found: unknown[] = [];
    yield* collect(value, 0, found);
    if (found.length === 0) throw new ImportFault({ kind: 'no-records' });
    if (found.length > mostRecords) throw new ImportFault({ kind: 'many', most: mostRecords });
    // Ours count their saves; one that does not is another program's.
    let isForeign = false;
    const ids = new Set<string>();
    for (const item of found) {
      isForeign ||= !isOurs(item);
      ids.add(isObject(item) ? addressIn(item.id, item['@id']) : '');
      yield;
    }
    for (const item of found) {
      readItem(item, ids, context, reader);
      yield;
    }
    return { made: context.now, settings: null, isForeign, ...reader.done() } satisfies Backup;
  },
};

function readItem(
  item: unknown,
  ids: ReadonlySet<string>,
  context: ImportContext,
  reader: ReturnType<typeof createRowReader>,
): void {
  if (!isObject(item)) return reader.refuse('annotations', '');
  if (isOurs(item)) return reader.read('annotations', fromItem(item));
  if (!typesOf(item).includes('Annotation')) return reader.refuse('annotations', 'type');
  const read = readForeignAnnotation(item, ids, context);
  if ('field' in read) return reader.refuse('annotations', read.field);
  for (const [order, note] of read.notes.entries()) reader.read('annotations', note, order > 0);
}

function isOurs(item: unknown): item is Json {
  return isObject(item) && 'rev' in item && typeof item.id === 'string' && item.id.startsWith('urn:uuid:');
}

function detects(value: unknown, depth: number): boolean {
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.some(one => detects(one, depth + 1));
  if (!isObject(value)) return false;
  return typesOf(value).some(type => holderTypes.includes(type)) || detects(value['@graph'], depth + 1);
}

/** The annotations in a value, in their order, with whatever else stands among them. */
function* collect(one: unknown, depth: number, found: unknown[]): Steps<void> {
  yield;
  if (depth > deepest) return;
  if (Array.isArray(one)) {
    for (const item of one) yield* collect(item, depth + 1, found);
  } else if (!isObject(one) || typesOf(one).includes('Annotation')) {
    found.push(one);
  } else {
    const held = holders.filter(holder => one[holder] !== undefined);
    for (const holder of held) {
      for (const item of listOf(one[holder])) {
        if (!isElsewhere(holder, item)) yield* collect(item, depth + 1, found);
      }
    }
    if (held.length === 0 && depth > 0) found.push(one);
  }
}

/** The address of a page that is somewhere else is no record. */
function isElsewhere(holder: string, item: unknown): boolean {
  return (holder === 'first' || holder === 'next') && typeof item === 'string';
}
