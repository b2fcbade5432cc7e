import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewStatuses } from '../../../lib/core/annotation/annotation.ts';
import { toggled } from '../../../lib/core/library/facets.ts';
import {
  isFiltered,
  type NoteDimension,
  type NoteFilter,
  type NoteKnowledge,
  noNoteFilter,
  noteDimensions,
  startNoteQuery,
} from '../../../lib/core/library/note-query.ts';
import { type NoteRow, noteRow } from '../../../lib/core/library/note-row.ts';
import { noteId, sampleNote, someRows } from './note-samples.ts';

const record = { glyph: 'differs', underline: 'double', title: 'Differs', summary: 'ICE 2014: 315,943' } as const;
const known: NoteKnowledge = {
  isLost: id => id.endsWith('3'),
  recordOf: ({ claim }) => (claim === 'a' ? record : undefined),
};
const claims = (id: string) =>
  id === 'a' ? { statement: 'ICE removed 315,943 people in 2014.', topic: 'removals' } : undefined;

function run(rows: readonly NoteRow[], filter: NoteFilter) {
  const query = startNoteQuery(filter, known);
  return { left: rows.filter(query.take), counts: query.counts };
}
const choose = (dimension: NoteDimension, ...values: string[]): NoteFilter => ({
  ...noNoteFilter,
  chosen: { ...noNoteFilter.chosen, [dimension]: values },
});

describe('the search', () => {
  const note = sampleNote({
    quote: 'about 370,000 — Überstellungen',
    text: 'Asked the desk, twice.',
    tags: ['fiscal-year'],
    claim: 'a',
    verdict: 'Lacks context',
    title: 'Ten years in one chart',
    evidence: 'Yearbook, table 39',
  });
  const row = noteRow(note, claims);
  test.each([
    '370,000',
    'UBERSTELLUNGEN',
    'desk twice',
    'twice desk',
    '"the desk"',
    '“the desk” chart',
    'fiscal',
    '315,943',
    'daily.example',
    'ten years',
    'table 39',
    'stats.example',
    'lacks',
    '  ',
  ])('finds a note by %s', text => {
    expect(run([row], { ...noNoteFilter, text }).left).toEqual([row]);
  });
  test.each(['"desk the"', 'desk nowhere', '316,943'])('does not find it by %s', text => {
    expect(run([row], { ...noNoteFilter, text }).left).toEqual([]);
  });
  test('reads Arabic with or without vowel points, and words inside of words where none are parted', () => {
    const other = noteRow(sampleNote({ text: 'أُرسِلَت الأرقام 北京市移民' }), claims);
    for (const text of ['أرسلت', '移民', 'الأرقام']) {
      expect(run([other], { ...noNoteFilter, text }).left).toEqual([other]);
    }
  });
});

