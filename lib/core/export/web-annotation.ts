import type { Annotation } from '../annotation/annotation.ts';
import type { ExportContext } from './registry.ts';

/** The standard's own terms, and ours in a namespace of their own. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    sidelight: 'urn:sidelight:ns:',
    ClaimVersion: 'sidelight:ClaimVersion',
    rev: 'sidelight:rev',
    pageTitle: 'sidelight:pageTitle',
    version: 'sidelight:version',
    confidence: 'sidelight:confidence',
    evidence: {
      '@id': 'sidelight:evidence',
      '@context': { title: 'sidelight:title', date: 'sidelight:date', quote: 'sidelight:quote' },
    },
    review: {
      '@id': 'sidelight:review',
      '@container': '@list',
      '@context': { status: 'sidelight:status', at: 'sidelight:at', by: 'sidelight:by' },
    },
  },
] as const;

/**
 * Notes as W3C Web Annotations: one AnnotationPage in JSON-LD (https://www.w3.org/TR/annotation-model/).
 *
 * Loses nothing: every item but for an empty creator is the stored record.
 */
export function writeWebAnnotations(notes: readonly Annotation[], { now }: ExportContext): string {
  const page = {
    '@context': context,
    id: `urn:sidelight:export:${now}`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: notes.map(toItem),
  };
  return `${escapeForHtml(JSON.stringify(page, null, 2))}\n`;
}

/** The standard has no null: nobody named is no creator. */
function toItem({ creator, ...note }: Annotation): object {
  return creator === null ? note : { ...note, creator };
}

/** JSON-LD is often put into a page's script element; there `</script>` would end it. Both spell the same string. */
function escapeForHtml(json: string): string {
  return json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
