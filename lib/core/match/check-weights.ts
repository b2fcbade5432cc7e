/** A weights file that this build cannot use. The message names the file, the field and what is wrong with it. */
export class WeightsError extends Error {
  override name = 'WeightsError';
}

/** The weights of a file as given, once each name has a finite number and no other name is there. Throws a `WeightsError`. */
export function checkWeights<N extends string>(
  file: string,
  names: readonly N[],
  given: unknown,
): Readonly<Record<N, number>> {
  if (typeof given !== 'object' || given === null) throw new WeightsError(`${file}: weights: missing; ${REMEDY}`);
  const weights = given as Record<string, unknown>;
  for (const name of names) checkNumber(file, `weights.${name}`, weights[name]);
  const other = Object.keys(weights).find(name => !names.includes(name as N));
  if (other !== undefined) throw new WeightsError(`${file}: weights.${other}: nothing measures it; ${REMEDY}`);
  return weights as Record<N, number>;
}

export function checkNumber(file: string, field: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new WeightsError(
    `${file}: ${field}: ${value === undefined ? 'missing' : `${JSON.stringify(value)} is no number`}; ${REMEDY}`,
  );
}

/** Points of a curve that rises on both axes, from 0 to 1. */
export function checkCurve(file: string, field: string, given: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(given) || given.length < 2) throw new WeightsError(`${file}: ${field}: missing; ${REMEDY}`);
  let last: readonly [number, number] = [-1, 0];
  for (const [at, point] of (given as unknown[]).entries()) {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    const next = [checkNumber(file, `${field}[${at}][0]`, x), checkNumber(file, `${field}[${at}][1]`, y)] as const;
    if (next[0] <= last[0] || next[1] < last[1] || next[1] > 1)
      throw new WeightsError(
        `${file}: ${field}[${at}]: ${next.join(', ')} does not rise from ${last.join(', ')}; ${REMEDY}`,
      );
    last = next;
  }
  return given as [number, number][];
}

const REMEDY = 'fit it again with the command that the file names';
