import { countOf, Notice } from './page-states.tsx';
import { ReadingClaim, type ReadingItem } from './reading-claim.tsx';

/** What is known of the page that is read. `gone`: its tab was closed, went elsewhere, or is not read. */
export type ReadingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'shown';
      readonly title: string;
      readonly url: string;
      /** The page's own day as it is written, or null. */
      readonly published: string | null;
      /** The day on which it was read: "27 Nov 2026". */
      readonly read: string;
      readonly items: readonly ReadingItem[];
      /** The page has changed since, or has gone: what is shown stays as it was. */
      readonly since: 'nothing' | 'changed' | 'gone';
    };

export interface ReadingViewProps {
  readonly state: ReadingState;
  /** "database of 24 Nov 2026", or '' until it is known. */
  readonly database: string;
  readonly onPrint: () => void;
  readonly onBack: () => void;
  readonly onReload: () => void;
  readonly onGo: (key: string) => void;
}

/** The claims of a page and nothing else, one after the other, to read through, to hear and to print. */
export function ReadingView(props: ReadingViewProps) {
  const { state } = props;
  return (
    <main class="reading" aria-busy={state.kind === 'loading'}>
      {state.kind === 'loading' && <p role="status">Reading the page</p>}
      {state.kind === 'gone' && (
        <div class="state">
          <h1 class="state-title">This page is no longer open</h1>
          <p class="meta">The reading view shows a page that is open in a tab. Open the page, and then this view.</p>
        </div>
      )}
      {state.kind === 'shown' && <Shown {...props} state={state} />}
    </main>
  );
}

function Shown(props: ReadingViewProps & { state: Extract<ReadingState, { kind: 'shown' }> }) {
  const { title, url, published, read, items, since } = props.state;
  const isOpen = since !== 'gone';
  const facts = [published && `Published ${published}`, `read ${read}`, props.database].filter(Boolean);
  return (
    <>
      <header class="rd-head">
        <p class="meta">Claims on this page</p>
        <h1 dir="auto">{title || url}</h1>
        <p class="meta rd-url" dir="ltr">
          {url}
        </p>
        <p class="meta">{facts.join(' · ')}</p>
        <p role="status" class="rd-count">
          {items.length === 0 ? 'Nothing is marked on this page.' : `${countOf(items.length, 'claim')} marked.`}
        </p>
        <div class="row no-print">
          {items.length > 0 && (
            <button type="button" class="btn btn-main" onClick={props.onPrint}>
              Print
            </button>
          )}
          {isOpen && (
            <button type="button" class="btn" onClick={props.onBack}>
              Back to the page
            </button>
          )}
        </div>
        {since !== 'nothing' && (
          <div class="rd-since no-print">
            <Notice>
              {since === 'changed'
                ? 'The page has changed since this was read.'
                : 'The page is no longer open. What was read of it stays here until this view is closed.'}
            </Notice>
            {since === 'changed' && (
              <button type="button" class="btn" onClick={props.onReload}>
                Read it again
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
      <footer class="meta rd-foot">
        Sidelight compares what a page states with sourced, dated records. It does not judge who said it.
      </footer>
    </>
  );
}
