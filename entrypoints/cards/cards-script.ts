import { buildCardView } from '../../lib/core/card/build-card-view.ts';
import { buildRecordView } from '../../lib/core/card/build-record-view.ts';

/** What makes cards of what was found. The background loads it with the records: see `loadScript`. */
export const cardsScript = { buildCardView, buildRecordView };

export type CardsScript = typeof cardsScript;
