import {
  editAnnotations,
  listAnnotations,
  listThreads,
  readHistory,
  revertAnnotations,
  saveAnnotation,
  type Signature,
} from '../../lib/browser/annotation-store.ts';
import { MessageError } from '../../lib/browser/answer.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { dropDraft, latestDraft, listDrafts, saveDraft } from '../../lib/browser/draft-store.ts';
import { askToPersist } from '../../lib/browser/persist.ts';
import type { Handlers } from '../../lib/browser/handle-messages.ts';
import { breathe } from '../../lib/browser/in-slices.ts';
import { keepPage } from '../../lib/browser/kept-page-store.ts';
import { announce } from '../../lib/browser/notices.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { deleteForGood, trashAnnotations, untrashAnnotations } from '../../lib/browser/trash-store.ts';
import { pageSource, pageSources } from '../../lib/core/annotation/canonical-source.ts';
import { signerOf } from '../../lib/core/annotation/new-annotation.ts';
import type { TextSpan } from '../../lib/core/page-protocol.ts';
import { runScript } from './scripts.ts';
import { tellNotes } from './tell-tabs.ts';

export const privateNotes = 'Notes are not kept in private windows.';

type NoteMessage =
  | 'getDraft'
  | 'listDrafts'
  | 'saveDraft'
  | 'dropDraft'
  | 'saveAnnotation'
  | 'getHistory'
  | 'trashAnnotations'
  | 'untrashAnnotations'
  | 'deleteForGood'
  | 'editAnnotations'
  | 'revertAnnotations'
  | 'notePlaces'
  | 'findNotes'
  | 'keepPage'
  | 'listAnnotations'
  | 'listThreads';

/** What the background answers about notes, and how it keeps them. */
export const noteHandlers: Pick<Handlers, NoteMessage> = {
  getDraft: () => latestDraft(openDatabase()),

  listDrafts: () => listDrafts(openDatabase()),

  async saveDraft(draft, sender) {
    if (sender.incognito) throw new MessageError('private', privateNotes);
    await saveDraft(openDatabase(), draft);
    return null;
  },

  async dropDraft({ id }) {
    await dropDraft(openDatabase(), id);
    announce('draft');
    return null;
  },

  async saveAnnotation(annotation, sender) {
    if (sender.incognito) throw new MessageError('private', privateNotes);
    const saved = await saveAnnotation(openDatabase(), annotation);
    void askToPersist();
    tellChanged([saved.id]);
    return saved;
  },

  getHistory: ({ id }) => readHistory(openDatabase(), id),

  async trashAnnotations({ ids }) {
    await trashAnnotations(openDatabase(), ids, new Date().toISOString());
    tellChanged(ids);
    return null;
  },

  async untrashAnnotations({ ids }) {
    await untrashAnnotations(openDatabase(), ids);
    tellChanged(ids);
    return null;
  },

  async deleteForGood({ ids }) {
    await deleteForGood(openDatabase(), ids);
    tellChanged(ids);
    return null;
  },

  async editAnnotations({ ids, change }, sender) {
    if (sender.incognito) throw new MessageError('private', privateNotes);
    const edited = await editAnnotations(openDatabase(), ids, change, await signature());
    tellChanged(edited.changed.map(({ id }) => id));
    return edited;
  },

  async revertAnnotations({ states }, sender) {
    if (sender.incognito) throw new MessageError('private', privateNotes);
    const reverted = await revertAnnotations(openDatabase(), states, await signature());
    tellChanged(states.map(({ id }) => id));
    return reverted;
  },

  async notePlaces({ places }, sender) {
    if (sender.incognito || places.length === 0) return null;
    await openDatabase().places.bulkPut(places);
    announce(
      'places',
      places.map(({ id }) => id),
    );
    return null;
  },

  async findNotes({ text }, sender) {
    const notes = await listAnnotations(openDatabase(), pageSources(sender));
    if (text === null || notes.length === 0) return { any: notes.length > 0, spans: [] };
    const { spanOfTarget } = await runScript('sidelightPlaces');
    const spans: TextSpan[] = [];
    for (const { target } of notes) {
      const span = spanOfTarget(text, target);
      if (span) spans.push(span);
      await breathe();
    }
    return { any: true, spans };
  },

  async keepPage({ page, segments }, sender) {
    if (sender.incognito) return { kept: false };
    const source = pageSource(sender);
    return { kept: await keepPage(openDatabase(), { source, page, segments, kept: new Date().toISOString() }) };
  },

  listAnnotations: ({ source }) => listAnnotations(openDatabase(), source === null ? null : [source]),

  listThreads: ({ sources }) => listThreads(openDatabase(), sources),
};

/** The reviewer's, as of now. */
async function signature(): Promise<Signature> {
  const { reviewer } = await readSettings();
  return { now: new Date().toISOString(), creator: signerOf(reviewer) };
}

/** Our own pages, and the pages where notes are drawn. */
function tellChanged(ids: readonly string[]): void {
  announce('annotations', ids);
  void tellNotes();
}
