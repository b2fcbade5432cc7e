import fc from 'fast-check';

/** The whole text of an export. */
export function textOf(parts: Iterable<string | Uint8Array>): string {
  return [...parts].join('');
}

/** Text of every plane, with lone surrogates. fast-check's own `binary` takes seconds to be made ready. */
export const anyText = (maxLength = 40) =>
  fc.string({ unit: fc.nat(0x10ffff).map(code => String.fromCodePoint(code)), maxLength });
