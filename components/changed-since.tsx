import type { ComponentChildren } from 'preact';
import { type CardChange, compareCards } from '../lib/core/sighting/compare-cards.ts';
import { diffWordRuns } from '../lib/core/sighting/diff-words.ts';
import type { Sighting } from '../lib/core/sighting/sighting.ts';
import type { SeenNow } from './history-props.ts';
import { seenDay } from './seen-day.ts';
import { WordDiff } from './word-diff.tsx';

const partNames: Record<CardChange['part'], string> = {
  statement: 'Claim',
  comparison: 'Comparison',
  revision: 'Revision',
  context: 'Context',
  'as-of': 'As of',
  sources: 'Sources',
};

/** What has changed since a card was seen: the database's record, and the page's words. */
export function ChangedSince({ sighting, now }: { sighting: Sighting; now: SeenNow }) {
  return (
    <div class="changed">
      <section aria-busy={now.kind === 'loading'}>
        <h3 class="label">Changed since: the database</h3>
        <RecordSince sighting={sighting} now={now} />
      </section>
      {sighting.words && (
        <section>
          <h3 class="label">Changed since: the page</h3>
          <PageSince sighting={sighting} then={sighting.words.segment.text} />
        </section>
      )}
    </div>
  );
}

function RecordSince({ sighting, now }: { sighting: Sighting; now: SeenNow }) {
  if (now.kind === 'loading') return <Said>Comparing</Said>;
  if (now.kind === 'failed') return <Said>The claim database did not answer. The card stays as it was.</Said>;
  if (!now.card) return <Said>The database no longer has this record. The card stays as it was.</Said>;
  const changes = compareCards(sighting.card, now.card);
  return (
    <>
      {!now.marked && <Said>These words would not be marked for this claim today.</Said>}
      {changes.length === 0 && <Said>Nothing. The record reads as it did.</Said>}
      {changes.length > 0 && (
        <dl class="changes">
          {changes.map(({ part, lines }) => (
            <div key={part}>
              <dt class="meta">{partNames[part]}</dt>
              {lines.map((runs, index) => (
                <dd key={index}>
                  <WordDiff runs={runs} lang={sighting.card.lang} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function PageSince({ sighting, then }: { sighting: Sighting; then: string }) {
  const { again } = sighting;
  if (!again) return <Said>Not compared yet. That is done when the page is open beside this panel.</Said>;
  const day = seenDay(again.at);
  if (again.words === null) return <Said>These words were no longer on the page on {day}.</Said>;
  if (again.words === then) return <Said>Nothing. The words still read so on {day}.</Said>;
  return (
    <>
      <WordDiff runs={diffWordRuns(then, again.words)} lang={sighting.lang ?? undefined} />
      <Said>As the page read on {day}.</Said>
    </>
  );
}

function Said({ children }: { children: ComponentChildren }) {
  return <p class="meta">{children}</p>;
}
