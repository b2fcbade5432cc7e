const WIDTH = 120;

/**
 * Write a record as JSON for people: an object or list that fits on its line stays there, else one entry a line.
 *
 * Two spaces of indent and a final newline. The outermost object is always open, so that a changed field is a changed line.
 */
export function formatRecord(record: object): string {
  return `${openUp(record, 0)}\n`;
}

function format(value: unknown, indent: number, before: number, after: number): string {
  const line = onOneLine(value);
  const isScalar = value === null || typeof value !== 'object';
  return isScalar || before + line.length + after <= WIDTH ? line : openUp(value, indent);
}

function openUp(value: object, indent: number): string {
  const isList = Array.isArray(value);
  const inner = ' '.repeat(indent + 2);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => {
      const label = isList ? inner : `${inner}${JSON.stringify(key)}: `;
      return label + format(entry, indent + 2, label.length, 1);
    });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, entry]) => `${JSON.stringify(key)}: ${onOneLine(entry)}`).join(', ')} }`;
}
