/** What was given cannot be used; the message names the thing, the value and the next step. No fault of the program. */
export class InputError extends Error {}
