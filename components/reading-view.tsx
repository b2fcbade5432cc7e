import { Notice } from './page-states.tsx';
import { ReadingClaim, type ReadingItem } from './reading-claim.tsx';
import { useWords } from './words.tsx';

/** What is known of the page that is read. `gone`: its tab was closed, went elsewhere, or is not read. */
export type ReadingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'shown';
      readonly title: string;
      readonly url: string;
      /** The page's own day, or null. */
      readonly published: string | null;
      /** The day on which it was read. */
      readonly read: string;
      readonly items: readonly ReadingItem[];
      /** The page has changed since, or has gone: what is shown stays as it was. */
      readonly since: 'nothing' | 'changed' | 'gone';
    };

export interface ReadingViewProps {
  readonly state: ReadingState;
  /** Day of the database, or '' until it is known. */
  readonly database: string;
  readonly onPrint: () => void;
  readonly onBack: () => void;
  readonly onReload: () => void;
  readonly onGo: (key: string) => void;
}

/** The claims of a page and nothing else, one after the other, to read through, to hear and to print. */
export function ReadingView(props: ReadingViewProps) {
  const { state } = props;
  const { t } = useWords();
  return (
    <main class="reading" aria-busy={state.kind === 'loading'}>
      {state.kind === 'loading' && <p role="status">{t('reading.loading')}</p>}
      {state.kind === 'gone' && (
        <div class="state">
          <h1 class="state-title">{t('reading.gone')}</h1>
          <p class="meta">{t('reading.goneText')}</p>
        </div>
      )}
      {state.kind === 'shown' && <Shown {...props} state={state} />}
    </main>
  );
}

function Shown(props: ReadingViewProps & { state: Extract<ReadingState, { kind: 'shown' }> }) {
  const { title, url, published, read, items, since } = props.state;
  const isOpen = since !== 'gone';
  const { t, day } = useWords();
  const facts = [
    published && t('reading.published', { day: day(published) }),
    t('reading.read', { day: day(read) }),
    props.database && t('reading.database', { day: day(props.database) }),
  ].filter(Boolean);
  return (
    <>
      <header class="rd-head">
        <p class="meta">{t('reading.head')}</p>
        <h1 dir="auto">{title || url}</h1>
        <p class="meta rd-url" dir="ltr">
          {url}
        </p>
        <p class="meta">{facts.join(' · ')}</p>
        <p role="status" class="rd-count">
          {items.length === 0 ? t('reading.none') : t('reading.marked', { count: items.length })}
        </p>
        <div class="row no-print">
          {items.length > 0 && (
            <button type="button" class="btn btn-main" onClick={props.onPrint}>
              {t('reading.print')}
            </button>
          )}
          {isOpen && (
            <button type="button" class="btn" onClick={props.onBack}>
              {t('reading.back')}
            </button>
          )}
        </div>
        {since !== 'nothing' && (
          <div class="rd-since no-print">
            <Notice>{t(since === 'changed' ? 'reading.changed' : 'reading.closed')}</Notice>
            {since === 'changed' && (
              <button type="button" class="btn" onClick={props.onReload}>
                {t('reading.again')}
              </button>
            )}
          </div>
        )}
      </header>
      <ol class="rd-claims">
        {items.map((item, index) => (
          <li key={item.key}>
            <ReadingClaim
              item={item}
              number={index + 1}
              count={items.length}
              onGo={isOpen && item.sentence ? () => props.onGo(item.key) : null}
            />
          </li>
        ))}
      </ol>
      <footer class="meta rd-foot">{t('reading.foot')}</footer>
    </>
  );
}
