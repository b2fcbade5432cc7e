import {
  listAnnotations,
  readHistory,
  saveAnnotation,
  trashAnnotations,
  untrashAnnotations,
} from '../../lib/browser/annotation-store.ts';
import { MessageError } from '../../lib/browser/answer.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { dropDraft, latestDraft, saveDraft } from '../../lib/browser/draft-store.ts';
import type { Handlers } from '../../lib/browser/handle-messages.ts';
import { announce } from '../../lib/browser/notices.ts';

export const privateNotes = 'Notes are not kept in private windows.';

type NoteMessage =
  | 'getDraft'
  | 'saveDraft'
  | 'dropDraft'
  | 'saveAnnotation'
  | 'getHistory'
  | 'trashAnnotations'
  | 'untrashAnnotations'
  | 'notePlaces'
  | 'listAnnotations';

/** What the background answers about notes, and how it keeps them. */
export const noteHandlers: Pick<Handlers, NoteMessage> = {
  getDraft: () => latestDraft(openDatabase()),

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
    announce('annotations');
    return saved;
  },

  getHistory: ({ id }) => readHistory(openDatabase(), id),

  async trashAnnotations({ ids }) {
    await trashAnnotations(openDatabase(), ids, new Date().toISOString());
    announce('annotations');
    return null;
  },

  async untrashAnnotations({ ids }) {
    await untrashAnnotations(openDatabase(), ids);
    announce('annotations');
    return null;
  },

  async notePlaces({ places }, sender) {
    if (!sender.incognito) await openDatabase().places.bulkPut(places);
    return null;
  },

  listAnnotations: ({ source }) => listAnnotations(openDatabase(), source),
};
