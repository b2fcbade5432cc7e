export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "5 December", "December 5" or "Dec. 5" for 2017-12-05, "December 2017" for 2017-12, "2017" for 2017. */
export function namesDay(text: string, date: string): boolean {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return text.includes(year);
  const short = `(${name}|${name.slice(0, 3)}\\.?)`;
  const pattern = day === undefined ? `${short} ${year}` : `\\b${Number(day)} ${short}|${short} ${Number(day)}\\b`;
  return new RegExp(pattern).test(text);
}

const DATED = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${MONTHS.join('|')}) (\\d{4})\\b`, 'g');

/** The days and months that a text names with their year, in reading order: `2026-05-21` of "21 May 2026", `2026-05` of "May 2026". */
export function daysNamed(text: string): string[] {
  return [...text.matchAll(DATED)].map(([, day, month = '', year]) => {
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return [year, number, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  });
}
