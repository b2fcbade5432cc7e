import type { Claim } from '../claim/claim.ts';
import type { Source } from '../claim/source.ts';
import type { Words } from '../words/words.ts';
import { plain } from './phrase.ts';
import { recordSentence } from './record-words.ts';

/** Sources named in full: enough to look the figure up, short enough to paste. */
const namedSources = 3;

/** The claim with its figure and sources as plain text, for pasting beside one's own words. It cites the record, not the page. */
export function citationOf(claim: Claim, words: Words): string {
  const { t, day } = words;
  const figure = plain(recordSentence(claim, words), words);
  const rest = claim.sources.length - namedSources;
  return [
    claim.statement,
    figure && `${figure}.`,
    ...claim.sources.slice(0, namedSources).map(source => t('record.cited', { source: cite(source, words) })),
    rest > 0 && t('record.moreCited', { count: rest }),
    t('record.citedAsOf', { day: day(claim.asOf), id: claim.id }),
  ]
    .filter(Boolean)
    .join('\n');
}

function cite({ publisher, title, published, locator, url, checked }: Source, { t, day }: Words): string {
  const named = [publisher, title, published && day(published), locator].filter(Boolean).join(', ');
  const source = `${named}. ${url}`;
  return checked ? t('record.citedChecked', { source, day: day(checked.on) }) : source;
}
