import { render } from 'preact';
import { Card } from '../../components/card.tsx';
import type { CardProps } from '../../components/card-props.ts';
import { FirstRunView } from '../../components/first-run-view.tsx';
import { SeenCard } from '../../components/seen-card.tsx';
import type { PageState } from '../../components/page-states.tsx';
import { NewClaimView } from '../../components/new-claim/new-claim-view.tsx';
import { PanelView, type PanelViewProps } from '../../components/panel-view.tsx';
import { ReadingView } from '../../components/reading-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/new-claim/new-claim.css';
import '../../components/notes/notes.css';
import '../../components/reading.css';
import { WordsContext } from '../../components/words.tsx';
import { languages } from '../../lib/core/words/language.ts';
import { wordsIn } from '../words.ts';
import { newClaimProps } from './new-claim-sample.ts';
import { safetySurfaces } from './safety-samples.tsx';
import { samplesIn } from './samples-in.ts';
import { readingProps, shownReading } from './reading-samples.ts';
import { editedNote, editorProps, noteDraft, notesProps, sampleConflict, sampleDraft } from './note-samples.ts';
import { cardProps, panelProps, lookUpProps, sampleSilence, popupProps } from './sample-props.ts';

// The language stands in the address: `gallery.html?ar#cards`.
const words = wordsIn(languages.find(language => location.search === `?${language}`) ?? 'en');
const { states, report, seen, shown, history, reading, database } = samplesIn(words);
document.documentElement.lang = words.language;
document.documentElement.dir = words.dir;

/** A piece with its name above it, for looking at. */
function Spec({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div class="spec">
      <p class="meta">{name}</p>
      {children}
    </div>
  );
}

function Cards() {
  const one = states[0]!.view;
  const others: [string, Partial<CardProps>][] = [
    ['pinned, two notes, one of two', { pinned: true, notes: 2, position: { index: 1, count: 2 } }],
    ['after muting', { done: { text: 'Muted.', undo: () => {} } }],
    ['loading', { state: { kind: 'loading' } }],
    ['no answer', { state: { kind: 'error' } }],
    ['words gone', { state: { kind: 'gone' } }],
    ['sheet', { variant: 'sheet' }],
  ];
  return (
    <div class="wall">
      {states.map(({ name, view }) => (
        <Spec key={name} name={name}>
          <Card {...cardProps({ state: { kind: 'shown', view } })} />
        </Spec>
      ))}
      {others.map(([name, props]) => (
        <Spec key={name} name={name}>
          <Card {...cardProps({ state: { kind: 'shown', view: one }, ...props })} />
        </Spec>
      ))}
    </div>
  );
}

const pageStates: PageState[] = [
  { kind: 'nothing', sentences: 64 },
  { kind: 'off' },
  { kind: 'off-everywhere' },
  { kind: 'paused', until: 'restart' },
  { kind: 'no-access' },
  { kind: 'browser-page' },
  { kind: 'other-document' },
  { kind: 'reading' },
];

const unread: readonly string[] = ['no-access', 'browser-page', 'other-document'];

