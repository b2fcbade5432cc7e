import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { engineScript } from './engine-script.ts';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { sidelightEngine: engineScript });
});
