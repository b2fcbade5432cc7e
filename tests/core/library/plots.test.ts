import { describe, expect, test } from 'vitest';
import { type NoteRow, noteRow } from '../../../lib/core/library/note-row.ts';
import { pageRows } from '../../../lib/core/library/page-rows.ts';
import { figuresByOutlet, notesByVerdict, notesEachMonth, seenEachWeek } from '../../../lib/core/library/plots.ts';
import { seenRow, type SeenRow } from '../../../lib/core/library/seen-row.ts';
import { seeTime } from '../../../lib/core/safety/seen-time.ts';
import { trashRow } from '../../../lib/core/library/trash-row.ts';
import { finish } from '../../../lib/core/steps.ts';
import { sampleNote } from './note-samples.ts';

// A Friday.
const now = new Date(2026, 10, 27, 15).getTime();
const at = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).getTime();
const seen = (other: Partial<SeenRow>): SeenRow => ({
  id: '',
  page: 'https://daily.example/a',
  site: 'daily.example',
  title: '',
  quote: '',
  underline: 'solid',
  claim: 'a',
  statement: '',
  topic: 'Courts',
  glyph: 'agrees',
  comparison: '',
  record: '',
  fit: 'agrees',
  seen: now,
  searched: '',
  ...other,
});

describe('cards seen each week', () => {
  test('are counted by topic, from Monday to Sunday, for eight weeks', () => {
    const rows = [
      seen({ seen: at(11, 23, 0) }),
      seen({ seen: at(11, 22, 23) }),
      seen({ seen: at(10, 5, 0) }),
      // Before the first week.
      seen({ seen: at(10, 4, 23) }),
      seen({ topic: 'Goals', seen: at(11, 24) }),
    ];
    expect(seenEachWeek(rows, now)).toEqual({
      starts: [
        '2026-10-05',
        '2026-10-12',
        '2026-10-19',
        '2026-10-26',
        '2026-11-02',
        '2026-11-09',
        '2026-11-16',
        '2026-11-23',
      ],
      lines: [
        { name: 'Courts', values: [1, 0, 0, 0, 0, 0, 1, 1] },
        { name: 'Goals', values: [0, 0, 0, 0, 0, 0, 0, 1] },
      ],
    });
  });

  test('draw the three topics that are seen most', () => {
    const rows = ['A', 'B', 'B', 'C', 'C', 'C', 'D', 'D', 'D', 'D'].map(topic => seen({ topic }));
    expect(seenEachWeek(rows, now).lines.map(({ name }) => name)).toEqual(['D', 'C', 'B']);
  });
});

test('notes begun each month are those of the last twelve', () => {
  const rows = [at(11, 1, 0), at(11, 27), at(10, 31, 23), at(1, 5), new Date(2025, 10, 30).getTime()];
  const plot = notesEachMonth(
    rows.map(created => ({ created }) as NoteRow),
    now,
  );
  expect(plot.starts[0]).toBe('2025-12-01');
  expect(plot.lines).toEqual([{ name: '', values: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2] }]);
});

test('notes by verdict keep the order of the scale; verdicts that left it and none come last', () => {
  const rows = [
    { verdict: '', topic: '' },
    { verdict: 'Old', topic: 'courts' },
    { verdict: 'Supported', topic: 'courts' },
    { verdict: 'Supported', topic: 'goals' },
  ] as NoteRow[];
  const bars = notesByVerdict(rows, ['Lacks context', 'Supported']);
  expect(bars.map(({ name, count }) => [name, count])).toEqual([
    ['Lacks context', 0],
    ['Supported', 2],
    ['Old', 1],
    ['', 1],
  ]);
  expect([...bars[1]!.topics]).toEqual([
    ['courts', 1],
    ['goals', 1],
  ]);
});

describe('figures by outlet', () => {
  const many = (count: number, other: Partial<SeenRow>) =>
    Array.from({ length: count }, (_, index) => seen({ quote: String(index), ...other }));
  test('leave out outlets with fewer than ten, and claims without a figure', () => {
    const rows = [
      ...many(6, { fit: 'agrees' }),
      ...many(4, { fit: 'differs', page: 'https://daily.example/b' }),
      ...many(9, { fit: 'other', site: 'post.example', page: 'https://post.example/' }),
      ...many(20, { fit: null, site: 'herald.example', page: 'https://herald.example/' }),
    ];
    expect(figuresByOutlet(rows)).toEqual([{ site: 'daily.example', agrees: 6, differs: 4, other: 0 }]);
  });

  test('count the words of a page once, as they were compared last', () => {
    const rows = many(10, {}).flatMap(row => [row, { ...row, fit: 'differs' as const, seen: now - 1000 }]);
    expect(figuresByOutlet(rows)).toEqual([{ site: 'daily.example', agrees: 10, differs: 0, other: 0 }]);
  });
});

