import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../lib/browser/database.ts';
import { readForExport } from '../../lib/browser/read-for-export.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import type { KeptPage } from '../../lib/core/text/kept-page.ts';
import { noteId, sampleNote } from '../core/library/note-samples.ts';

let database: Database;
beforeEach(async () => {
  database = new Database('for-export');
  const cards = [
    ['https://daily.example/a', 'court'],
    ['http://daily.example/a', 'court'],
    ['https://daily.example/a', 'goal'],
    ['https://daily.example/b', 'court'],
  ];
  await database.sightings.bulkPut(cards.map(([page, claim], id) => ({ id: `${id}`, page, claim }) as Sighting));
  const pages = ['https://daily.example/a', 'https://daily.example/b'];
  await database.pages.bulkPut(pages.map(source => ({ source, kept: '' }) as KeptPage));
});
afterEach(() => database.delete());

const read = async (...notes: Parameters<typeof readForExport>[1]) => {
  const { sightings, pages } = await readForExport(database, notes);
  return [sightings.map(({ id }) => id).sort(), pages.map(({ source }) => source.slice(-1))];
};
const note = (source: string, claim: string, number = 1) => sampleNote({ number, source, claim });

test('the cards of a note are those of its page and claim, whether stored with http or https', async () => {
  expect(await read(note('https://daily.example/a', 'court'))).toEqual([['0', '1'], ['a']]);
  expect(await read(note('http://daily.example/a', 'court'))).toEqual([['0', '1'], ['a']]);
});

test('notes on a claim, replies and pages that nothing is kept of have none', async () => {
  expect(await read(note('urn:sidelight:claim:court', ''), note(noteId(1), '', 2))).toEqual([[], []]);
  expect(await read(note('https://other.example/', 'court'))).toEqual([[], []]);
});

test('of a thousand pages each is asked about once, and nothing is read whole', async () => {
  const whole = vi.spyOn(database.sightings, 'toArray');
  const many = Array.from({ length: 1000 }, (_, at) => note(`https://daily.example/${at}`, 'court', at));
  expect(await read(...many, note('https://daily.example/b', 'court', 1001))).toEqual([['3'], ['b']]);
  expect(whole).not.toHaveBeenCalled();
});

test('nothing more is read once it is called off', async () => {
  await expect(
    readForExport(database, [note('https://daily.example/a', 'court')], AbortSignal.abort()),
  ).rejects.toThrow(/abort/i);
});
