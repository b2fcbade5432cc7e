import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  countUnsaved,
  listAnnotations,
  listThreads,
  readHistory,
  saveAnnotation,
} from '../../lib/browser/annotation-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { dismiss, readDismissed } from '../../lib/browser/dismissal-store.ts';
import { latestDraft, listDrafts, saveDraft } from '../../lib/browser/draft-store.ts';
import {
  countOfSite,
  deleteSightings,
  forgetOldSightings,
  getSighting,
  noteSeenAgain,
  recordSighting,
  restoreSightings,
  searchSightings,
} from '../../lib/browser/sighting-store.ts';
import { forgetTrash, trashAnnotations, untrashAnnotations } from '../../lib/browser/trash-store.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { draftOf, newAnnotation, newDraft } from '../../lib/core/annotation/new-annotation.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';

let database: Database;
let count = 0;

beforeEach(() => {
  database = new Database(`test-${count++}`);
});
afterEach(() => database.delete());

const now = '2026-11-24T12:00:00.000Z';
const draft = newDraft({
  id: 'urn:uuid:1',
  now,
  claim: 'obama-400000-single-year',
  pageTitle: 'A page',
  target: {
    type: 'SpecificResource',
    source: 'https://news.example/a',
    selector: [{ type: 'TextQuoteSelector', exact: 'roughly 400,000', prefix: '', suffix: '' }],
  },
});
const note = (text: string, rev = 1): Annotation => ({ ...newAnnotation({ ...draft, text }, now), rev });

