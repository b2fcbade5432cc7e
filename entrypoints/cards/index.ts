import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardsScript } from './cards-script.ts';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { sidelightCards: cardsScript });
});
