import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHistory, saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { dropDraft, listDrafts, saveDraft } from '../../lib/browser/draft-store.ts';
import { trashAnnotations, untrashAnnotations } from '../../lib/browser/trash-store.ts';
import { asNewNote, onTopOf, readConflict } from '../../lib/core/annotation/compare-versions.ts';
import type { Draft } from '../../lib/core/annotation/draft.ts';
import { noteIdOf } from '../../lib/core/annotation/draft.ts';
import { draftOf, newAnnotation, newDraft } from '../../lib/core/annotation/new-annotation.ts';
import { textOf } from '../../lib/core/annotation/read-annotation.ts';
import { sample, wantsAll } from '../sample.ts';

const now = '2026-11-24T14:05:00.000Z';
const target = { type: 'SpecificResource' as const, source: 'https://news.example/a' };
const noteId = 'urn:uuid:1';

/** What an editor does next. A conflict is decided as the reviewer might. */
type Step = {
  readonly editor: 0 | 1;
  readonly does: 'open' | 'type' | 'save' | 'save twice' | 'trash' | 'put back';
  readonly decides: 'both' | 'theirs' | 'mine';
};

const step: fc.Arbitrary<Step> = fc.record({
  editor: fc.constantFrom(0 as const, 1 as const),
  does: fc.constantFrom('open', 'type', 'type', 'save', 'save', 'save twice', 'trash', 'put back'),
  decides: fc.constantFrom('both', 'theirs', 'mine'),
});

/** Reliability, fault 14: two editors of one note, their saves in any order. 1000 orders with `npm run test:all`. */
const orders = wantsAll ? 1000 : 40;
sample('two editors of one note', Array.from({ length: 1000 }), 40);

test('whatever two editors do to one note, every text whose save was acknowledged is in a note or its versions, and every other in its draft', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async steps => {
      const database = new Database(`two-editors-${(run += 1)}`);
      try {
        await play(database, steps);
      } finally {
        await database.delete();
      }
    }),
    { numRuns: orders },
  );
  expect(run).toBe(orders);
}, 900_000);

async function play(database: Database, steps: readonly Step[]): Promise<void> {
  const acknowledged: string[] = [];
  const editors: (Draft | null)[] = [null, null];
  let count = 0;
  const first = newAnnotation(
    { ...newDraft({ id: noteId, now, target, claim: '', pageTitle: '' }), text: 'first' },
    now,
  );
  await saveAnnotation(database, first);
  acknowledged.push('first');

  async function open(editor: 0 | 1): Promise<void> {
    const { note } = await readHistory(database, noteId);
    // The second editor of a note that another one has open writes in a row of its own.
    if (note)
      editors[editor] = editor === 0 ? draftOf(note, now) : { ...draftOf(note, now), id: 'urn:uuid:2', of: noteId };
  }
  async function save(draft: Draft): Promise<boolean> {
    const saved = await saveAnnotation(database, newAnnotation(draft, now)).then(
      () => true,
      () => false,
    );
    if (saved) {
      acknowledged.push(draft.text);
      await dropDraft(database, draft.id);
    }
    return saved;
  }
  async function decide(draft: Draft, decides: Step['decides']): Promise<void> {
    const { theirs } = readConflict(draft, (await readHistory(database, noteIdOf(draft))).note);
    if (decides === 'both' || (decides === 'mine' && !theirs)) {
      await save(asNewNote(draft, `urn:uuid:own-${(count += 1)}`, now));
      await dropDraft(database, draft.id);
    } else if (decides === 'mine' && theirs) await save(onTopOf(draft, theirs));
    // To use theirs is the reviewer's own choice to lose this text.
    else await dropDraft(database, draft.id);
  }

  for (const { editor, does, decides } of steps) {
    const draft = editors[editor] ?? null;
    if (does === 'trash') await trashAnnotations(database, [noteId], now);
    else if (does === 'put back') await untrashAnnotations(database, [noteId]);
    else if (does === 'open' || !draft) await (draft ? Promise.resolve() : open(editor));
    else if (does === 'type') {
      editors[editor] = { ...draft, text: `${draft.text} ${(count += 1)}` };
      await saveDraft(database, editors[editor]);
    } else {
      // A lost port sends the same save again.
      const results = await Promise.all(does === 'save twice' ? [save(draft), save(draft)] : [save(draft)]);
      if (!results.includes(true)) await decide(draft, decides);
      editors[editor] = null;
    }
  }

  const [notes, versions, trash, drafts] = await Promise.all([
    database.annotations.toArray(),
    database.versions.toArray(),
    database.trash.toArray(),
    listDrafts(database),
  ]);
  const texts = new Set([...notes, ...versions, ...trash.map(({ annotation }) => annotation)].map(textOf));
  for (const text of acknowledged) expect(texts).toContain(text);
  const kept = new Set(drafts.map(({ text }) => text));
  for (const draft of editors)
    if (draft && draft.text !== textOf(draft.from ?? first)) expect(kept).toContain(draft.text);
}
