import type { Relation } from '../../lib/core/match/mention.ts';
import type { Key } from '../../lib/core/words/words.ts';
import { useWords } from '../words.tsx';

/** A sentence that the claim would mark, with the words marked from `start` to `end`. */
export interface TriedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly relation: Relation;
}

export interface TriedPage {
  readonly title: string;
  readonly sentences: readonly TriedSentence[];
}

/** What a claim would mark as it is written now. */
export interface Tried {
  /** The sentence that it was begun from: how it is marked, or the rule that leaves it out. */
  readonly sentence: { readonly relation: Relation } | { readonly rule: string };
  readonly here: TriedPage | null;
  readonly tabs: readonly TriedPage[];
  readonly kept: readonly TriedPage[];
}

const titles = {
  agrees: 'comparison.agrees',
  differs: 'comparison.differs',
  'other-period': 'comparison.otherPeriod',
  'other-measure': 'comparison.otherMeasure',
  'no-figure': 'comparison.noFigure',
} as const satisfies Readonly<Record<Relation, Key>>;

/** What the claim would mark; `tried` is null while it is being tried, and 'not-yet' while it is not whole. */
export function MarksPart({ tried }: { tried: Tried | 'not-yet' | null }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="nc-marks" aria-live="polite">
      <h2 id="nc-marks">{t('newClaim.marks')}</h2>
      {tried === null && <p class="meta">{t('newClaim.trying')}</p>}
      {tried === 'not-yet' && <p class="meta">{t('newClaim.notYet')}</p>}
      {tried !== null && tried !== 'not-yet' && (
        <>
          {'relation' in tried.sentence ? (
            <p>{t('newClaim.isMarked', { comparison: t(titles[tried.sentence.relation]) })}</p>
          ) : (
            <p>
              {t('newClaim.isNotMarked')}{' '}
              {tried.sentence.rule && <span class="meta">{t('newClaim.why', { rule: tried.sentence.rule })}</span>}
            </p>
          )}
          {tried.here && <Pages name={t('newClaim.here')} pages={[tried.here]} />}
          <Pages name={t('newClaim.onTabs')} pages={tried.tabs} />
          <Pages name={t('newClaim.onKept')} pages={tried.kept} />
        </>
      )}
    </section>
  );
}

function Pages({ name, pages }: { name: string; pages: readonly TriedPage[] }) {
  const { t } = useWords();
  const marked = pages.filter(({ sentences }) => sentences.length > 0);
  const count = marked.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return (
    <div class="nc-pages">
      <h3 class="label">
        {name}
        {count > 0 && `: ${t('newClaim.count', { count })}`}
      </h3>
      {count === 0 && <p class="meta">{t('newClaim.none')}</p>}
      {marked.map(({ title, sentences }, at) => (
        <div key={`${at} ${title}`}>
          {pages.length > 1 && (
            <p class="meta" dir="auto">
              {title}
            </p>
          )}
          <ul>
            {sentences.map(({ text, start, end, relation }, index) => (
              <li key={`${index} ${start}`} dir="auto">
                {text.slice(0, start)}
                <mark>{text.slice(start, end)}</mark>
                {text.slice(end)} <span class="tag">{t(titles[relation])}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
