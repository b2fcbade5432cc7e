import { spanOfTarget } from '../../lib/core/annotation/locate-target.ts';

/** What finds the words of notes in a page's text. The background loads it for pages that have notes: see `loadScript`. */
export const placesScript = { spanOfTarget };

export type PlacesScript = typeof placesScript;
