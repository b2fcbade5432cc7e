import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../lib/core/card/card-view.ts';
import { FoundCard } from './found-card.tsx';
import { Glyph, Icon } from './icons.tsx';
import { useRows } from './use-rows.ts';
import { useWords } from './words.tsx';

/** What the database knows about the words: cards of the records that they state, and of those that are near to them. */
export type LookUpState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly stated: readonly CardView[]; readonly near: readonly CardView[] };

export interface LookUpViewProps {
  readonly text: string;
  readonly state: LookUpState;
  readonly onText: (text: string) => void;
  readonly onLookUp: () => void;
  /** Take the words that are selected on the page. */
  readonly onSelected: () => void;
  readonly onBack: () => void;
}

/** Look words up in the database: those selected on the page, or any others, marked or not. */
export function LookUpView(props: LookUpViewProps) {
  const { text, state, onText, onLookUp, onSelected, onBack } = props;
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<CardView | null>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  // Other words have other records.
  useLayoutEffect(() => setOpen(null), [state]);

  if (open) return <FoundCard card={open} onBack={() => setOpen(null)} />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) onLookUp();
    else if (event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
  };
  return (
    <section class="look-up" aria-labelledby={`${id}title`}>
      <div class="seen-head">
        <button type="button" class="btn btn-ico" aria-label={t('lookUp.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 class="look-title" id={`${id}title`}>
          {t('lookUp.title')}
        </h1>
      </div>
      <div class="pad">
        <div class="field">
          <label for={`${id}words`}>{t('lookUp.words')}</label>
          <textarea
            class="in"
            id={`${id}words`}
            ref={field}
            dir="auto"
            value={text}
            maxLength={5000}
            aria-describedby={`${id}hint`}
            onInput={event => onText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <span class="meta" id={`${id}hint`}>
            {t('lookUp.hint')}
          </span>
        </div>
        <div class="row">
          <button type="button" class="btn btn-main" disabled={text.trim() === ''} onClick={onLookUp}>
            {t('lookUp.submit')}
          </button>
          <button type="button" class="btn" onClick={onSelected}>
            {t('lookUp.selected')}
          </button>
        </div>
      </div>
      <Found state={state} onOpen={setOpen} />
    </section>
  );
}

function Found({ state, onOpen }: { state: LookUpState; onOpen: (card: CardView) => void }) {
  const { t } = useWords();
  const cards = state.kind === 'found' ? [...state.stated, ...state.near] : [];
  const { list, active, setActive, moveByKey } = useRows<HTMLDivElement>(cards.length);
  const said = {
    idle: '',
    loading: t('lookUp.loading'),
    failed: t('lookUp.failed'),
    found: cards.length === 0 ? t('lookUp.none') : '',
  }[state.kind];
  const groups =
    state.kind === 'found'
      ? [
          { name: t('lookUp.stated'), rows: state.stated },
          { name: t('lookUp.near'), rows: state.near },
        ].filter(({ rows }) => rows.length > 0)
      : [];
  return (
    <>
      <p class={said ? 'look-said meta' : undefined} role="status">
        {said}
      </p>
      <div ref={list}>
        {groups.map(({ name, rows }) => (
          <section key={name} aria-label={name}>
            <h2 class="label group-name">{name}</h2>
            <ol class="items">
              {rows.map(card => {
                const index = cards.indexOf(card);
                return (
                  <li key={card.claim}>
                    <button
                      type="button"
                      class="item item-plain"
                      tabIndex={index === active ? 0 : -1}
                      onFocus={() => setActive(index)}
                      onKeyDown={event => {
                        if (moveByKey(event.key, index)) event.preventDefault();
                      }}
                      onClick={() => onOpen(card)}
                    >
                      <span class="q" lang={card.lang} dir="auto">
                        {card.statement}
                      </span>
                      <span class="w">
                        <Glyph name={card.glyph} />
                        {card.title}
                      </span>
                      <span class="f">{card.summary}</span>
                    </button>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
