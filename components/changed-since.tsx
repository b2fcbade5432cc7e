import type { ComponentChildren } from 'preact';
import type { CardView } from '../lib/core/card/card-view.ts';
import { type CardChange, compareCards } from '../lib/core/sighting/compare-cards.ts';
import { diffWordRuns } from '../lib/core/sighting/diff-words.ts';
import type { Sighting } from '../lib/core/sighting/sighting.ts';
import type { Key } from '../lib/core/words/words.ts';
import type { SeenNow } from './history-props.ts';
import { seenDay } from './seen-day.ts';
import { WordDiff } from './word-diff.tsx';
import { useWords } from './words.tsx';

const partNames = {
  statement: 'history.claim',
  comparison: 'history.comparison',
  revision: 'history.revision',
  context: 'history.context',
  'as-of': 'history.asOf',
  sources: 'history.sources',
} as const satisfies Record<CardChange['part'], Key>;

/** What has changed since a card was seen: the database's record, and the page's words. */
export function ChangedSince({ sighting, now }: { sighting: Sighting; now: SeenNow }) {
  const { t } = useWords();
  return (
    <div class="changed">
      <section aria-busy={now.kind === 'loading'}>
        <h3 class="label">{t('history.sinceRecord')}</h3>
        <RecordSince sighting={sighting} now={now} />
      </section>
      {sighting.words && (
        <section>
          <h3 class="label">{t('history.sincePage')}</h3>
          <PageSince sighting={sighting} then={sighting.words.segment.text} />
        </section>
      )}
    </div>
  );
}

function RecordSince({ sighting, now }: { sighting: Sighting; now: SeenNow }) {
  const { t } = useWords();
  if (now.kind === 'loading') return <Said>{t('history.comparing')}</Said>;
  if (now.kind === 'failed') return <Said>{t('history.noAnswer')}</Said>;
  if (!now.card) return <Said>{t('history.recordGone')}</Said>;
  const changes = compareCards(sighting.card, now.card);
  return (
    <>
      {!now.marked && <Said>{t('history.notMarked')}</Said>}
      {changes.length === 0 && <Said>{t('history.recordSame')}</Said>}
      {changes.length > 0 && (
        <dl class="changes">
          {changes.map(({ part, lines }) => (
            <div key={part}>
              <dt class="meta">{t(partNames[part])}</dt>
              {lines.map((runs, index) => (
                <dd key={index}>
                  <WordDiff runs={runs} lang={languageOf(part, sighting.card)} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Claim and context are the record's own words; all else was said in the language of the interface then. */
function languageOf(part: CardChange['part'], { lang, language }: CardView): string {
  return part === 'statement' || part === 'context' ? lang : (language ?? 'en');
}

function PageSince({ sighting, then }: { sighting: Sighting; then: string }) {
  const { t, day: write } = useWords();
  const { again } = sighting;
  if (!again) return <Said>{t('history.notCompared')}</Said>;
  const day = write(seenDay(again.at));
  if (again.words === null) return <Said>{t('history.wordsGone', { day })}</Said>;
  if (again.words === then) return <Said>{t('history.wordsSame', { day })}</Said>;
  return (
    <>
      <WordDiff runs={diffWordRuns(then, again.words)} lang={sighting.lang ?? undefined} />
      <Said>{t('history.wordsNow', { day })}</Said>
    </>
  );
}

function Said({ children }: { children: ComponentChildren }) {
  return <p class="meta">{children}</p>;
}
