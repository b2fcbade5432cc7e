import { openDatabase } from '../../lib/browser/database.ts';
import type { Handlers } from '../../lib/browser/handle-messages.ts';
import { announce } from '../../lib/browser/notices.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import {
  countOfSite,
  deleteSightings,
  getSighting,
  noteSeenAgain,
  recordSighting,
  restoreSightings,
  searchSightings,
  sightingId,
} from '../../lib/browser/sighting-store.ts';
import { hostOf } from '../../lib/browser/sites.ts';
import { loadWords, loadWordsIn } from '../../lib/browser/words.ts';
import { pageSource } from '../../lib/core/annotation/canonical-source.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { loadEngine, type Ready } from './engine.ts';

type HistoryMessage =
  | 'recordSighting'
  | 'searchSightings'
  | 'compareSighting'
  | 'deleteSightings'
  | 'restoreSightings'
  | 'noteSeenAgain';

/** What the background answers about the cards that were seen. */
export const historyHandlers: Pick<Handlers, HistoryMessage> = {
  async recordSighting({ mention, page, words }, sender) {
    if (sender.incognito) return { stored: false };
    const [{ card, version }, { history }, said] = await Promise.all([loadEngine(), readSettings(), loadWords()]);
    const view = card(mention, page, said);
    if (!view) return { stored: false };
    const sighting = {
      page: pageSource(sender),
      pageTitle: page.title,
      published: page.published,
      lang: page.lang,
      claim: mention.claim,
      packVersion: version,
      mention,
      words,
      card: view,
      seen: new Date().toISOString(),
    };
    const stored = await recordSighting(openDatabase(), sighting, { incognito: sender.incognito, history });
    if (stored) announce('sightings', [sightingId(sighting)]);
    return { stored };
  },

  searchSightings: request => searchSightings(openDatabase(), request),

  async compareSighting({ id }) {
    const [sighting, ready] = await Promise.all([getSighting(openDatabase(), id), loadEngine()]);
    if (!sighting) return { card: null, marked: false, ofSite: 0 };
    // It is told in the language of then, so that only what the record says can differ.
    const [ofSite, words] = await Promise.all([
      countOfSite(openDatabase(), hostOf(sighting.page)),
      loadWordsIn(sighting.card.language ?? 'en'),
    ]);
    return { ...cardNow(sighting, ready, words), ofSite };
  },

  async deleteSightings(which) {
    const deleted = await deleteSightings(openDatabase(), which);
    announce('sightings', deleted.map(idOf));
    return { deleted };
  },

  async restoreSightings({ sightings }) {
    await restoreSightings(openDatabase(), sightings);
    announce('sightings', sightings.map(idOf));
    return null;
  },

  async noteSeenAgain({ id, again }) {
    // While the history is off nothing is added to it, not even to what it has.
    if (!(await readSettings()).history) return null;
    await noteSeenAgain(openDatabase(), id, again);
    announce('sightings', [id]);
    return null;
  },
};

const idOf = ({ id }: Sighting) => id;

/**
 * What the database would show for a sentence today: it is matched again, since another figure on record may compare
 * otherwise. `marked` is false where it would be no longer marked for this claim; the card then keeps the comparison that it had.
 */
function cardNow(sighting: Sighting, { engine, card }: Ready, said: Words) {
  const { mention, pageTitle, published = null, lang = null, words } = sighting;
  const page = { title: pageTitle, published, lang };
  const again = words ? engine.match([words.segment], page).find(({ claim }) => claim === mention.claim) : undefined;
  return {
    card: card(again ?? mention, page, said),
    marked: words ? again !== undefined : true,
  };
}