describe('how a figure fits', () => {
  const card = {
    topic: 'Courts',
    quote: 'q',
    statement: 's',
    title: 't',
    summary: 'u',
    glyph: 'agrees',
    underline: 'solid',
  };
  const fitOf = (other: object) =>
    seenRow({
      id: '1',
      page: 'https://www.daily.example/a',
      pageTitle: '',
      claim: 'a',
      packVersion: '1',
      mention: other,
      card,
      seen: '2026-11-24T12:00:00.000Z',
    } as unknown as Parameters<typeof seenRow>[0]).fit;
  test.each([
    [{ relation: 'agrees' }, 'agrees'],
    [{ relation: 'differs' }, 'differs'],
    [{ relation: 'other-period' }, 'other'],
    [{ relation: 'other-measure' }, 'other'],
    [{ relation: 'no-figure' }, null],
    [{ relation: 'agrees', quantity: null }, null],
    [{ relation: 'agrees', modality: 'denied' }, null],
    [{ relation: 'differs', modality: 'asked' }, null],
  ])('%o is %s', (other, fit) => {
    const quantity = { value: 1, low: 1, high: 1, unit: 'people' };
    expect(fitOf({ modality: 'asserted', quantity, ...other })).toBe(fit);
  });
});

const allPages = (...rows: Parameters<typeof pageRows>) => finish(pageRows(...rows));

test('a page has its notes, its cards and its newest name, the busiest last first', () => {
  const note = (source: string, title: string, modified: number) =>
    ({ kind: 'page', source, title, modified }) as NoteRow;
  const rows = allPages(
    [
      note('https://a.example/', 'Old name', 1),
      note('https://a.example/', 'New name', 5),
      { kind: 'reply' } as NoteRow,
    ],
    [
      seen({ page: 'https://a.example/', title: '', seen: 9 }),
      seen({ page: 'https://b.example/', title: 'B', seen: 7 }),
    ],
    [{ source: 'https://www.c.example/', title: 'C', kept: 8 }],
  );
  expect(rows).toEqual([
    { source: 'https://a.example/', site: 'a.example', title: 'New name', notes: 2, cards: 1, isKept: false, last: 9 },
    { source: 'https://www.c.example/', site: 'c.example', title: 'C', notes: 0, cards: 0, isKept: true, last: 8 },
    { source: 'https://b.example/', site: 'b.example', title: 'B', notes: 0, cards: 1, isKept: false, last: 7 },
  ]);
});

test('what was stored of a page with http comes together with what https has', () => {
  const notes = ['http://a.example/b', 'https://a.example/b'].map((source, number) =>
    noteRow(sampleNote({ number, source }), () => undefined),
  );
  const rows = allPages(notes, [], [{ source: 'http://a.example/b', title: '', kept: 1 }]);
  expect(rows).toMatchObject([{ source: 'https://a.example/b', notes: 2, isKept: true }]);
});

test.each([
  ['2026-11-27T11:00:00.000Z', 30],
  ['2026-11-26T11:00:00.000Z', 29],
  ['2026-10-28T13:00:00.000Z', 1],
  ['2026-10-01T00:00:00.000Z', 0],
  // A clock that was set back.
  ['2027-01-01T00:00:00.000Z', 30],
])('a note deleted at %s has %i days left', (deleted, daysLeft) => {
  const now = Date.parse('2026-11-27T12:00:00.000Z');
  const row = trashRow({ id: 'urn:uuid:1', deleted, annotation: sampleNote() }, seeTime(null, now), now);
  expect(row.daysLeft).toBe(daysLeft);
});

test('days that a clock has jumped over are still left', () => {
  const [before, now] = [Date.parse('2026-11-10T12:00:00.000Z'), Date.parse('2027-06-01T12:00:00.000Z')];
  const seen = seeTime(seeTime(null, before), now);
  const deleted = '2026-11-07T12:00:00.000Z';
  expect(trashRow({ id: 'urn:uuid:1', deleted, annotation: sampleNote() }, seen, now).daysLeft).toBe(20);
});
