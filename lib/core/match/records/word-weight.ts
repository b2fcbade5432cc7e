import { once } from '../../once.ts';

/** What a stem says of a sentence's topic, 0 to 5: little when every page has it. Fixed, so that it does not hang on the pack. */
export type WordWeight = (stem: string) => number;

/** Tenths of the weight of stems that are common in the news, by stem; those that are not among them weigh most. */
export type CommonStems = Readonly<Record<string, number>>;

const MOST = 5;

export function createWordWeight(stems: () => CommonStems): WordWeight {
  const tenths = once(() => new Map(Object.entries(stems())));
  return stem => {
    const known = tenths().get(stem);
    return known === undefined ? MOST : known / 10;
  };
}