describe('saveAnnotation', () => {
  test('stores a new note and drops its draft', async () => {
    await saveDraft(database, { ...draft, text: 'first' });
    expect(await saveAnnotation(database, note('first'))).toEqual({ id: 'urn:uuid:1', rev: 1 });
    expect(await latestDraft(database)).toBeNull();
    expect(await listAnnotations(database, ['https://news.example/a'])).toEqual([note('first')]);
  });

  test('stores an edit of the version that it began from', async () => {
    await saveAnnotation(database, note('first'));
    const edit = newAnnotation({ ...draftOf(note('first'), now), text: 'second' }, now);
    expect(await saveAnnotation(database, edit)).toEqual({ id: 'urn:uuid:1', rev: 2 });
  });

  test('never overwrites what was saved in between, and says so', async () => {
    await saveAnnotation(database, note('first'));
    await saveAnnotation(database, note('theirs', 2));
    await expect(saveAnnotation(database, note('mine', 2))).rejects.toMatchObject({ code: 'conflict' });
    expect(await database.annotations.get('urn:uuid:1')).toEqual(note('theirs', 2));
  });

  test('refuses an edit of a note that was deleted', async () => {
    await saveAnnotation(database, note('first'));
    await trashAnnotations(database, ['urn:uuid:1'], now);
    await expect(saveAnnotation(database, note('second', 2))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('takes the same note twice: a message that was sent again changes nothing', async () => {
    await saveAnnotation(database, note('first'));
    expect(await saveAnnotation(database, note('first'))).toEqual({ id: 'urn:uuid:1', rev: 1 });
  });

  test('of two saves at once exactly one wins, and the other is told', async () => {
    await saveAnnotation(database, note('first'));
    const results = await Promise.allSettled(['a', 'b'].map(text => saveAnnotation(database, note(text, 2))));
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('threads', () => {
  const answer = (id: string, to: string): Annotation => {
    const target = { type: 'SpecificResource', source: to } as const;
    return newAnnotation(newDraft({ id, now, target, claim: '', pageTitle: '' }), now);
  };

  test('come with notes of several sources, however deep, and stop where notes answer each other', async () => {
    const onClaim = {
      ...note('on the claim'),
      id: 'urn:uuid:9',
      target: { ...draft.target, source: 'urn:sidelight:claim:a' },
    };
    const stored = [note('first'), onClaim, answer('urn:uuid:2', 'urn:uuid:1'), answer('urn:uuid:3', 'urn:uuid:2')];
    const circle = [answer('urn:uuid:7', 'urn:uuid:8'), answer('urn:uuid:8', 'urn:uuid:7')];
    for (const one of [...stored, ...circle, answer('urn:uuid:5', 'urn:uuid:never')])
      await saveAnnotation(database, one);
    const ids = async (...sources: string[]) => (await listThreads(database, sources)).map(({ id }) => id).toSorted();
    expect(await ids('https://news.example/a', 'urn:sidelight:claim:a')).toEqual(stored.map(({ id }) => id).toSorted());
    expect(await ids('urn:uuid:7')).toEqual(['urn:uuid:7', 'urn:uuid:8']);
    expect(await ids()).toEqual([]);
  });

  test('lose no answer when a note is deleted', async () => {
    await saveAnnotation(database, note('first'));
    await saveAnnotation(database, answer('urn:uuid:2', 'urn:uuid:1'));
    await trashAnnotations(database, ['urn:uuid:1'], now);
    expect((await listAnnotations(database, null)).map(({ id }) => id)).toEqual(['urn:uuid:2']);
  });
});

describe('what notes were', () => {
  test('is kept, version by version, and is no part of the list of notes', async () => {
    for (const [index, text] of ['first', 'second', 'third'].entries()) {
      await saveAnnotation(database, note(text, index + 1));
    }
    expect(await readHistory(database, 'urn:uuid:1')).toEqual({
      note: note('third', 3),
      versions: [note('second', 2), note('first', 1)],
    });
    expect(await listAnnotations(database, null)).toEqual([note('third', 3)]);
  });

  test('is not kept twice for a message that was sent again', async () => {
    await saveAnnotation(database, note('first'));
    await saveAnnotation(database, note('second', 2));
    await saveAnnotation(database, note('second', 2));
    expect((await readHistory(database, 'urn:uuid:1')).versions).toEqual([note('first')]);
  });
});

describe('the trash', () => {
  const ids = ['urn:uuid:1'];

  test('keeps a note with what it was before, until it is taken out', async () => {
    await saveAnnotation(database, note('first'));
    await saveAnnotation(database, note('second', 2));
    await trashAnnotations(database, [...ids, 'urn:uuid:never'], now);
    expect(await listAnnotations(database, null)).toEqual([]);
    expect(await database.trash.toArray()).toEqual([{ id: ids[0], deleted: now, annotation: note('second', 2) }]);
    await untrashAnnotations(database, ids);
    expect(await readHistory(database, 'urn:uuid:1')).toEqual({ note: note('second', 2), versions: [note('first')] });
    expect(await database.trash.count()).toBe(0);
  });

  test('is emptied of what was put there before a time, with its versions', async () => {
    await saveAnnotation(database, note('first'));
    await saveAnnotation(database, note('second', 2));
    await trashAnnotations(database, ids, now);
    expect(await forgetTrash(database, '2026-11-24T11:00:00.000Z')).toBe(0);
    expect(await forgetTrash(database, '2026-11-24T13:00:00.000Z')).toBe(1);
    expect([await database.trash.count(), await database.versions.count()]).toEqual([0, 0]);
  });

  test('never puts an old note over one of the same id', async () => {
    await saveAnnotation(database, note('old'));
    await trashAnnotations(database, ids, now);
    await saveAnnotation(database, note('new'));
    await untrashAnnotations(database, ids);
    expect(await readHistory(database, 'urn:uuid:1')).toEqual({ note: note('new', 2), versions: [note('old')] });
  });

  test('loses no state of a note that a file has brought back meanwhile', async () => {
    for (const rev of [1, 2, 3]) await saveAnnotation(database, note(`mine ${rev}`, rev));
    await trashAnnotations(database, ids, now);
    await database.annotations.put(note('of the file', 2));
    await trashAnnotations(database, ids, now);
    await untrashAnnotations(database, ids);
    const { note: back, versions } = await readHistory(database, 'urn:uuid:1');
    expect(back).toEqual(note('of the file', 4));
    expect(versions).toEqual([note('mine 3', 3), note('mine 2', 2), note('mine 1')]);
    await database.trash.put({ id: 'urn:uuid:1', deleted: now, annotation: note('mine 3', 3) });
    await untrashAnnotations(database, ids);
    expect(await readHistory(database, 'urn:uuid:1')).toEqual({ note: back, versions });
  });
});

test('a backup that a wrong clock has put into days to come leaves no note uncounted', async () => {
  await saveAnnotation(database, note('first'));
  expect(await countUnsaved(database, '2026-11-24T11:00:00.000Z', now)).toBe(1);
  expect(await countUnsaved(database, now, now)).toBe(0);
  expect(await countUnsaved(database, '2031-01-01T00:00:00.000Z', now)).toBe(1);
});

describe('the draft', () => {
  test('is one row however often a key is pressed, and comes back', async () => {
    for (const text of ['a', 'ab', 'abc']) await saveDraft(database, { ...draft, text });
    expect(await database.drafts.count()).toBe(1);
    expect((await latestDraft(database))?.text).toBe('abc');
  });

  test('that was put aside waits among the others, and does not come back by itself', async () => {
    await saveDraft(database, { ...draft, text: 'older' });
    await saveDraft(database, { ...draft, id: 'urn:uuid:2', modified: '2026-11-24T13:00:00.000Z', aside: true });
    expect((await latestDraft(database))?.text).toBe('older');
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['urn:uuid:2', 'urn:uuid:1']);
  });

  test('stays when another editor has saved the note, and when the note is deleted', async () => {
    await saveAnnotation(database, note('first'));
    const typed = { ...draftOf(note('first'), now), text: 'typed here' };
    await saveDraft(database, typed);
    await saveAnnotation(database, note('saved there', 2));
    await trashAnnotations(database, ['urn:uuid:1'], now);
    expect(await listDrafts(database)).toEqual([typed]);
  });
});

function sighting(change: Partial<Sighting> = {}): Omit<Sighting, 'id'> {
  return {
    page: 'https://news.example/a',
    pageTitle: 'A page',
    claim: 'obama-400000-single-year',
    packVersion: '0.1.0',
    mention: {} as Sighting['mention'],
    card: { title: 'Agrees' } as Sighting['card'],
    seen: now,
    ...change,
  };
}

const everything = { pages: [], text: '', limit: 10 };
const seenTimes = async () => (await searchSightings(database, everything)).others.map(({ seen }) => seen);

describe('recordSighting', () => {
  const open = { incognito: false, history: true };

  test('keeps one row a claim, page and day', async () => {
    expect(await recordSighting(database, sighting(), open)).toBe(true);
    await recordSighting(database, sighting({ seen: '2026-11-24T18:00:00.000Z' }), open);
    expect(await database.sightings.count()).toBe(1);
    await recordSighting(database, sighting({ seen: '2026-11-25T08:00:00.000Z' }), open);
    expect(await seenTimes()).toEqual(['2026-11-25T08:00:00.000Z', '2026-11-24T18:00:00.000Z']);
  });

  test('keeps the same claim in other words beside the first', async () => {
    const inWords = (quote: string) => sighting({ mention: { quote } as Sighting['mention'] });
    await recordSighting(database, inWords('400,000'), open);
    await recordSighting(database, inWords('410,000'), open);
    expect(await database.sightings.count()).toBe(2);
  });

  test.each([
    { why: 'a private window', page: 'https://news.example/a', options: { incognito: true, history: true } },
    { why: 'history turned off', page: 'https://news.example/a', options: { incognito: false, history: false } },
    { why: 'mail', page: 'https://mail.google.com/mail/u/0', options: open },
    { why: 'webmail on any domain', page: 'https://webmail.school.example/', options: open },
    { why: 'a bank', page: 'https://secure.chase.com/x', options: open },
    { why: 'a patient portal', page: 'https://mychart.clinic.example/', options: open },
    { why: 'a file', page: 'file:///tmp/a.html', options: open },
  ])('keeps nothing of $why', async ({ page, options }) => {
    expect(await recordSighting(database, sighting({ page }), options)).toBe(false);
    expect(await database.sightings.count()).toBe(0);
  });

  test('forgets what was seen before a time, and nothing else', async () => {
    await recordSighting(database, sighting({ seen: '2026-08-25T12:00:00.000Z' }), open);
    await recordSighting(database, sighting({ seen: '2026-08-27T12:00:00.000Z' }), open);
    expect(await forgetOldSightings(database, '2026-08-26T12:00:00.000Z')).toBe(1);
    expect(await seenTimes()).toEqual(['2026-08-27T12:00:00.000Z']);
  });
});

describe('the history', () => {
  const open = { incognito: false, history: true };
  const card = (statement: string) => ({ statement, quote: '400,000', title: 'Agrees' }) as Sighting['card'];
  const rows = [
    sighting({ page: 'https://news.example/a', card: card('Removals'), seen: '2026-11-20T08:00:00.000Z' }),
    sighting({ page: 'https://news.example/b', card: card('Courts'), seen: '2026-11-21T08:00:00.000Z' }),
    sighting({ page: 'https://other.example/c', card: card('Removals'), seen: '2026-11-22T08:00:00.000Z' }),
  ];
  const pages = async (text = '', ...addresses: string[]) => {
    const { here, others } = await searchSightings(database, { pages: addresses, text, limit: 10 });
    return [here, others].map(list => list.map(row => row.page.slice(8)).join(' '));
  };

  beforeEach(async () => {
    for (const row of rows) await recordSighting(database, row, open);
  });

  test('lists the cards of a page apart from the others, newest first', async () => {
    expect(await pages('', 'https://news.example/a')).toEqual(['news.example/a', 'other.example/c news.example/b']);
  });

  test('is searched by every word, and counts what fits beside what is kept', async () => {
    expect(await pages('agrees REMOVALS')).toEqual(['', 'other.example/c news.example/a']);
    expect(await pages('removals courts')).toEqual(['', '']);
    const found = await searchSightings(database, { pages: [], text: 'removals', limit: 1 });
    expect([found.others.length, found.found, found.kept]).toEqual([1, 2, 3]);
  });

  test('deletes one card, and puts it back', async () => {
    const [row] = (await searchSightings(database, everything)).others as [Sighting];
    const deleted = await deleteSightings(database, { id: row.id });
    expect(await pages()).toEqual(['', 'news.example/b news.example/a']);
    await restoreSightings(database, deleted);
    expect(await getSighting(database, row.id)).toEqual(row);
  });

  test('deletes all of a site, and nothing of another', async () => {
    expect(await countOfSite(database, 'news.example')).toBe(2);
    expect(await deleteSightings(database, { host: 'news.example' })).toHaveLength(2);
    expect(await pages()).toEqual(['', 'other.example/c']);
    expect(await deleteSightings(database, { host: 'example' })).toEqual([]);
  });

  test('keeps what a page said when it was seen again, and brings no deleted card back by it', async () => {
    const [row] = (await searchSightings(database, everything)).others as [Sighting];
    const again = { at: now, words: 'Other words.' };
    await noteSeenAgain(database, row.id, again);
    expect((await getSighting(database, row.id))?.again).toEqual(again);
    await deleteSightings(database, { id: row.id });
    await noteSeenAgain(database, row.id, again);
    expect(await getSighting(database, row.id)).toBeUndefined();
  });

  test('puts nothing back that may not be kept', async () => {
    await restoreSightings(database, [{ ...sighting({ page: 'https://mail.google.com/x' }), id: 'x' }]);
    expect(await getSighting(database, 'x')).toBeUndefined();
  });
});

describe('dismissals', () => {
  test('leave these words to this claim alone, and can be undone', async () => {
    await dismiss(database, 'claim-a', 'one million', true);
    const isDismissed = await readDismissed(database);
    expect(isDismissed('claim-a', 'one million')).toBe(true);
    expect(isDismissed('claim-a', 'two million')).toBe(false);
    expect(isDismissed('claim-b', 'one million')).toBe(false);
    await dismiss(database, 'claim-a', 'one million', false);
    expect((await readDismissed(database))('claim-a', 'one million')).toBe(false);
  });
});

describe('the database', () => {
  test('is read and not written by code older than itself', async () => {
    await database.annotations.put(note('1'));
    await database.meta.put({ key: 'schema', value: 99 });
    database.close();
    const older = new Database(database.name);
    expect(await older.annotations.toArray()).toEqual([note('1')]);
    await expect(older.annotations.clear()).rejects.toThrow(/newer Sidelight/);
    older.close();
  });

  test('of the first version is brought on, with every note and draft', async () => {
    const { name } = database;
    const first = new Dexie(name);
    first.version(1).stores({
      annotations: 'id, target.source, modified',
      sightings: 'id, page, claim, seen',
      drafts: 'id, modified',
      dismissals: '[claim+quote]',
      meta: 'key',
    });
    const { review: _review, ...old } = note('first');
    const { id, target, claim, pageTitle, created, modified } = draft;
    const oldDraft = { id, target, claim, pageTitle, text: 'going on', base: 1, created, modified };
    await first.table('annotations').add(old);
    await first.table('drafts').bulkAdd([oldDraft, { ...oldDraft, id: 'urn:uuid:2', base: 0 }]);
    await first.table('meta').add({ key: 'schema', value: 1 });
    first.close();

    expect(await listAnnotations(database, null)).toEqual([note('first')]);
    expect(await database.drafts.get('urn:uuid:1')).toEqual({ ...draft, text: 'going on', from: note('first') });
    expect(await database.drafts.get('urn:uuid:2')).toEqual({ ...draft, id: 'urn:uuid:2', text: 'going on' });
    expect(await database.meta.get('schema')).toEqual({ key: 'schema', value: 3 });
  });
});
