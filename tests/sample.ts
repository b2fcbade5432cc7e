/** Whether the whole of every long suite is wanted (`npm run test:all`). */
export const wantsAll = process.env.SIDELIGHT_ALL === '1';

/**
 * A fixed sample of a long suite's cases, the same in every run; all of them with `npm run test:all`.
 *
 * Prints how many it leaves out, so that a short run never looks like a whole one.
 */
export function sample<T>(name: string, items: readonly T[], size: number): T[] {
  if (wantsAll || items.length <= size) return [...items];
  console.log(`${name}: a sample of ${size}, ${items.length - size} left out (npm run test:all runs them)`);
  const step = items.length / size;
  return Array.from({ length: size }, (_, i) => items[Math.floor(i * step)]).filter(item => item !== undefined);
}
