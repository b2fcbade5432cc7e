import { browser } from '../../lib/browser/browser.ts';
import { announce } from '../../lib/browser/notices.ts';
import { openEditor } from '../../lib/browser/open-editor.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { noteIdOf } from '../../lib/core/annotation/draft.ts';
import { draftOf } from '../../lib/core/annotation/new-annotation.ts';

/** Asked for beforehand: the browser opens its panel only in the click itself. */
const here = browser.tabs.getCurrent().catch(() => undefined);
let tab: Awaited<typeof here>;
void here.then(found => {
  tab = found;
});

/** Open a note in the editor, beside the library. */
export async function editNote(note: Annotation): Promise<void> {
  const opening =
    tab?.id === undefined || tab.windowId === undefined
      ? Promise.resolve()
      : openEditor({ id: tab.id, windowId: tab.windowId });
  const modified = new Date().toISOString();
  // What was written on it and not saved goes on.
  const begun = (await sendMessage('listDrafts', null)).find(draft => noteIdOf(draft) === note.id);
  await sendMessage('saveDraft', { ...(begun ?? draftOf(note, modified)), aside: false, modified });
  announce('draft');
  await opening;
}
