import { once } from '../../once.ts';
import common from './common-stems.json' with { type: 'json' };

const MOST = 5;
const tenths = once(() => new Map(Object.entries(common.tenths)));

/** What a stem says of a sentence's topic, 0 to 5: little when every page has it. Fixed, so that it does not hang on the pack. */
export function wordWeight(stem: string): number {
  const known = tenths().get(stem);
  return known === undefined ? MOST : known / 10;
}
