import type { Claim } from '../claim/claim.ts';
import type { Source } from '../claim/source.ts';
import { formatDay } from './format-day.ts';
import { recordSentence } from './record-words.ts';

/** Sources named in full: enough to look the figure up, short enough to paste. */
const namedSources = 3;

/** The claim with its figure and sources as plain text, for pasting beside one's own words. It cites the record, not the page. */
export function citationOf(claim: Claim): string {
  const figure = recordSentence(claim);
  const rest = claim.sources.length - namedSources;
  return [
    claim.statement,
    figure && `${figure}.`,
    ...claim.sources.slice(0, namedSources).map(source => `Source: ${cite(source)}`),
    rest > 0 && `And ${rest} more.`,
    `As of ${formatDay(claim.asOf)}. Sidelight record ${claim.id}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

function cite({ publisher, title, published, locator, url, checked }: Source): string {
  const named = [publisher, title, published && formatDay(published), locator].filter(Boolean).join(', ');
  return `${named}. ${url}${checked ? ` (checked ${formatDay(checked.on)})` : ''}`;
}
