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
      return { title: t('states.reading'), text: t('states.readingText') };
    case 'nothing':
      return { title: t('states.nothing'), text: t('states.nothingText', { count: state.sentences }) };
    case 'empty':
      return { title: t('states.empty'), text: t('states.emptyText') };
    case 'other-language': {
      const name = languageName(state.lang, language);
      return { title: t('states.nothing'), text: t('states.otherLanguageText', { language: name }) };
    }
    case 'failed':
      return { title: t('states.failed'), text: t('states.failedText') };
    case 'no-date':
      return { title: t('states.noDate'), text: t('states.noDateText') };
    case 'off':
      return { title: t('states.off'), text: t('states.offText') };
    case 'off-everywhere':
      return { title: t('states.offEverywhere'), text: t('states.offEverywhereText') };
    case 'paused':
      return {
        title: t('pause.paused'),
        text:
          state.until === 'restart'
            ? t('pause.untilRestart')
            : t('pause.until', { time: timeOf(state.until, language) }),
      };
    case 'no-access':
      return { title: t('states.noAccess'), text: t('states.noAccessText') };
    case 'browser-page':
      return { title: t('states.unreadable'), text: t('states.browserPageText') };
    case 'other-document':
      return { title: t('states.unreadable'), text: t('states.otherDocumentText') };
    case 'marks-cleared':
      return { title: t('states.marksCleared'), text: t('states.marksClearedText', { count: state.claims }) };
    case 'too-large':
      return { title: t('states.tooLarge'), text: t('states.tooLargeText') };
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
  const words = useWords();
  const said = describePageState(state, words);
  if (!said) return null;
  return (
    <Notice>
      <b>{words.t('shared.titled', { title: said.title })}</b> {said.text}
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
  if (state.kind === 'off')
    return (
      <WideButton main onClick={actions.onTurnOn}>
        {t('states.turnOnFor', { host })}
      </WideButton>
    );
  if (state.kind === 'off-everywhere')
    return (
      <WideButton main onClick={actions.onTurnOnEverywhere}>
        {t('states.turnOn')}
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
        {t('states.readOnce')}
      </WideButton>
      <WideButton onClick={actions.onReadAlways}>{t('states.readAlways', { host })}</WideButton>
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

/** "de-AT" is "German" in English, as far as the browser knows; else the tag itself. */
function languageName(lang: string, language: Language): string {
  const [base = lang] = lang.split(/[-_]/);
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(base) ?? lang;
  } catch {
    // A page may write anything there.
    return lang;
  }
}

/** "15:40", where the reader is. */
function timeOf(ms: number, language: Language): string {
  const { locale } = writings[language];
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(ms);
}
