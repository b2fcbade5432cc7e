const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\.?';

const yearFirst = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/;
const monthFirst = new RegExp(`^(?:[a-z]{3,9}\\.?,?\\s+)?${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const dayFirst = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${month},?[\\s-]+(\\d{4})\\b`,
  'i',
);
const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

const longestDate = 64;

/**
 * Read a date as a page writes it: the day in the page's own zone as `YYYY-MM-DD`, or null.
 *
 * A time and its zone are not turned into another zone: "2025-04-18T23:30:00-04:00" is 18 April. Month names are English. "04/05/2025" can be two
 * days and is null; "04/18/2025" cannot. Days that no calendar has are null.
 */
export function parseDay(written: string): string | null {
  const text = written.trim();
  if (text.length > longestDate) return null;
  const iso = yearFirst.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const american = monthFirst.exec(text);
  if (american) return day(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const european = dayFirst.exec(text);
  if (european) return day(Number(european[3]), monthOf(european[2]), Number(european[1]));
  const numeric = slashes.exec(text);
  if (numeric) return eitherOrder(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  return null;
}

const monthOf = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function eitherOrder(first: number, second: number, year: number): string | null {
  if (first === second) return day(year, first, second);
  const american = day(year, first, second);
  const european = day(year, second, first);
  return american !== null && european !== null ? null : (american ?? european);
}

const daysIn = (year: number, monthNumber: number) => {
  if (monthNumber === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
};

/** First year of a page that could have been printed before it was put online; earlier ones are typing errors. */
const firstYear = 1800;
const lastYear = 2199;

function day(year: number, monthNumber: number, dayNumber: number): string | null {
  const isReal =
    year >= firstYear &&
    year <= lastYear &&
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= daysIn(year, monthNumber);
  if (!isReal) return null;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}
