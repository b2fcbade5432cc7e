import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card.tsx';
import type { CardActions, CardState } from '../../components/card-props.ts';
import { useWords } from '../../components/words.tsx';
import type { Mark } from '../../lib/dom/mark.ts';
import { readCard, type SampleMark, sampleParagraphs, sampleTitle, textOf } from './sample-text.ts';
import { useSampleMarks } from './use-sample-marks.ts';

/** A live sample: an article whose marks answer to pointer, tap and keys as on any page, with their card beside it. */
export function Sample({ marks }: { marks: readonly SampleMark[] }) {
  const { t } = useWords();
  const article = useRef<HTMLElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<readonly Mark[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const at = marks.findIndex(({ key }) => key === current);
  const mark = marks[at] ?? null;

  useLayoutEffect(() => setDrawn(article.current ? drawable(article.current, marks) : []), [marks]);
  // The second has a chart with the page's figure on it: a good one to begin with.
  useEffect(() => setCurrent(marks[1]?.key ?? marks[0]?.key ?? null), [marks]);

  const open = (key: string | null, asked: boolean) => {
    setCurrent(key);
    // Where the card stands below the article a tap would change it unseen.
    if (asked) beside.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  const step = (by: 1 | -1) => {
    const next = marks[(at + by + marks.length) % marks.length];
    if (next) open(next.key, true);
  };
  useSampleMarks(drawn, current, open, step);

  return (
    <section class="try" aria-label={t('sample.name')}>
      <div class="paper">
        <p class="meta">{t('sample.try')}</p>
        <article ref={article} lang="en" dir="ltr">
          <h2>{sampleTitle}</h2>
          {sampleParagraphs.map(paragraph => (
            <p key={paragraph[0]}>{textOf(paragraph)}</p>
          ))}
        </article>
        {marks.length > 1 && (
          <div class="row">
            <button type="button" class="btn" onClick={() => step(-1)}>
              {t('sample.previous')}
            </button>
            <button type="button" class="btn" onClick={() => step(1)}>
              {t('sample.next')}
            </button>
            <span class="meta" role="status">
              {mark && t('sample.place', { number: at + 1, all: marks.length })}
            </span>
          </div>
        )}
      </div>
      <div class="try-card" ref={beside}>
        {mark && <SampleCard key={mark.key} mark={mark} onClose={() => setCurrent(null)} />}
      </div>
    </section>
  );
}

/** The card of a mark. What belongs to real pages says so when it is pressed. */
function SampleCard({ mark, onClose }: { mark: SampleMark; onClose: () => void }) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<CardState>({ kind: 'loading' });
  const [said, setSaid] = useState('');
  const [pinned, setPinned] = useState(true);
  const load = () => {
    readCard(mark.mention).then(
      view => setState({ kind: 'shown', view }),
      () => setState({ kind: 'error' }),
    );
  };
  useEffect(load, []);
  const actions = useMemo<CardActions>(() => {
    const rest = () => setSaid(t('sample.rests'));
    return {
      onClose,
      onPin: setPinned,
      onStep: rest,
      onNote: rest,
      onCopy: text => void navigator.clipboard.writeText(text).then(() => setSaid(t('sample.copied'))),
      onPanel: rest,
      onNotThisClaim: rest,
      onReport: rest,
      onMute: rest,
      onSiteOff: rest,
      onAllOff: rest,
      onRetry: load,
      onReload: load,
      onHistory: rest,
      onDoneEnd: () => setSaid(''),
      onTabOut: backward => root.current && focusBeside(root.current, backward),
    };
  }, [t]);
  return (
    <div ref={root}>
      <Card
        state={state}
        notes={0}
        pinned={pinned}
        position={null}
        site={t('sample.site')}
        variant="card"
        takeFocus={false}
        done={said ? { text: said, undo: null } : null}
        {...actions}
      />
    </div>
  );
}

/** The marks as ranges over the article's text, which stands in one node a paragraph. */
function drawable(article: HTMLElement, marks: readonly SampleMark[]): Mark[] {
  const paragraphs = article.querySelectorAll('p');
  return marks.flatMap(({ key, paragraph, start, end }) => {
    const text = paragraphs[paragraph]?.firstChild;
    if (!text) return [];
    const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
    return [{ key, level: 'first' as const, ranges: [range] }];
  });
}

/** Move focus to the control after or before an element, as Tab would. */
function focusBeside(element: HTMLElement, backward: boolean): void {
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary')];
  const usable = controls.filter(control => !control.matches(':disabled') && control.offsetParent !== null);
  const side = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = usable.filter(control => !element.contains(control) && element.compareDocumentPosition(control) & side);
  (backward ? there.at(-1) : there[0])?.focus();
}
