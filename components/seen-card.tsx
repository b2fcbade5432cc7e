import { useId } from 'preact/hooks';
import type { Sighting } from '../lib/core/sighting/sighting.ts';
import { writings } from '../lib/core/words/language.ts';
import { CardArticle } from './card-article.tsx';
import { ChangedSince } from './changed-since.tsx';
import type { HistoryActions, SeenNow } from './history-props.ts';
import { isWebLink, OutLink } from './out-link.tsx';
import { RecordParts } from './record-parts.tsx';
import { seenDay, seenTime } from './seen-day.ts';
import { useWords } from './words.tsx';

interface SeenCardProps extends Pick<HistoryActions, 'onDelete'> {
  readonly sighting: Sighting;
  readonly now: SeenNow;
  readonly onBack: () => void;
}

/** A card as it was shown, out of the history, and what has changed since. What needs the page (muting, reporting) is not offered. */
export function SeenCard({ sighting, now, onBack, onDelete }: SeenCardProps) {
  const { card, page, pageTitle, seen, words } = sighting;
  const { t, day } = useWords();
  const id = useId();
  return (
    <CardArticle
      labelledBy={`${id}claim`}
      back={t('history.back')}
      onBack={onBack}
      head={<p class="meta">{t('history.seen', { day: day(seenDay(seen)), time: seenTime(seen) })}</p>}
    >
      <p class="card-topic" dir="auto">
        {card.topic}
      </p>
      <h2 class="card-claim" id={`${id}claim`} lang={card.lang} dir="auto">
        {card.statement}
      </h2>
      {words && (
        <blockquote class="pagequote" dir="auto">
          {words.segment.lead && <span class="meta">{words.segment.lead}</span>}
          {words.segment.text}
        </blockquote>
      )}
      <ChangedSince sighting={sighting} now={now} />
      {/* As it was: in the direction of the language that the interface had then. */}
      <div class="card-body" dir={writings[card.language ?? 'en'].dir}>
        <RecordParts view={card} comparisonId={`${id}cmp`} />
      </div>
      <footer class="card-part seen-page">
        <p class="meta" dir="auto">
          {pageTitle || page}
        </p>
        {isWebLink(page) && <OutLink url={page}>{t('history.openPage')}</OutLink>}
        <DeleteSeen sighting={sighting} now={now} onDelete={onDelete} />
      </footer>
    </CardArticle>
  );
}

/** Delete this card, or with it all of its site. Both can be undone for a while, so neither asks first. */
function DeleteSeen({ sighting: { id, page }, now, onDelete }: Omit<SeenCardProps, 'onBack'>) {
  const { t } = useWords();
  const host = hostOf(page);
  const ofSite = now.kind === 'known' ? now.ofSite : 0;
  return (
    <div class="row">
      <button type="button" class="btn" onClick={() => onDelete({ id })}>
        {t('history.deleteOne')}
      </button>
      {host && ofSite > 1 && (
        <button type="button" class="btn" onClick={() => onDelete({ host })}>
          {t('history.deleteSite', { count: ofSite, site: host })}
        </button>
      )}
    </div>
  );
}

function hostOf(page: string): string {
  return URL.canParse(page) ? new URL(page).hostname : '';
}
