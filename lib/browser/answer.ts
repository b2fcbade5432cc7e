/**
 * Why a message was not answered. `conflict` = somebody saved in between; `private` = refused in a private window; `full` =
 * the device has no room; `read-only` = nothing may be written, for a reason that the message says; `recovery` = the
 * database is lost, and the user has yet to decide.
 */
export type ErrorCode =
  | 'refused'
  | 'invalid'
  | 'unknown'
  | 'conflict'
  | 'private'
  | 'full'
  | 'read-only'
  | 'recovery'
  | 'failed'
  | 'lost';

/** What travels back: failures are data, since a thrown `Error` does not survive the way between contexts. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };

/** A failure with a code that the other side can act on. */
export class MessageError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MessageError';
    this.code = code;
  }
}

/** An error and those that it was made of: Dexie wraps what it was told. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause && !causes.includes(cause); cause = (cause as { inner?: unknown }).inner)
    causes.push(cause);
  return causes;
}

/** Chromium writes long texts to files of their own, and tells of those that it could not write as of bad data. */
function isNoRoom(cause: unknown): boolean {
  const { name, message } = cause as Error;
  return name === 'QuotaExceededError' || /Failed to write blobs/.test(message);
}

/** A failure of the database as what it means: no room, or a refusal of our own that Dexie has wrapped. */
export function explained(error: unknown): MessageError {
  const causes = causesOf(error);
  const own = causes.find(cause => cause instanceof MessageError);
  if (own) return own;
  const message = error instanceof Error ? error.message : String(error);
  if (causes.some(isNoRoom)) {
    return new MessageError('full', 'The device is full. Nothing was saved.', { cause: error });
  }
  if (causes.some(cause => (cause as Error).name === 'DatabaseClosedError')) {
    return new MessageError('read-only', 'Sidelight was updated. Reload this tab.', { cause: error });
  }
  return new MessageError('failed', message, { cause: error });
}

/** The answer that tells of a failure. */
export function failure(error: unknown): Answer<never> {
  const { code, message } = explained(error);
  return { ok: false, error: { code, message } };
}
