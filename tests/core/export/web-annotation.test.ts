import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromItem } from '../../../lib/core/export/annotation-item.ts';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { writeWebAnnotations as parts } from '../../../lib/core/export/web-annotation.ts';
import { checkAnnotationPage, hasSchemas } from '../../web-annotation-schemas.ts';
import { annotationContext } from '../../../lib/core/export/annotation-context.ts';
import { hostileTexts } from './hostile-texts.ts';
import { anyText } from './parts.ts';
import { notes, otherNotes } from './report-sample.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

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
    expect(Annotation.parse(fromItem(item))).toEqual(note);
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

/** Any note that can be stored. */
const anyNote: fc.Arbitrary<Annotation> = fc
  .record({
    text: anyText(),
    word: anyText(8).map(word => word || 'x'),
    exact: anyText(20).map(exact => exact || 'x'),
    pageTitle: anyText(10),
    url: fc.webUrl(),
    source: fc.oneof(fc.webUrl(), fc.constantFrom('urn:sidelight:claim:a-claim', 'urn:uuid:1')),
    id: fc.uuid().map(uuid => `urn:uuid:${uuid}`),
    isFull: fc.boolean(),
    isNamed: fc.boolean(),
  })
  .map(({ isFull, isNamed, source, word, url, ...parts }) => {
    const note = isFull ? fullNote({ ...parts, word, url }) : sampleNote(parts);
    const isOnPage = !source.startsWith('urn:');
    return {
      ...note,
      creator: isNamed ? note.creator : null,
      motivation: source.startsWith('urn:uuid:') ? 'replying' : note.motivation,
      target: isOnPage ? { ...note.target, source } : { type: 'SpecificResource', source },
    };
  });

describe('what is read back is the record', () => {
  test('for any note', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 4 }), some => {
        const { items } = JSON.parse(writeWebAnnotations(some, { now })) as { items: Record<string, unknown>[] };
        expect(items.map(item => Annotation.parse(fromItem(item)))).toEqual(some);
      }),
    );
  });

  test('for keys and texts that have done harm elsewhere', () => {
    const some = hostileTexts.map(text => fullNote({ text, exact: text, word: text, pageTitle: text }));
    const { items } = JSON.parse(writeWebAnnotations(some, { now })) as { items: Record<string, unknown>[] };
    expect(items.map(item => Annotation.parse(fromItem(item)))).toEqual(some);
  });
});

describe('the context', () => {
  /** Terms of the standard's own context that our notes use (https://www.w3.org/ns/anno.jsonld). */
  const standard = new Set(
    'id type motivation creator created modified body target value format purpose source selector state exact prefix suffix start end refinedBy startSelector endSelector name'.split(
      ' ',
    ),
  );
  type Terms = Readonly<Record<string, string | number | { '@context'?: Terms }>>;

  /** Names that neither context knows where they stand: JSON-LD would drop them. */
  function dropped(value: unknown, terms: Terms): string[] {
    if (Array.isArray(value)) return value.flatMap(item => dropped(item, terms));
    if (typeof value !== 'object' || value === null) return [];
    const type = 'type' in value && typeof value.type === 'string' ? terms[value.type] : undefined;
    const known = { ...terms, ...(typeof type === 'object' ? type['@context'] : {}) };
    return Object.entries(value).flatMap(([name, part]) => {
      if (!standard.has(name) && !Object.hasOwn(known, name)) return [name];
      const term = known[name];
      return dropped(part, typeof term === 'object' ? { ...known, ...term['@context'] } : known);
    });
  }

  test('has a meaning for every name of a note, where it stands', () => {
    const { items } = JSON.parse(writeWebAnnotations([...notes, ...otherNotes, fullNote()], { now }));
    expect(dropped(items, annotationContext[1] as Terms)).toEqual([]);
    expect(dropped([{ status: 'draft' }, { review: [{ status: 'draft' }] }], annotationContext[1] as Terms)).toEqual([
      'status',
    ]);
  });
});

if (!hasSchemas) console.log('skipped: no ../shared, so no schemas of the W3C to hold annotations against');

describe.skipIf(!hasSchemas)('every annotation holds against the schemas of the W3C', () => {
  const check = (some: readonly Annotation[]) => checkAnnotationPage(JSON.parse(writeWebAnnotations(some, { now })));

  test('of the samples', () => {
    const { asked, against } = check([...notes, ...otherNotes, fullNote(), sampleNote({ creator: null })]);
    expect(asked).toBeGreaterThan(50);
    expect(against).toEqual([]);
  });

  test('of any note', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { minLength: 1, maxLength: 5 }), some => {
        expect(check(some).against).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('and one without a target does not', () => {
    const page = JSON.parse(writeWebAnnotations([sampleNote()], { now }));
    const [{ target: _target, ...item }] = page.items;
    expect(checkAnnotationPage({ ...page, items: [item] }).against).not.toEqual([]);
  });
});
