/** Why a message was not answered. `conflict` = somebody saved in between; `private` = refused in a private window. */
export type ErrorCode = 'refused' | 'invalid' | 'unknown' | 'conflict' | 'private' | 'failed' | 'lost';

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

/** The answer that tells of a failure. */
export function failure(error: unknown): Answer<never> {
  const code = error instanceof MessageError ? error.code : 'failed';
  return { ok: false, error: { code, message: error instanceof Error ? error.message : String(error) } };
}