describe('a filter', () => {
  const rows = [
    noteRow(sampleNote({ number: 1, verdict: 'Supported', tags: ['courts'], claim: 'a' }), claims),
    noteRow(sampleNote({ number: 2, source: 'https://post.example/b', tags: ['courts', 'goals'] }), claims),
    noteRow(sampleNote({ number: 3, source: 'urn:sidelight:claim:b' }), claims),
    noteRow(sampleNote({ number: 4, source: noteId(1) }), claims),
  ];
  test.each<[string, NoteFilter, number[]]>([
    ['nothing', noNoteFilter, [1, 2, 3, 4]],
    ['a site without its www', choose('site', 'daily.example'), [1]],
    ['no site', choose('site', ''), [3, 4]],
    ['a tag', choose('tag', 'courts'), [1, 2]],
    ['either of two tags', choose('tag', 'goals', ''), [2, 3, 4]],
    ['no verdict', choose('verdict', ''), [2, 3, 4]],
    ['a status', choose('status', 'draft'), [1, 2, 3, 4]],
    ['a claim, linked or noted itself', choose('claim', 'b'), [3]],
    ['a comparison', choose('relation', 'differs'), [1]],
    ['a lost place', choose('place', 'lost'), [3]],
    ['replies', choose('kind', 'reply'), [4]],
    ['a page', { ...noNoteFilter, page: 'https://post.example/b' }, [2]],
    ['from its day on', { ...noNoteFilter, from: '2026-11-20' }, [1, 2, 3, 4]],
    ['to its day', { ...noNoteFilter, to: '2026-11-20' }, [1, 2, 3, 4]],
    ['after its day', { ...noNoteFilter, from: '2026-11-22' }, []],
    ['before its day', { ...noNoteFilter, to: '2026-11-18' }, []],
    ['a day that is none', { ...noNoteFilter, from: 'soon' }, [1, 2, 3, 4]],
  ])('by %s', (_, filter, numbers) => {
    expect(run(rows, filter).left.map(({ id }) => id)).toEqual(numbers.map(noteId));
  });

  test('says whether it narrows anything', () => {
    expect(isFiltered(noNoteFilter)).toBe(false);
    expect(isFiltered({ ...noNoteFilter, text: ' ' })).toBe(false);
    expect(isFiltered(choose('verdict', ''))).toBe(true);
    expect(isFiltered({ ...noNoteFilter, to: '2026-11-20' })).toBe(true);
  });

  test('has its values put in and taken out one by one', () => {
    const once = toggled(noNoteFilter.chosen, 'tag', 'courts');
    expect(once.tag).toEqual(['courts']);
    expect(toggled(once, 'tag', 'courts')).toEqual(noNoteFilter.chosen);
  });
});

const values: Record<NoteDimension, string[]> = {
  relation: ['differs', 'agrees', ''],
  status: [...reviewStatuses],
  verdict: ['', 'Supported', 'Lacks context'],
  place: ['lost', ''],
  tag: ['courts', 'removals', 'goals', ''],
  site: ['daily.example', 'post.example', ''],
  claim: ['a', 'b', ''],
  kind: ['page', 'claim', 'reply'],
};
const someFilter: fc.Arbitrary<NoteFilter> = fc.record({
  text: fc.constantFrom('', 'desk', 'million'),
  page: fc.constantFrom('', 'https://daily.example/a'),
  from: fc.constantFrom('', '1990-01-01'),
  to: fc.constantFrom('', '2020-01-01'),
  chosen: fc.record(
    Object.fromEntries(
      noteDimensions.map(name => [name, fc.uniqueArray(fc.constantFrom(...values[name]), { maxLength: 2 })]),
    ) as Record<NoteDimension, fc.Arbitrary<string[]>>,
  ),
});

describe('for any notes and any filter', () => {
  test('the count beside a value is how many notes choosing it alone leaves', () => {
    fc.assert(
      fc.property(someRows, someFilter, (rows, filter) => {
        const { counts } = run(rows, filter);
        for (const dimension of noteDimensions) {
          for (const value of values[dimension]) {
            const alone = { ...filter, chosen: { ...filter.chosen, [dimension]: [value] } };
            expect([dimension, value, counts[dimension].get(value) ?? 0]).toEqual([
              dimension,
              value,
              run(rows, alone).left.length,
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a note is left if and only if every part of the filter leaves it', () => {
    fc.assert(
      fc.property(someRows, someFilter, (rows, filter) => {
        const parts: NoteFilter[] = [
          { ...noNoteFilter, text: filter.text },
          { ...noNoteFilter, page: filter.page },
          { ...noNoteFilter, from: filter.from, to: filter.to },
          ...noteDimensions.map(name => choose(name, ...filter.chosen[name])),
        ];
        const each = parts.map(part => new Set(run(rows, part).left));
        expect(run(rows, filter).left).toEqual(rows.filter(row => each.every(set => set.has(row))));
      }),
      { numRuns: 60 },
    );
  });
});
