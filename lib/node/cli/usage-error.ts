import { InputError } from '../input-error.ts';

/** The command was called in a way that it does not know. The message names the argument. */
export class UsageError extends InputError {}
