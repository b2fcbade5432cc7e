import { parseDay } from '../../core/text/parse-day.ts';
import { InputError } from '../input-error.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?$/;

/** A day of the calendar as YYYY-MM-DD; of an ISO time, its day as written. `what` is how the message calls it: `--published`. */
export function readDay(written: string, what: string): string {
  const day = ISO.exec(written)?.[1];
  const real = day === undefined ? null : parseDay(day);
  if (real === null) throw new InputError(`${what} "${written}" is no day: write YYYY-MM-DD`);
  return real;
}
