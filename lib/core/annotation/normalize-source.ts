/** A page's address as notes are filed under: without hash and tracking parameters. */
export function normalizeSource(_address: string): string {
  throw new Error('not written yet');
}
