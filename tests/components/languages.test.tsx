import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card } from '../../components/card.tsx';
import { FirstRunView } from '../../components/first-run-view.tsx';
import { LookUpView } from '../../components/look-up-view.tsx';
import { PanelView, type PanelViewProps } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { ReadingView } from '../../components/reading-view.tsx';
import { ExportForm } from '../../components/transfer/export-form.tsx';
import { NewClaimView } from '../../components/new-claim/new-claim-view.tsx';
import { ImportView } from '../../components/transfer/import-view.tsx';
import { SeenCard } from '../../components/seen-card.tsx';
import { languages } from '../../lib/core/words/language.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { fullNote, sampleNote } from '../core/export/sample-notes.ts';
import { pseudoWords, wordsIn } from '../words.ts';
import { librarySurfaces } from './library-samples.tsx';
import { mount, unmount } from './mount.ts';
import { editedNote, editorProps, noteDraft, notesProps, sampleConflict, sampleDraft } from './note-samples.ts';
import { OptionsSample } from './options-sample.tsx';
import { readingProps, shownReading } from './reading-samples.ts';
import { cardProps, lookUpProps, pageStates, panelProps, popupProps, sampleSilence } from './sample-props.ts';
import { safetySurfaces } from './safety-samples.tsx';
import { samplesIn } from './samples-in.ts';
import { everyFault, newClaimProps } from './new-claim-sample.ts';
import { importProps, importSteps } from './transfer-sample.tsx';
import '../../components/library/library.css';
import '../../components/new-claim/new-claim.css';
import '../../components/transfer/import.css';
import '../../components/reading.css';

const pseudo = pseudoWords();

/** Words that are not ours: claims, quotes, titles, notes, names of sites and keys, and the lines that the core makes of records. */
const foreign = [
  '[lang]:not(.card), bdi, blockquote, [dir=auto], [dir=ltr], kbd, textarea, svg',
  // Made by the core, and looked at there.
  '.item-words, .def-fit, .clocks, .why, figcaption',
].join();
/** What is called the same in every language. */
const names =
  /Sidelight|Web Annotations?|Hypothesis|jsonl?|ClaimReview|CSL|CSV|HTML|news\.example|daily\.example|herald\.example|Markdown|JSON-LD|\b(MB|ICE|DHS)\b/g;

/** Text and spoken names that stand in English as it is written, hidden text with the rest. */
function englishLeft(root: HTMLElement): string[] {
  const said: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(foreign) || element.localName === 'style') continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(element.getAttribute(name) ?? '');
  }
  return said.flatMap(text => text.replace(names, '').match(/(?<![\p{L}\p{N}])[A-Za-z]{2,}(?![\p{L}\p{N}])/gu) ?? []);
}

/** Rows of lists end the words of pages with dots; in a narrow window their heads are spoken alone. */
const shortened = '.grid .clip, .grid .where, .grid .tq, .c-record, [role=columnheader]';

