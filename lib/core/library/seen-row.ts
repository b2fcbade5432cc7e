import { normalizeSource } from '../annotation/normalize-source.ts';
import type { CardGlyph, CardUnderline } from '../card/card-view.ts';
import type { Sighting } from '../sighting/sighting.ts';
import { siteOfPage } from './note-row.ts';
import { foldForSearch } from './search-text.ts';

/** How the page's figure stands to the record, as plots count it; null where the page states no figure. */
export type Fit = 'agrees' | 'differs' | 'other';

/** What the library keeps in memory of a card that was seen. */
export interface SeenRow {
  readonly id: string;
  readonly page: string;
  readonly site: string;
  readonly title: string;
  readonly quote: string;
  readonly underline: CardUnderline;
  readonly claim: string;
  readonly statement: string;
  /** As the card named it. */
  readonly topic: string;
  readonly glyph: CardGlyph;
  /** "Agrees after rounding", and "ICE, fiscal year 2012: 409,849". */
  readonly comparison: string;
  readonly record: string;
  readonly fit: Fit | null;
  /** In ms since 1970. */
  readonly seen: number;
  readonly searched: string;
}

export function seenRow({ id, page, pageTitle, claim, card, mention, words, seen }: Sighting): SeenRow {
  const site = siteOfPage(page);
  const { quote, underline, statement, topic, glyph, title, summary } = card;
  const searched = [quote, words?.segment.text ?? '', statement, title, summary, topic, site, pageTitle];
  return {
    id,
    page: normalizeSource(page),
    site,
    title: pageTitle,
    quote,
    underline,
    claim,
    statement,
    topic,
    glyph,
    comparison: title,
    record: summary,
    fit: fitOf(mention),
    seen: Date.parse(seen),
    searched: foldForSearch(searched.join('\n')),
  };
}

/** A figure that the page denies or asks about is not one that it states. */
function fitOf({ relation, modality, quantity }: Sighting['mention']): Fit | null {
  if (!quantity || relation === 'no-figure' || modality === 'denied' || modality === 'asked') return null;
  return relation === 'agrees' || relation === 'differs' ? relation : 'other';
}
