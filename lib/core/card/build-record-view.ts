import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import { buildCardView } from './build-card-view.ts';
import type { CardView } from './card-view.ts';
import { isPast } from './comparison.ts';
import { joinPhrases, say, toParts } from './phrase.ts';
import { recordSentence } from './record-words.ts';

interface RecordRequest {
  readonly claim: Claim;
  readonly series: Series | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: Words;
}

/** A record as a card of its own, beside no page: nothing is compared. */
export function buildRecordView({ claim, series, today, words }: RecordRequest): CardView {
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
    words,
  });
  const past = isPast(claim, today);
  const said = claim.figure ? [...recordSentence(claim, words), '.'] : [];
  const dated = past ? say(words, 'comparison.recordDated', { day: words.day(claim.asOf) }) : [];
  return {
    ...view,
    title: words.t(past ? 'comparison.dated' : 'comparison.record'),
    glyph: past ? 'dated' : 'none',
    underline: 'none',
    sentence: toParts(joinPhrases(said, dated)),
    quote: '',
  };
}