/** Elements that are wider than the window, or cut off what they hold. */
function cutOff(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter(element => element.checkVisibility() && !element.closest(`.vh, svg, textarea, select, ${shortened}`))
    .filter(element => {
      const { left, right } = element.getBoundingClientRect();
      const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return left < -0.5 || right > innerWidth + 0.5 || isCut;
    })
    .map(element => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
}

type Surface = [name: string, draw: () => ComponentChild];

/** Every surface with its states, as it is told in `words`. */
function surfacesIn(words: Words): Surface[] {
  const { states, report, seen, history, reading, database } = samplesIn(words);
  const panel = (other: Partial<PanelViewProps>) => (
    <PanelView {...panelProps({ report, database, history, ...other })} />
  );
  return [
    ...states.map(
      ({ name, view }): Surface => [
        `card, ${name}`,
        () => <Card {...cardProps({ state: { kind: 'shown', view }, notes: 2, position: { index: 1, count: 2 } })} />,
      ],
    ),
    ['card, on its way', () => <Card {...cardProps({ state: { kind: 'loading' } })} />],
    ['card, no answer', () => <Card {...cardProps({ state: { kind: 'error' } })} />],
    ['card, words gone, a sheet', () => <Card {...cardProps({ state: { kind: 'gone' }, variant: 'sheet' })} />],
    ['popup', () => <PopupView {...popupProps({ report })} />],
    ...pageStates.map(
      (state): Surface => [
        `popup, ${state.kind}`,
        () => (
          <PopupView {...popupProps({ report, state, host: state.kind === 'browser-page' ? '' : 'daily.example' })} />
        ),
      ],
    ),
    ['panel, claims', () => panel({})],
    ['panel, notes', () => panel({ tab: 'notes' })],
    [
      'panel, a draft that waits',
      () => panel({ tab: 'notes', notes: notesProps({ notes: [], drafts: [sampleDraft({ text: '' })] }) }),
    ],
    ['panel, no notes here', () => panel({ tab: 'notes', notes: notesProps({ notes: [], refused: 'note' }) })],
    ['panel, no claims here', () => panel({ tab: 'notes', notes: notesProps({ notes: [], refused: 'claim' }) })],
    [
      'panel, nothing marked',
      () =>
        panel({
          state: { kind: 'nothing', sentences: 1 },
          report: { ...report, mentions: [] },
          silence: sampleSilence,
        }),
    ],
    ['panel, a note', () => panel({ editor: editorProps({ note: editedNote }) })],
    [
      'panel, a note in private',
      () => panel({ editor: editorProps({ note: noteDraft({ status: 'refused-private' }) }) }),
    ],
    [
      'panel, a note not saved',
      () => panel({ editor: editorProps({ note: noteDraft({ status: 'full', repliedTo: '' }) }) }),
    ],
    [
      'panel, evidence is added',
      () => {
        const evidence = [{ url: '', title: '', date: '', quote: '' }];
        return panel({ editor: editorProps({ note: noteDraft({ draft: sampleDraft({ evidence }) }) }) });
      },
    ],
    [
      'panel, a note that cannot be written',
      () =>
        panel({
          editor: editorProps({
            note: noteDraft({ status: 'read-only', standing: { kind: 'newer', format: 9 }, isStuck: true }),
          }),
        }),
    ],
    ['panel, two versions', () => panel({ editor: editorProps({ note: noteDraft({ conflict: sampleConflict }) }) })],
    [
      'panel, a note deleted elsewhere',
      () => panel({ editor: editorProps({ note: noteDraft({ conflict: { ...sampleConflict, theirs: null } }) }) }),
    ],
    ['panel, history', () => panel({ tab: 'history' })],
    ['panel, no history', () => panel({ tab: 'history', history: { ...history, history: { kind: 'failed' } } })],
    [
      'a card that was seen',
      () => <SeenCard sighting={seen.here[0]!} now={history.now} onBack={() => {}} onDelete={() => {}} />,
    ],
    ['looking up', () => <LookUpView {...lookUpProps()} />],
    ['reading view', () => <ReadingView {...readingProps({ state: shownReading({ items: reading }) })} />],
    [
      'first run',
      () => (
        <FirstRunView
          access={{ kind: 'list', hosts: ['daily.example'] }}
          suggestedHosts={[]}
          said="done"
          sample={null}
          onSettings={() => {}}
          onChoose={() => {}}
        />
      ),
    ],
    ['options', () => <OptionsSample />],
    [
      'import',
      () => (
        <>
          {importSteps.map((step, at) => (
            <ImportView key={at} {...importProps({ step })} />
          ))}
        </>
      ),
    ],
    ['new claim', () => <NewClaimView {...newClaimProps({ faults: { draft: everyFault, shown: [] } })} />],
    ...[null, '2026-11-24T12:00:00.000Z'].map(
      (at): Surface => [
        `a claim that ${at ? 'was saved elsewhere' : 'is gone'}`,
        () => <NewClaimView {...newClaimProps({ conflict: { id: 'a', at } })} />,
      ],
    ),
    [
      'export',
      () => (
        <ExportForm
          notes={[fullNote(), sampleNote()]}
          context={{ now: '2026-11-24T12:00:00.000Z' }}
          step={{ kind: 'writing', done: 1, all: 2 }}
          onExport={() => {}}
          onCancel={() => {}}
          onSettings={() => {}}
        />
      ),
    ],
    ...librarySurfaces([...seen.here, ...seen.others]),
    ...safetySurfaces.map(([name, draw]): Surface => [name, draw]),
  ];
}

afterEach(async () => {
  await unmount();
  await page.viewport(800, 600);
});

describe('in the pseudo-language', () => {
  test.each(surfacesIn(pseudo))('%s: no English word is left, and nothing is cut off at 320 px', async (_, draw) => {
    await page.viewport(320, 800);
    const root = await mount(draw(), pseudo);
    expect(englishLeft(root)).toEqual([]);
    expect(cutOff(root)).toEqual([]);
  });

  test('the menu and the reasons of a card', async () => {
    const view = samplesIn(pseudo).states[0]!.view;
    const root = await mount(
      <Card {...cardProps({ state: { kind: 'shown', view }, done: { text: '', undo: () => {} } })} />,
      pseudo,
    );
    await userEvent.click(root.querySelector('[aria-haspopup=menu]')!);
    expect(englishLeft(root)).toEqual([]);
    await userEvent.click(root.querySelector('[role=menuitem]')!);
    expect(englishLeft(root)).toEqual([]);
  });
});

describe.each(languages)('in %s', language => {
  const words = wordsIn(language);
  test('nothing is cut off at 320 px', async () => {
    await page.viewport(320, 800);
    for (const [name, draw] of surfacesIn(words)) {
      expect(cutOff(await mount(draw(), words)), name).toEqual([]);
      await unmount();
    }
  });
});

test('the tabs of an Arabic panel go on to the left', async () => {
  const onTab = vi.fn();
  const root = await mount(<PanelView {...panelProps({ onTab })} />, wordsIn('ar'));
  root.querySelector<HTMLElement>('[role=tab]')!.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(onTab).toHaveBeenLastCalledWith('notes');
});

test('an Arabic card mirrors its layout; the record keeps its language, the axis its direction', async () => {
  const words = wordsIn('ar');
  const view = samplesIn(words).states[0]!.view;
  const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view } })} />, words);
  const card = root.querySelector<HTMLElement>('.card')!;
  expect([card.lang, getComputedStyle(card).direction]).toEqual(['ar', 'rtl']);
  for (const part of ['.card-claim', '.context', '.src a']) {
    const record = root.querySelector<HTMLElement>(part)!;
    expect([part, record.closest<HTMLElement>('[lang]')?.lang, getComputedStyle(record).direction]).toEqual([
      part,
      'en',
      'ltr',
    ]);
  }
  const [first, last] = [...root.querySelectorAll('.chart text:not(.t-hit, .t-page)')];
  expect(first!.getBoundingClientRect().right).toBeLessThan(last!.getBoundingClientRect().left);
});
