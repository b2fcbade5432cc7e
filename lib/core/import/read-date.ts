const dayMs = 24 * 60 * 60 * 1000;
const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[-+]\d\d:?\d\d)?)?)?)?$/;

/**
 * A date of a foreign file as ISO 8601 in UTC, or null where it is none: "Yesterday", 0000-00-00, or a day that is still to come.
 * A month or a year stands for its first day, a time without zone for one in UTC, so that it reads the same everywhere.
 */
export function readDate(value: unknown, now: string): string | null {
  const parts = typeof value === 'string' ? iso.exec(value.trim()) : null;
  if (!parts) return null;
  const [, year = '', month = '01', day = '01', time = '00:00', zone = 'Z'] = parts;
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // The 31st of a shorter month would become a day of the next.
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return null;
  const at = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  if (Number.isNaN(at) || at > Date.parse(now) + dayMs || Number(year) < 1) return null;
  return new Date(at).toISOString();
}
