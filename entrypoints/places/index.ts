import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placesScript } from './places-script.ts';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { sidelightPlaces: placesScript });
});
