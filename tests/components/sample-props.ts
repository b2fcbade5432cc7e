import type { CardProps } from '../../components/card-props.ts';
import { noFilter } from '../../components/filter-claims.ts';
import type { HistoryViewProps, ShownHistory } from '../../components/history-props.ts';
import type { LookUpViewProps } from '../../components/look-up-view.tsx';
import type { Silence } from '../../components/silence.tsx';
import type { PageState } from '../../components/page-states.tsx';
import { notesProps } from './note-samples.ts';
import type { PanelViewProps } from '../../components/panel-view.tsx';
import type { PopupViewProps } from '../../components/popup-view.tsx';
import type { PageReport } from '../../lib/core/page-protocol.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import { cardStates, mention } from '../core/card/card-fixtures.ts';

const nothing = () => {};

/** A card's props with callbacks that do nothing, but for what is given. */
export function cardProps(other: Partial<CardProps> & Pick<CardProps, 'state'>): CardProps {
  return {
    notes: 0,
    pinned: false,
    position: null,
    site: 'daily.example',
    variant: 'card',
    takeFocus: false,
    done: null,
    onClose: nothing,
    onPin: nothing,
    onStep: nothing,
    onNote: nothing,
    onCopy: nothing,
    onPanel: nothing,
    onNotThisClaim: nothing,
    onReport: nothing,
    onMute: nothing,
    onSiteOff: nothing,
    onAllOff: nothing,
    onRetry: nothing,
    onReload: nothing,
    onHistory: nothing,
    onDoneEnd: nothing,
    onTabOut: nothing,
    ...other,
  };
}

/** A page on which every state of the card is marked once, the first of them repeated. */
export const report: PageReport = {
  url: 'https://daily.example/a-year',
  title: 'What a year of removals counts',
  state: 'done',
  sentences: 64,
  published: '2026-11-12',
  lang: 'en',
  mentions: [...cardStates, cardStates[0]!].map(({ view }, index) => ({
    key: `m${index}`,
    mention: mention({ quote: view.quote }, { relation: relationOf(view.underline) }),
    statement: view.statement,
    title: view.title,
    glyph: view.glyph,
    summary: view.summary,
    topic: view.topic,
    repeat: index === cardStates.length,
  })),
};

function relationOf(underline: string): 'agrees' | 'differs' | 'other-period' | 'other-measure' | 'no-figure' {
  const relations = { solid: 'agrees', double: 'differs', dashed: 'other-period', dotted: 'other-measure' } as const;
  return Object.hasOwn(relations, underline) ? relations[underline as keyof typeof relations] : 'no-figure';
}

/** Every state of a page that has no claims to list. */
export const pageStates: PageState[] = [
  { kind: 'reading' },
  { kind: 'nothing', sentences: 64 },
  { kind: 'empty' },
  { kind: 'other-language', lang: 'de-AT' },
  { kind: 'failed' },
  { kind: 'no-date' },
  { kind: 'off' },
  { kind: 'off-everywhere' },
  { kind: 'paused', until: 'restart' },
  { kind: 'no-access' },
  { kind: 'browser-page' },
  { kind: 'other-document' },
  { kind: 'marks-cleared', claims: 8 },
  { kind: 'too-large' },
];

function seenWords(text: string): Sighting['words'] {
  return {
    segment: { text, start: 0, heading: null, before: [], after: [] },
    selector: [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }],
  };
}

/** A card that was seen `days` before 24 Nov 2026, at noon UTC. */
function sighting(state: number, page: string, pageTitle: string, days: number): Sighting {
  const { view } = cardStates[state]!;
  const seen = new Date(Date.parse('2026-11-24T12:00:00.000Z') - days * 24 * 60 * 60 * 1000).toISOString();
  return {
    id: `${seen} ${state} ${page}`,
    page,
    pageTitle,
    claim: view.claim,
    packVersion: '0.1.0',
    mention: mention({ quote: view.quote }, {}),
    card: view,
    seen,
    published: '2026-11-12',
    lang: 'en',
    words: seenWords(`The paper says that it was ${view.quote}.`),
  };
}

export const seenCards = {
  here: [sighting(0, report.url, report.title, 0), sighting(2, report.url, report.title, 12)],
  others: [
    sighting(3, 'https://herald.example/cities', 'Four cities and their counts', 1),
    sighting(4, 'https://herald.example/returns', '', 2),
  ],
};

export function popupProps(other: Partial<PopupViewProps>): PopupViewProps {
  return {
    host: 'daily.example',
    state: { kind: 'ready' },
    report,
    site: true,
    everywhere: true,
    onSite: nothing,
    onEverywhere: nothing,
    onPanel: nothing,
    onSettings: nothing,
    onLibrary: nothing,
    onPause: nothing,
    onGo: nothing,
    onTurnOn: nothing,
    onTurnOnEverywhere: nothing,
    onGoOn: nothing,
    onReadOnce: nothing,
    onReadAlways: nothing,
    ...other,
  };
}

/** The history of the sample cards. */
export const shownHistory: ShownHistory = { kind: 'shown', ...seenCards, found: 4, kept: 4, isOn: true, days: 90 };

export function historyProps(other: Partial<HistoryViewProps> = {}): HistoryViewProps {
  return {
    history: shownHistory,
    text: '',
    now: { kind: 'known', card: seenCards.here[0]!.card, marked: true, ofSite: 2 },
    done: null,
    onRetry: nothing,
    onSearch: nothing,
    onOpen: nothing,
    onDelete: nothing,
    onDoneEnd: nothing,
    ...other,
  };
}

export const sampleSilence: Silence = {
  left: { muted: 2, topics: 0, dismissed: 1 },
  near: [
    { sentence: 'ICE removed 315,943 Mexicans last month.', rule: 'narrower' },
    { sentence: 'Some millions may be deported one day.', rule: 'too-vague' },
  ],
};

export function lookUpProps(other: Partial<LookUpViewProps> = {}): LookUpViewProps {
  const [first, second, third] = cardStates.map(({ view }) => view);
  return {
    text: 'roughly 400,000 in a single year',
    state: {
      kind: 'found',
      stated: [first!],
      near: [second!, third!].map(view => ({ ...view, claim: `${view.claim}-near` })),
    },
    onText: nothing,
    onLookUp: nothing,
    onSelected: nothing,
    onBack: nothing,
    ...other,
  };
}

export function panelProps(other: Partial<PanelViewProps>): PanelViewProps {
  return {
    host: 'daily.example',
    state: { kind: 'ready' },
    report,
    current: 'm1',
    filter: noFilter,
    onFilter: nothing,
    focusAsked: 0,
    notes: notesProps(),
    tab: 'claims',
    lookUp: null,
    onLookUp: nothing,
    silence: null,
    editor: null,
    exporting: null,
    history: historyProps(),
    said: '',
    database: 'database of 24 Nov 2026',
    onTab: nothing,
    onReadingView: nothing,
    onSettings: nothing,
    onLibrary: nothing,
    onTurnOn: nothing,
    onTurnOnEverywhere: nothing,
    onGoOn: nothing,
    onReadOnce: nothing,
    onReadAlways: nothing,
    onGo: nothing,
    onOpen: nothing,
    onNoteOn: nothing,
    ...other,
  };
}
