import type { Annotation } from '../annotation/annotation.ts';
import { annotationContext } from './annotation-context.ts';
import { toItem } from './annotation-item.ts';
import type { ExportContext } from './export-context.ts';

/**
 * Notes as W3C Web Annotations: one AnnotationPage in JSON-LD (https://www.w3.org/TR/annotation-model/).
 *
 * Loses nothing: what `fromItem` makes of an item is the stored record. The text can stand in a script element.
 */
export function* writeWebAnnotations(notes: readonly Annotation[], { now }: ExportContext): Generator<string> {
  const head = {
    '@context': annotationContext,
    id: `urn:sidelight:export:${now}`,
    type: 'AnnotationPage',
    startIndex: 0,
  };
  yield `${jsonForHtml(head).slice(0, -2)},\n  "items": [`;
  for (const [index, note] of notes.entries()) {
    const item = jsonForHtml(toItem(note)).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${item}`;
  }
  yield `${notes.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** JSON-LD is often put into a page's script element; there `</script>` would end it. Both spell the same string. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
