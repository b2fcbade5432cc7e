const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as far as it is known, as the card writes it: "3 Apr 2026", "Apr 2026" or "2026". Anything else comes back as it is. */
export function formatDay(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const name = month && months[Number(month) - 1];
  if (!year || (month && !name)) return date;
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}
