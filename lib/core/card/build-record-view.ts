import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import { buildCardView } from './build-card-view.ts';
import type { CardView } from './card-view.ts';
import { isPast } from './comparison.ts';
import { formatDay } from './format-day.ts';
import { recordSentence } from './record-words.ts';

interface RecordRequest {
  readonly claim: Claim;
  readonly series: Series | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A record as a card of its own, beside no page: nothing is compared. */
export function buildRecordView({ claim, series, today }: RecordRequest): CardView {
  const view = buildCardView({
    claim,
    series,
    relatedSeries: [],
    mention: {
      claim: claim.id,
      relation: 'no-figure',
      modality: 'asserted',
      attributedTo: null,
      quote: claim.statement,
      start: 0,
      end: claim.statement.length,
      quantity: null,
      score: 0,
      reasons: [],
    },
    page: { title: '', published: null, lang: null },
    today,
  });
  const past = isPast(claim, today);
  const said = claim.figure ? `${recordSentence(claim)}.` : '';
  const dated = past ? `The record is from ${formatDay(claim.asOf)}; it may be out of date.` : '';
  const text = [said, dated].filter(Boolean).join(' ');
  return {
    ...view,
    title: past ? 'May be out of date' : 'What the record says',
    glyph: past ? 'dated' : 'none',
    underline: 'none',
    sentence: text ? [{ text, page: false }] : [],
    quote: '',
  };
}