function Pages() {
  const panels: [string, Partial<PanelViewProps>][] = [
    ['claims', {}],
    ['marks cleared', { state: { kind: 'marks-cleared', claims: states.length } }],
    ['notes', { tab: 'notes' }],
    [
      'no notes, a draft',
      { tab: 'notes', notes: notesProps({ notes: [], drafts: [sampleDraft({ text: 'Which year?' })] }) },
    ],
    ['note', { editor: editorProps() }],
    [
      'note not saved',
      {
        editor: editorProps({
          note: noteDraft({
            draft: sampleDraft({ text: 'Which year?', evidence: [{ url: 'ice', title: '', date: '', quote: '' }] }),
            status: 'full',
          }),
        }),
      },
    ],
    ['note that is written on', { editor: editorProps({ note: editedNote }) }],
    ['two versions', { editor: editorProps({ note: noteDraft({ conflict: sampleConflict }) }) }],
    [
      'note deleted elsewhere',
      { editor: editorProps({ note: noteDraft({ conflict: { ...sampleConflict, theirs: null } }) }) },
    ],
    [
      'nothing marked, because',
      { state: { kind: 'nothing', sentences: 64 }, report: { ...report, mentions: [] }, silence: sampleSilence },
    ],
    ['words looked up', { lookUp: lookUpProps() }],
    [
      'nothing marked, in German',
      { state: { kind: 'other-language', lang: 'de' }, report: { ...report, mentions: [] } },
    ],
    ['nothing marked', { state: { kind: 'nothing', sentences: 64 }, report: { ...report, mentions: [] } }],
    ['history', { tab: 'history' }],
    ['history of other pages', { tab: 'history', history: { ...history, history: { ...shown, here: [] } } }],
    ['no history', { tab: 'history', history: { ...history, history: { ...shown, kept: 0 } } }],
    [
      'history, a card deleted',
      { tab: 'history', history: { ...history, done: { text: 'Card deleted.', undo: () => {} } } },
    ],
    ['claims filtered', { filter: { comparison: 'agrees', topic: null } }],
    ['history failed', { tab: 'history', history: { ...history, history: { kind: 'failed' } } }],
  ];
  return (
    <div class="wall">
      <Spec name="popup">
        <PopupView {...popupProps({ report })} />
      </Spec>
      <Spec name="popup, marks cleared">
        <PopupView {...popupProps({ report, state: { kind: 'marks-cleared', claims: 8 } })} />
      </Spec>
      {pageStates.map(state => (
        <Spec key={state.kind} name={`popup, ${state.kind}`}>
          <PopupView
            {...popupProps({
              report,
              state,
              site: unread.includes(state.kind) ? null : state.kind !== 'off',
              everywhere: unread.includes(state.kind) ? null : state.kind !== 'off-everywhere',
            })}
          />
        </Spec>
      ))}
      {panels.map(([name, props]) => (
        <Spec key={name} name={`panel, ${name}`}>
          <div class="side">
            <PanelView {...panelProps({ report, history, database, ...props })} />
          </div>
        </Spec>
      ))}
      <Spec name="panel, card whose page and record changed">
        <div class="side">
          <SeenCard
            sighting={{
              ...seen.here[0]!,
              again: {
                at: '2026-11-25T12:00:00.000Z',
                words: 'The paper says that it was roughly 500,000 people in two years.',
              },
            }}
            now={{ kind: 'known', card: seen.here[1]!.card, marked: false, ofSite: 12 }}
            onBack={() => {}}
            onDelete={() => {}}
          />
        </div>
      </Spec>
      {[...seen.here, ...seen.others].map(sighting => (
        <Spec key={sighting.id} name={`panel, card as it was: ${sighting.card.title}`}>
          <div class="side">
            <SeenCard sighting={sighting} now={history.now} onBack={() => {}} onDelete={() => {}} />
          </div>
        </Spec>
      ))}
    </div>
  );
}

function FirstRun() {
  return (
    <FirstRunView
      access={{ kind: 'list', hosts: ['daily.example', 'herald.example'] }}
      suggestedHosts={['daily.example']}
      said={null}
      onSettings={() => {}}
      onChoose={() => {}}
      sample={
        <section class="try">
          <div class="paper">
            <p class="meta">Try it on this sample</p>
            <h2>What a year of removals does and does not count</h2>
            <p>
              The highest count that ICE published for the years from 2003 to 2024 was roughly 400,000 in a single year.
            </p>
          </div>
          <div class="try-card">
            <Card {...cardProps({ state: { kind: 'shown', view: states[0]!.view } })} />
          </div>
        </section>
      }
    />
  );
}

const surfaces: Record<string, () => preact.JSX.Element> = {
  '#cards': Cards,
  '#pages': Pages,
  '#first-run': FirstRun,
  '#reading': () => <ReadingView {...readingProps({ state: shownReading({ items: reading }) })} />,
  '#new-claim': () => (
    <>
      <NewClaimView {...newClaimProps({ conflict: { id: 'a', at: '2026-11-24T12:02:00.000Z' } })} />
      <NewClaimView {...newClaimProps({ conflict: { id: 'a', at: null } })} />
    </>
  ),
  '#safety': () => (
    <>
      {safetySurfaces.map(([name, draw]) => (
        <div key={name} class="surface">
          {draw()}
        </div>
      ))}
    </>
  ),
};
const Surface = surfaces[location.hash] ?? Cards;
render(
  <WordsContext.Provider value={words}>
    <Surface />
  </WordsContext.Provider>,
  document.body,
);
