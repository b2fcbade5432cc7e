// Apart from the schema, which the engine does not need.

/** The parts of one in a log-odd. */
export const SIXTEENTHS = 16;

export function readWeights(text: string): [name: string, weight: number][] {
  if (text === '') return [];
  return text.split(', ').map(pair => {
    const at = pair.lastIndexOf(' ');
    return [pair.slice(0, at), Number(pair.slice(at + 1))];
  });
}

export function writeWeights(weights: readonly (readonly [name: string, weight: number])[]): string {
  return [...weights]
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ');
}
