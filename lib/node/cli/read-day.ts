import { parseDay } from '../../core/text/parse-day.ts';
import { InputError } from '../input-error.ts';

/** A day of the calendar as YYYY-MM-DD; of a time, its day as written. `what` is how the message calls it: `--published`. */
export function readDay(written: string, what: string): string {
  const day = parseDay(written);
  if (day === null) throw new InputError(`${what} "${written}" is no day: write YYYY-MM-DD`);
  return day;
}
