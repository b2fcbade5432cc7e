import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import { Actions } from './actions.tsx';
import { DoneLine } from './card-done.tsx';
import { CardHead } from './card-head.tsx';
import type { CardProps } from './card-props.ts';
import { CardError, CardGone, CardSkeleton } from './card-trouble.tsx';
import { focusEdge } from './focus-edge.ts';
import { Reasons } from './reasons.tsx';
import { RecordParts } from './record-parts.tsx';
import { SheetGrip } from './sheet-grip.tsx';
import { useWords } from './words.tsx';

/**
 * The context of one claim: claim, comparison, chart, context, sources, actions, in this order; a part that has nothing
 * to say is left out. A non-modal dialog; as a sheet it covers the lower half of a small screen and keeps focus inside.
 */
export function Card(props: CardProps) {
  const { state, variant, takeFocus, done } = props;
  const { t, language, dir } = useWords();
  const root = useRef<HTMLElement>(null);
  const id = useId();
  const [full, setFull] = useState(false);
  const view = state.kind === 'shown' ? state.view : null;
  const sheet = variant === 'sheet';

  useLayoutEffect(() => {
    if (takeFocus) root.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.onClose('escape');
    } else if (root.current && event.target === root.current && scrollByKey(root.current, event.key)) {
      event.preventDefault();
    } else if (event.key === 'Tab' && root.current) {
      const edge = focusEdge(root.current, event.shiftKey);
      if (!edge.leaving) return;
      event.preventDefault();
      if (sheet) edge.other?.focus();
      else props.onTabOut(event.shiftKey);
    }
  };
  return (
    <section
      class={sheet ? `sl card sheet${full ? ' full' : ''}` : 'sl card'}
      role="dialog"
      aria-modal={sheet ? 'true' : undefined}
      aria-label={t('card.name')}
      aria-describedby={view ? `${id}claim ${id}cmp` : undefined}
      dir={dir}
      lang={language}
      tabIndex={-1}
      ref={root}
      onKeyDown={onKeyDown}
    >
      {sheet && <SheetGrip full={full} onFull={setFull} onClose={() => props.onClose('button')} />}
      <CardHead {...props} topic={view?.topic ?? (state.kind === 'loading' ? t('card.reading') : 'Sidelight')} />
      {state.kind === 'loading' && <CardSkeleton />}
      {state.kind === 'error' && <CardError {...props} />}
      {state.kind === 'gone' && <CardGone {...props} />}
      {view && <Record key={`${view.claim} ${view.quote}`} {...props} view={view} id={id} />}
      {done && <DoneLine done={done} onEnd={props.onDoneEnd} />}
    </section>
  );
}

/** With focus on the card as a whole, the keys that scroll a page scroll the record and leave the page where it is. */
function scrollByKey(root: HTMLElement, key: string): boolean {
  const body = root.querySelector('.card-body');
  const step = { ArrowDown: 40, ArrowUp: -40, PageDown: 200, PageUp: -200, ' ': 200, Home: -1e6, End: 1e6 }[key];
  if (!body || step === undefined) return false;
  body.scrollBy({ top: step });
  return true;
}

/** The record itself. A new claim starts afresh: nothing unfolded stays unfolded for another claim. */
function Record(props: CardProps & { view: CardView; id: string }) {
  const { view, id } = props;
  const [why, setWhy] = useState(false);
  return (
    <>
      <h2 class="card-claim" id={`${id}claim`} lang={view.lang} dir="auto">
        {view.statement}
      </h2>
      <div class="card-body">
        <RecordParts view={view} comparisonId={`${id}cmp`}>
          {why && <Reasons view={view} onNotThisClaim={props.onNotThisClaim} />}
        </RecordParts>
      </div>
      <Actions {...props} onReasons={() => setWhy(true)} />
    </>
  );
}
