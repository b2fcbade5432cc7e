import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Annotation } from '../../../lib/core/annotation/annotation.ts';
import {
  evidenceOf,
  claimOf,
  quoteOf,
  repliedTo,
  tagsOf,
  textOf,
  verdictOf,
} from '../../../lib/core/annotation/read-annotation.ts';
import { writeWebAnnotations } from '../../../lib/core/export/web-annotation.ts';
import { note } from '../backup/backup-fixtures.ts';
import { readBytes, readGood } from './read-bytes.ts';
import { anyAnnotation } from './any-annotation.ts';

const now = '2026-11-27T06:00:00.000Z';
const read = async (value: unknown) => (await readGood(JSON.stringify(value))).rows.annotations;
const written = (notes: readonly Annotation[]) => [...writeWebAnnotations(notes, { now })].join('');
const foreign = { type: 'Annotation', target: 'https://daily.example/a', bodyValue: 'Well said.' };

describe('our own Web Annotations', () => {
  test('come back as they were, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyAnnotation, { maxLength: 4, minLength: 1, selector: ({ id }) => id }),
        async notes => {
          const backup = await readGood(written(notes));
          expect(backup).toMatchObject({ refused: [], isForeign: false });
          expect(backup.rows.annotations).toEqual(notes);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('come back from a web page that they stand in', async () => {
    const page = `<!doctype html><title>Report</title><SCRIPT type='application/ld+json'>${written([note('1')])}</SCRIPT>`;
    expect(await readGood(page)).toMatchObject({ rows: { annotations: [note('1')] } });
  });

  test('are refused one by one where they are damaged, with the field', async () => {
    const items = [note('1'), { ...note('2'), rev: 0 }, { ...note('3'), body: [] }, 7];
    const backup = await readGood(JSON.stringify({ type: 'AnnotationPage', items }));
    expect(backup.rows.annotations).toEqual([note('1')]);
    expect(backup.refused.map(({ record, field }) => [record, field])).toEqual([
      [2, 'rev'],
      [3, 'body'],
      [4, ''],
    ]);
  });
});

describe('Web Annotations of other programs', () => {
  test.each([
    { form: 'alone', value: foreign },
    { form: 'in a list', value: [foreign] },
    {
      form: 'in a page',
      value: { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [foreign] },
    },
    { form: 'in a page of one', value: { '@type': 'AnnotationPage', items: foreign } },
    {
      form: 'in a collection',
      value: { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [foreign] } },
    },
    { form: 'in a graph', value: { '@graph': [{ ...foreign, type: undefined, '@type': 'oa:Annotation' }] } },
    { form: 'by full type', value: { ...foreign, type: 'http://www.w3.org/ns/oa#Annotation' } },
  ])('are read $form', async ({ value }) => {
    const [found, ...more] = await read(value);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ motivation: 'commenting', target: { source: 'https://daily.example/a' } });
    expect(textOf(found!)).toBe('Well said.');
  });

  test.each([
    { body: 'Well said.', text: 'Well said.' },
    { body: ['One.', { type: 'TextualBody', value: 'Two.' }], text: 'One.\n\nTwo.' },
    { body: { '@type': 'cnt:ContentAsText', 'cnt:chars': 'Old.' }, text: 'Old.' },
    { body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'Either.' }] }, text: 'Either.' },
    { body: { type: 'TextualBody', value: 'x'.repeat(81), purpose: 'assessing' }, text: 'x'.repeat(81) },
    { body: [], text: '' },
    { body: 7, text: '' },
    { body: null, text: '' },
  ])('have the text $text', async ({ body, text }) => {
    const [found] = await read({ ...foreign, bodyValue: undefined, body });
    expect(textOf(found!)).toBe(text);
  });

  test('keep tags, verdict, links and the claim', async () => {
    const [found] = await read({
      ...foreign,
      creator: { name: 'Ann Reader' },
      body: [
        { type: 'TextualBody', value: 'numbers', purpose: 'tagging' },
        { type: 'TextualBody', value: ' numbers ', purpose: ['tagging'] },
        { type: 'TextualBody', value: 'Supported', purpose: 'assessing', creator: 'Bob Checker' },
        'https://bureau.example/table',
        { type: 'SpecificResource', source: { id: 'https://bureau.example/2' }, title: 'Table 2' },
        'javascript:alert(1)',
        { id: 'urn:sidelight:claim:c1' },
      ],
    });
    expect(tagsOf(found!)).toEqual(['numbers']);
    expect(verdictOf(found!)).toMatchObject({ value: 'Supported', creator: { name: 'Bob Checker' } });
    expect(evidenceOf(found!).map(({ url }) => url)).toEqual([
      'https://bureau.example/table',
      'https://bureau.example/2',
    ]);
    expect(textOf(found!)).toBe('javascript:alert(1)\n\nWell said.');
    expect(claimOf(found!)).toBe('c1');
    expect(found!.motivation).toBe('assessing');
  });

  test.each([
    { target: 'https://daily.example/a?utm_source=x#top', source: 'https://daily.example/a', quote: '' },
    { target: { id: 'https://daily.example/a' }, source: 'https://daily.example/a', quote: '' },
    {
      target: { source: { id: 'https://daily.example/a' }, selector: { type: 'TextQuoteSelector', exact: 'one' } },
      source: 'https://daily.example/a',
      quote: 'one',
    },
    {
      target: [
        {
          source: 'https://daily.example/a',
          selector: [
            { type: 'FragmentSelector', value: 'x', refinedBy: { type: 'TextQuoteSelector', exact: 'two', prefix: 7 } },
          ],
        },
      ],
      source: 'https://daily.example/a',
      quote: 'two',
    },
    {
      target: { source: 'https://daily.example/a', selector: { type: 'TextQuoteSelector', exact: '' } },
      source: 'https://daily.example/a',
      quote: '',
    },
    { target: 'urn:sidelight:claim:c1', source: 'urn:sidelight:claim:c1', quote: '' },
  ])('are about $source, “$quote”', async ({ target, source, quote }) => {
    const [found] = await read({ ...foreign, target });
    expect(found?.target.source).toBe(source);
    expect(quoteOf(found!.target)).toBe(quote);
  });

  test.each([
    { item: { ...foreign, target: undefined }, field: 'target' },
    { item: { ...foreign, target: [] }, field: 'target' },
    { item: { ...foreign, target: 7 }, field: 'target.source' },
    { item: { ...foreign, target: 'javascript:alert(1)' }, field: 'target.source' },
    { item: { ...foreign, target: { source: ' data:text/html,x' } }, field: 'target.source' },
    { item: { ...foreign, target: ['https://daily.example/a', {}] }, field: 'target.1.source' },
  ])('without a target are refused: $field', async ({ item, field }) => {
    const backup = await readGood(JSON.stringify([item, foreign]));
    expect(backup.refused).toMatchObject([{ record: 1, why: 'invalid', field }]);
    expect(backup.rows.annotations).toHaveLength(1);
  });

  test('about two pages become two notes of one record', async () => {
    const two = {
      ...foreign,
      id: 'https://notes.example/1',
      target: ['https://daily.example/a', 'https://daily.example/b'],
    };
    const backup = await readGood(JSON.stringify([two, { ...foreign, target: 7 }]));
    expect(new Set(backup.rows.annotations.map(({ id }) => id)).size).toBe(2);
    expect(backup.rows.annotations.map(({ target }) => target.source)).toEqual(two.target);
    expect(backup.refused).toMatchObject([{ record: 2 }]);
  });

  test('that answer another of the file stay answers to it', async () => {
    const first = { ...foreign, id: 'https://notes.example/1' };
    const [one, two] = await read([first, { ...foreign, id: 'https://notes.example/2', target: first.id }]);
    expect(repliedTo(two!)).toBe(one!.id);
    expect(two!.motivation).toBe('replying');
  });

  test.each([
    { creator: 'Ann', name: 'Ann' },
    { creator: 'acct:ann@notes.example', name: 'ann' },
    { creator: { id: 'https://people.example/ann' }, name: 'https://people.example/ann' },
    { creator: [{ name: ['Ann', 'Anna'] }, { nickname: 'bob' }, 'Ann'], name: 'Ann, bob' },
    { creator: [], name: undefined },
    { creator: 7, name: undefined },
  ])('are signed $name', async ({ creator, name }) => {
    const [found] = await read({ ...foreign, creator });
    expect(found?.creator?.name).toBe(name);
  });

  test.each([
    { created: '2015-01-31T12:03:45Z', kept: '2015-01-31T12:03:45.000Z' },
    { created: '2015-01-31T12:03:45+02:00', kept: '2015-01-31T10:03:45.000Z' },
    { created: '2015-01-31T12:03:45', kept: '2015-01-31T12:03:45.000Z' },
    { created: '2015-01', kept: '2015-01-01T00:00:00.000Z' },
    { created: '2015-02-30', kept: now },
    { created: '0000-00-00', kept: now },
    { created: '9999-12-31', kept: now },
    { created: 'Yesterday', kept: now },
    { created: undefined, kept: now },
  ])('of $created are kept as of $kept', async ({ created, kept }) => {
    const [found] = await read({ ...foreign, created });
    expect(found).toMatchObject({ created: kept, modified: kept });
  });

  test('have the id that they have, or one that follows from it or from what they say', async () => {
    const ids = async (value: object) => (await read(value)).map(({ id }) => id);
    const uuid = 'urn:uuid:ABCDEF00-1111-4222-8333-444455556666';
    expect(await ids({ ...foreign, id: uuid })).toEqual([uuid.toLowerCase()]);
    const derived = await ids({ ...foreign, id: 'https://notes.example/1' });
    expect(derived[0]).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(await ids({ ...foreign, id: 'https://notes.example/1', bodyValue: 'Changed.' })).toEqual(derived);
    expect(await ids(foreign)).toEqual(await ids(foreign));
    expect(await ids({ ...foreign, bodyValue: 'Another.' })).not.toEqual(await ids(foreign));
  });

  test('name where they came from', async () => {
    expect(await read({ ...foreign, id: 'https://notes.example/1' })).toMatchObject([
      { via: 'https://notes.example/1' },
    ]);
    expect((await read(foreign))[0]).not.toHaveProperty('via');
  });
});

test('whatever stands in the place of a note, nothing breaks and what is read is a note', async () => {
  const strange = fc.anything({ withNullPrototype: true, maxDepth: 3 });
  const item = fc.record(
    {
      type: fc.constant('Annotation'),
      target: fc.oneof(strange, fc.constant('https://a.example/')),
      body: strange,
      creator: strange,
      created: strange,
      motivation: strange,
      id: strange,
    },
    { requiredKeys: ['type'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 3 }), async items => {
      const text = JSON.stringify(items, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      const found = await readBytes(text);
      if ('problem' in found) throw new Error(JSON.stringify(found.problem));
      for (const one of found.backup.rows.annotations) expect(Annotation.parse(one)).toEqual(one);
    }),
    { numRuns: 300 },
  );
});
