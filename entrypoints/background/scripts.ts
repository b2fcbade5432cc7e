import { loadScript } from '../../lib/browser/load-script.ts';
import type { CardsScript } from '../cards/cards-script.ts';
import type { EngineScript } from '../engine/engine-script.ts';
import type { PlacesScript } from '../places/places-script.ts';

/** What a script leaves, by the name that it leaves it under. */
interface World {
  sidelightEngine?: EngineScript;
  sidelightCards?: CardsScript;
  sidelightPlaces?: PlacesScript;
}

const files: Record<keyof World, string> = {
  /** Reads sentences: most of the background's code, and of no use to most of what wakes it. */
  sidelightEngine: 'engine.js',
  /** Makes cards, run once there is something to show: most pages state nothing. */
  sidelightCards: 'cards.js',
  /** Finds the words of notes, on the few pages that have notes. */
  sidelightPlaces: 'places.js',
};

/** Files of the scripts that the background runs when they are first needed. */
export const scriptFiles: readonly string[] = Object.values(files);

/** Run a script where it was not run yet, and give what it leaves. */
export async function runScript<Name extends keyof World>(name: Name): Promise<NonNullable<World[Name]>> {
  const world = globalThis as World;
  if (world[name] === undefined) await loadScript(files[name]);
  const left = world[name];
  if (left === undefined) throw new Error(`${files[name]} is of another version. Reinstall the extension.`);
  return left as NonNullable<World[Name]>;
}
