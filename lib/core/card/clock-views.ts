import type { SeriesValue } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import type { ClockView } from './card-view.ts';
import { formatValue } from './format-figure.ts';

/**
 * The figure as it was known when the article ran, and as it is known now, when the publisher has revised it in between.
 *
 * Without the page's date, or where the record does not say when a value was published, there is nothing to set apart: `[]`.
 */
export function buildClockViews(
  value: SeriesValue | null,
  pagePublished: string | null,
  publisher: string,
  unit: string,
  words: Words,
): ClockView[] {
  if (!value?.published || !pagePublished || !isAfter(value.published, pagePublished)) return [];
  const then = value.earlier?.findLast(old => old.published !== null && !isAfter(old.published, pagePublished));
  if (!then || then.value === value.value) return [];
  return [
    {
      label: words.t('comparison.knownThen'),
      by: words.t('comparison.firstPublished', { publisher }),
      figure: formatValue(then.value, unit, words),
      now: false,
    },
    { label: words.t('comparison.knownNow'), by: publisher, figure: formatValue(value.value, unit, words), now: true },
  ];
}

/** Whether a date, as far as it is known, lies wholly after a day. "2013" is not after 3 Apr 2013. */
function isAfter(date: string, day: string): boolean {
  return date > day.slice(0, date.length);
}
