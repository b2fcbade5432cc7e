import type { Annotation } from '../annotation/annotation.ts';
import { claimUrn, type Evidence } from '../annotation/read-annotation.ts';
import type { TextQuoteSelector } from '../annotation/selector.ts';
import { deriveId } from './derive-id.ts';
import { type ForeignNote, quoteSelector, toAnnotation } from './foreign-note.ts';
import { readDate } from './read-date.ts';
import { addressIn, isObject, type Json, listOf, namesIn, textIn, typesOf } from './read-value.ts';
import type { ImportContext } from './registry.ts';
import { safeLink } from '../export/safe-link.ts';

const deepest = 8;
/** A verdict is a word or a few; what is longer is somebody's text. */
const longestVerdict = 80;
/** What a note can be about: a page, a file, a thing with a name. Anything else would be an address that does something. */
const source = /^(?:https?:\/\/[^\s]|file:\/\/|urn:|doi:)/i;

type Parts = Pick<ForeignNote, 'verdict'> & {
  readonly texts: string[];
  readonly tags: string[];
  readonly claims: string[];
  readonly evidence: Evidence[];
};

/**
 * A Web Annotation of another program as notes of ours, one for each of its targets, or the first field without which there is
 * none. `ids` are the ids of the file: a target among them is replied to.
 */
export function readForeignAnnotation(
  item: Json,
  ids: ReadonlySet<string>,
  { now }: ImportContext,
): { readonly notes: readonly Annotation[] } | { readonly field: string } {
  const targets = listOf(item.target ?? item.hasTarget);
  if (targets.length === 0) return { field: 'target' };
  const own = addressIn(item.id, item['@id']);
  const creator = namesIn(item.creator ?? item.annotatedBy);
  const modified = readDate(item.modified, now);
  const created = readDate(item.created ?? item.annotatedAt, now) ?? modified ?? readDate(item.generated, now) ?? now;
  const parts = readBodies(item, creator);
  const notes: Annotation[] = [];
  for (const [order, target] of targets.entries()) {
    const address = sourceOf(target);
    if (!source.test(address)) return { field: targets.length > 1 ? `target.${order}.source` : 'target.source' };
    const quote = isObject(target) ? findQuote(listOf(target.selector ?? target.hasSelector), 0) : null;
    const key = own || JSON.stringify([address, quote?.exact, parts, creator, item.created ?? null]);
    notes.push(
      toAnnotation({
        ...parts,
        id: deriveId(order === 0 ? key : `${key} target ${order + 1}`),
        source: ids.has(address) ? deriveId(address) : address,
        quote,
        pageTitle: textIn(item.pageTitle, isObject(target) && isObject(target.source) ? target.source.title : ''),
        text: parts.texts.join('\n\n'),
        creator,
        created,
        modified: modified ?? created,
        via: safeLink(own) ?? '',
      }),
    );
  }
  return { notes };
}

function sourceOf(target: unknown): string {
  return isObject(target) ? addressIn(target.source, target.hasSource, target.id, target['@id']) : textIn(target);
}

/** The words that a target is about, wherever in its selectors they stand. */
function findQuote(selectors: readonly unknown[], depth: number): TextQuoteSelector | null {
  for (const selector of selectors) {
    if (!isObject(selector) || depth > deepest) continue;
    const quote = typesOf(selector).includes('TextQuoteSelector')
      ? quoteSelector(selector.exact, selector.prefix, selector.suffix)
      : null;
    const inner = [...listOf(selector.refinedBy), ...listOf(selector.items), ...listOf(selector.default)];
    const found = quote ?? findQuote(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

function readBodies(item: Json, creator: string): Parts {
  const motivations = [...listOf(item.motivation), ...listOf(item.motivatedBy)].map(one =>
    textIn(one).replace(/^.*[:#]/, ''),
  );
  const isTagging = motivations.length === 1 && motivations[0] === 'tagging';
  const parts: Parts & { verdict: ForeignNote['verdict'] } = {
    texts: [],
    tags: [],
    claims: [],
    evidence: [],
    verdict: null,
  };
  for (const body of [...listOf(item.body ?? item.hasBody), ...listOf(item.bodyValue)]) visit(body, 0);
  return parts;

  function visit(body: unknown, depth: number): void {
    if (depth > deepest) return;
    if (typeof body === 'string') {
      if (!link(body, {})) sayOrTag(body, []);
      return;
    }
    if (!isObject(body)) return;
    const purposes = listOf(body.purpose ?? body.role).map(one => textIn(one).replace(/^.*[:#]/, ''));
    const value = [body.value, body.chars, body['cnt:chars'], body['rdf:value'], body['@value']].find(
      (one): one is string => typeof one === 'string',
    );
    if (value !== undefined) return sayOrTag(value, purposes, body);
    if (isObject(body.source)) return visit(body.source, depth + 1);
    if (link(addressIn(body.source, body.id, body['@id']), body)) return;
    for (const inner of [...listOf(body.items), ...listOf(body.default)]) visit(inner, depth + 1);
  }

  function sayOrTag(value: string, purposes: readonly string[], body: Json = {}): void {
    const text = value.trim();
    if (text === '') return;
    if (purposes.includes('tagging') || (purposes.length === 0 && isTagging)) parts.tags.push(text);
    else if (
      purposes.includes('assessing') &&
      !parts.verdict &&
      text.length <= longestVerdict &&
      !text.includes('\n')
    ) {
      parts.verdict = { value: text, by: namesIn(body.creator) || creator };
    } else parts.texts.push(value);
  }

  /** Whether an address was taken as a claim of ours or as a source. */
  function link(given: string, body: Json): boolean {
    const claims = claimUrn('');
    const url = safeLink(given);
    const isClaim = given.startsWith(claims) && given.length > claims.length;
    if (isClaim) parts.claims.push(given.slice(claims.length));
    if (isClaim || url === null) return isClaim;
    const more = isObject(body.evidence) ? body.evidence : body;
    const title = textIn(more.title, more.name, more.label);
    parts.evidence.push({ url, title, date: textIn(more.date), quote: textIn(more.quote) });
    return true;
  }
}
