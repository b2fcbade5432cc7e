import { Sha256 } from '../backup/sha256.ts';
import { encodeUtf8 } from '../text/utf8.ts';

const uuid = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The id under which a note of another program is kept: its own where that is a UUID, else one that follows from it, so that a
 * second import finds the same note. A UUID of version 8 (RFC 9562, section 5.8) out of the SHA-256 of what is given.
 */
export function deriveId(of: string): string {
  if (uuid.test(of)) return of.toLowerCase();
  const hex = new Sha256().update(encodeUtf8(of)).hex();
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
  const last = `${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${last}`;
}
