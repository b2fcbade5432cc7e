import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { writeWebAnnotations as parts } from '../../../lib/core/export/web-annotation.ts';
import { sampleNote } from './sample-notes.ts';

const writeWebAnnotations = (...given: Parameters<typeof parts>) => [...parts(...given)].join('');
const now = '2026-11-24T12:00:00.000Z';

describe('writeWebAnnotations', () => {
  test('writes one AnnotationPage in the standard context, with our terms in a namespace of their own', () => {
    const page = JSON.parse(writeWebAnnotations([sampleNote()], { now }));
    expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    const { sidelight, '@version': version, ...terms } = page['@context'][1];
    expect(version).toBe(1.1);
    expect(sidelight).toBe('urn:sidelight:ns:');
    for (const [name, term] of Object.entries<string | { '@id': string }>(terms)) {
      expect(typeof term === 'string' ? term : term['@id']).toBe(`sidelight:${name}`);
    }
    expect(page).toMatchObject({ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'assessing' }] });
  });

  test('keeps every field of a note: what is read back is the record', () => {
    const note = sampleNote();
    const [item] = JSON.parse(writeWebAnnotations([note], { now })).items;
    expect(Annotation.parse({ creator: null, ...item })).toEqual(note);
  });

  test('leaves out a creator that nobody named, since the standard has no null', () => {
    const [item] = JSON.parse(writeWebAnnotations([sampleNote({ creator: null })], { now })).items;
    expect(item).not.toHaveProperty('creator');
  });

  test('can stand in a script element whatever a note says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('</script>', '<!--', ']]>', '\u2028', 'a', '"') }), text => {
        const written = writeWebAnnotations([sampleNote({ text })], { now });
        expect(written).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written).items[0].body[0].value).toBe(text);
      }),
    );
  });
});
