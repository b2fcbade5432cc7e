import type { ComponentChildren } from 'preact';
import { type Language, writings } from '../lib/core/words/language.ts';
import type { Words } from '../lib/core/words/words.ts';
import { Icon } from './icons.tsx';
import { useWords } from './words.tsx';

/**
 * What a page is to Sidelight when there is something to say besides its claims.
 *
 * `host` is the site's name as the browser shows it. `ready` has claims and says nothing.
 */
export type PageState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'nothing'; readonly sentences: number }
  | { readonly kind: 'empty' }
  /** `lang` as the page names it: "de-AT". */
  | { readonly kind: 'other-language'; readonly lang: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'off' }
  | { readonly kind: 'off-everywhere' }
  /** Off for a while: until a time in ms, or the browser's next start. */
  | { readonly kind: 'paused'; readonly until: number | 'restart' }
  | { readonly kind: 'no-access' }
  | { readonly kind: 'browser-page' }
  | { readonly kind: 'other-document' }
  | { readonly kind: 'marks-cleared'; readonly claims: number }
  | { readonly kind: 'too-large' };

export interface PageStateActions {
  readonly onTurnOn: () => void;
  readonly onTurnOnEverywhere: () => void;
  /** End a pause. */
  readonly onGoOn: () => void;
  readonly onReadOnce: () => void;
  readonly onReadAlways: () => void;
}

/** The title and the sentence of a state, for the screen and for a screen reader. Null when there is nothing to say. */
export function describePageState(state: PageState, { t, language }: Words): { title: string; text: string } | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'reading':
      return { title: 'Reading this page', text: 'Claims appear here as they are found.' };
    case 'nothing':
      return {
        title: 'Nothing is marked here',
        text: `This page was read to the end: ${countOf(state.sentences, 'sentence')}, none states a claim that the database knows.`,
      };
    case 'empty':
      return {
        title: 'Nothing to read here',
        text: 'This page has no text that can be read, or has not shown it yet.',
      };
    case 'other-language':
      return {
        title: 'Nothing is marked here',
        text: `This page is in ${languageName(state.lang)}. The database knows claims as English pages state them.`,
      };
    case 'failed':
      return {
        title: 'This page could not be read to the end',
        text: 'The claim database did not answer, or the page stopped the reading. Reload the page to try again.',
      };
    case 'no-date':
      return {
        title: 'This page has no date',
        text: '“This year” and “last fiscal year” cannot be read without one. Other claims are marked as usual.',
      };
    case 'off':
      return { title: 'Off on this site', text: 'Nothing is read here.' };
    case 'off-everywhere':
      return { title: 'Off everywhere', text: 'Nothing is read on any site.' };
    case 'paused':
      return {
        title: t('pause.paused'),
        text:
          state.until === 'restart'
            ? t('pause.untilRestart')
            : t('pause.until', { time: timeOf(state.until, language) }),
      };
    case 'no-access':
      return {
        title: 'Sidelight has no access here',
        text: 'It can read this page once, or this site always. What it reads stays in this browser.',
      };
    case 'browser-page':
      return {
        title: 'This page cannot be read',
        text: 'Browsers keep extensions out of their own pages and stores.',
      };
    case 'other-document':
      return {
        title: 'This page cannot be read',
        text: 'Sidelight reads web pages; this is an image or a plain file.',
      };
    case 'marks-cleared':
      return {
        title: 'This page keeps clearing the marks',
        text: `Sidelight stopped redrawing them. The panel still lists ${state.claims === 1 ? 'the claim' : `all ${state.claims} claims`}.`,
      };
    case 'too-large':
      return {
        title: 'This page is very long',
        text: 'The first part was read. Claims further down are not marked.',
      };
  }
}

/** A state that stands in place of the list: title, sentence, and what can be done about it. */
export function PageStateBlock({
  state,
  host,
  actions,
}: {
  state: PageState;
  host: string;
  actions: PageStateActions;
}) {
  const words = describePageState(state, useWords());
  if (!words) return null;
  return (
    <div class="state">
      <h2 class="state-title">{words.title}</h2>
      <p class="meta">{words.text}</p>
      <PageStateButtons state={state} host={host} actions={actions} />
    </div>
  );
}

/** A state that stands above a list that is still there. */
export function PageStateNotice({ state }: { state: PageState }) {
  const words = describePageState(state, useWords());
  if (!words) return null;
  return (
    <Notice>
      <b>{words.title}.</b> {words.text}
    </Notice>
  );
}

export function Notice({ children }: { children: ComponentChildren }) {
  return (
    <p class="notice">
      <Icon name="mute" large />
      <span>{children}</span>
    </p>
  );
}

function PageStateButtons({ state, host, actions }: { state: PageState; host: string; actions: PageStateActions }) {
  const { t } = useWords();
  if (state.kind === 'off') return <WideButton main onClick={actions.onTurnOn}>{`Turn on for ${host}`}</WideButton>;
  if (state.kind === 'off-everywhere')
    return (
      <WideButton main onClick={actions.onTurnOnEverywhere}>
        Turn on
      </WideButton>
    );
  if (state.kind === 'paused')
    return (
      <WideButton main onClick={actions.onGoOn}>
        {t('pause.goOn')}
      </WideButton>
    );
  if (state.kind !== 'no-access') return null;
  return (
    <>
      <WideButton main onClick={actions.onReadOnce}>
        Read this page once
      </WideButton>
      <WideButton onClick={actions.onReadAlways}>{`Always on ${host}`}</WideButton>
    </>
  );
}

function WideButton({ main, onClick, children }: { main?: boolean; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={main ? 'btn btn-main btn-wide' : 'btn btn-wide'} onClick={onClick}>
      {children}
    </button>
  );
}

/** "de-AT" is "German", as far as the browser knows; else the tag itself. */
function languageName(lang: string): string {
  const [base = lang] = lang.split(/[-_]/);
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(base) ?? lang;
  } catch {
    // A page may write anything there.
    return lang;
  }
}

/** "1 sentence", "64 sentences". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "15:40", where the reader is. */
function timeOf(ms: number, language: Language): string {
  const { locale } = writings[language];
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(ms);
}
