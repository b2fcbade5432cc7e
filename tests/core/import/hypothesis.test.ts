import { describe, expect, test } from 'vitest';
import { quoteOf, repliedTo, tagsOf, textOf } from '../../../lib/core/annotation/read-annotation.ts';
import { readGood } from './read-bytes.ts';

/** As its API describes a note, in words of our own. */
const item = {
  id: 'a1B2c3D4e5F6g7H8i9J0kA',
  created: '2025-03-01T10:00:00.123456+00:00',
  updated: '2025-03-02T11:00:00.000000+00:00',
  user: 'acct:ann@hypothes.is',
  user_info: { display_name: 'Ann Reader' },
  uri: 'https://daily.example/a?utm_source=x',
  text: 'Where does **this** number come from?',
  tags: ['numbers', '__proto__'],
  group: '__world__',
  permissions: { read: ['group:__world__'], update: ['acct:ann@hypothes.is'] },
  document: { title: ['A day in the city'] },
  links: { html: 'https://hypothes.is/a/a1B2c3D4e5F6g7H8i9J0kA' },
  target: [
    {
      source: 'https://daily.example/a?utm_source=x',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 9 },
        { type: 'TextPositionSelector', start: 100, end: 109 },
        { type: 'TextQuoteSelector', exact: 'a million', prefix: 'about ', suffix: ' people' },
      ],
    },
  ],
};
const reply = {
  ...item,
  id: 'reply',
  text: 'From the bureau.',
  references: ['gone', item.id],
  target: [{ source: item.uri }],
};
const read = async (value: unknown) => (await readGood(JSON.stringify(value))).rows.annotations;

describe('notes of Hypothesis', () => {
  test.each([
    {
      form: 'the file that its client exports',
      value: { export_date: '2025-04-01', client_version: '1', annotations: [item] },
    },
    { form: 'an answer of its search', value: { total: 1, rows: [item] } },
    { form: 'a list', value: [item] },
    { form: 'a note alone', value: item },
  ])('are read from $form', async ({ value }) => {
    const [note] = await read(value);
    expect(note).toMatchObject({
      motivation: 'commenting',
      creator: { name: 'Ann Reader' },
      created: '2025-03-01T10:00:00.123Z',
      modified: '2025-03-02T11:00:00.000Z',
      pageTitle: 'A day in the city',
      rev: 1,
      via: 'https://hypothes.is/a/a1B2c3D4e5F6g7H8i9J0kA',
      target: {
        source: 'https://daily.example/a',
        selector: [{ type: 'TextQuoteSelector', exact: 'a million', prefix: 'about ', suffix: ' people' }],
      },
    });
    expect(textOf(note!)).toBe('Where does **this** number come from?');
    expect(tagsOf(note!)).toEqual(['numbers', '__proto__']);
  });

  test('answer the note that they answer', async () => {
    const [parent, answer] = await read([item, reply]);
    expect(repliedTo(answer!)).toBe(parent!.id);
    expect(answer).toMatchObject({ motivation: 'replying' });
  });

  test.each([
    { what: 'a note on a whole page', change: { target: [{ source: item.uri }] }, quote: '', text: item.text },
    { what: 'a highlight', change: { text: '', tags: [] }, quote: 'a million', text: '' },
    {
      what: 'a note with less',
      change: { text: undefined, tags: undefined, document: undefined, user_info: {} },
      quote: 'a million',
      text: '',
    },
  ])('may be $what', async ({ change, quote, text }) => {
    const [note] = await read([{ ...item, ...change }]);
    expect(quoteOf(note!.target)).toBe(quote);
    expect(textOf(note!)).toBe(text);
    expect(note!.creator?.name).toMatch(/^ann/i);
  });

  test('that only their writer could read are tagged so', async () => {
    const [note] = await read([{ ...item, permissions: { read: ['acct:ann@hypothes.is'] } }]);
    expect(tagsOf(note!)).toContain('private');
  });

  test('without a page are refused', async () => {
    const backup = await readGood(
      JSON.stringify({ rows: [item, { ...item, uri: 7 }, { ...item, uri: 'javascript:1' }, null] }),
    );
    expect(backup.refused.map(({ record, field }) => [record, field])).toEqual([
      [2, 'uri'],
      [3, 'uri'],
      [4, ''],
    ]);
  });
});
