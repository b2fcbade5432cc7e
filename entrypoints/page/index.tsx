import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isReadableType } from '../../lib/browser/readable-type.ts';
import { startPage } from './start-page.ts';

interface World {
  /** The instance that runs in this document, if one does. Lives in the extension's own world; the page has no sight of it. */
  sidelight?: { isCurrent(): boolean };
}

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  // Registered, and injected once more by a toolbar click or an update: one instance is enough.
  if (world.sidelight?.isCurrent() || !isReadableType(document.contentType)) return;
  world.sidelight = startPage(document);
});
