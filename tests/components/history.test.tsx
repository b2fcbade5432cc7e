import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HistoryView } from '../../components/history-view.tsx';
import { PanelView, type PanelViewProps } from '../../components/panel-view.tsx';
import { ChangedSince } from '../../components/changed-since.tsx';
import type { HistoryViewProps } from '../../components/history-props.ts';
import { SeenCard } from '../../components/seen-card.tsx';
import { seenDay, seenTime } from '../../components/seen-day.ts';
import { english } from '../../lib/core/words/english.ts';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import { wordsIn } from '../words.ts';
import { historyProps, panelProps, report, seenCards, shownHistory } from './sample-props.ts';

afterEach(unmount);

const panel = (other: Partial<PanelViewProps> = {}) => <PanelView {...panelProps({ tab: 'history', ...other })} />;
const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.item')];
const seenProps = (sighting: Sighting) => ({
  sighting,
  now: historyProps().now,
  onBack: () => {},
  onDelete: () => {},
});
const everyCard = [...seenCards.here, ...seenCards.others];
const [newest, older] = seenCards.here as [(typeof everyCard)[0], (typeof everyCard)[0]];

describe('the list of cards that were seen', () => {
  test('is the panel of its tab, with this page first', async () => {
    const root = await mount(panel());
    const tabpanel = root.querySelector('[role=tabpanel]');
    expect(document.getElementById(tabpanel?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('History');
    const groups = [...root.querySelectorAll('section')];
    expect(groups.map(group => [group.querySelector('h2')?.textContent, rowsOf(group).length])).toEqual([
      ['This page', 2],
      ['Other pages', 2],
    ]);
  });

  test('names words, comparison, page and day of each; a page without a title by its address', async () => {
    const texts = rowsOf(await mount(panel())).map(row => row.textContent);
    expect(texts[0]).toBe(
      `roughly 400,000 people in a single yearAgrees after rounding${report.title} · ${english.day(seenDay(newest.seen))}`,
    );
    expect(texts[3]).toContain('https://herald.example/returns · ');
  });

  test('is one stop for Tab; arrows, Home and End move through both groups', async () => {
    const rows = rowsOf(await mount(panel()));
    expect(rows.map(row => row.tabIndex)).toEqual([0, -1, -1, -1]);
    rows[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(rows[2]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(rows[3]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(rows[0]);
  });

  test('tells what is searched for, and says how many fit', async () => {
    const onSearch = vi.fn();
    const root = await mount(<HistoryView {...historyProps({ onSearch })} />);
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    expect(field.getAttribute('aria-label')).toBe('Search history');
    await userEvent.fill(field, 'four');
    expect(onSearch).toHaveBeenLastCalledWith('four');
    const found = { ...shownHistory, here: [], found: 2 };
    await mount(<HistoryView {...historyProps({ text: 'four', history: found })} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe('2 of 4 cards.');
    expect(root.textContent).not.toContain('This page');
    await mount(<HistoryView {...historyProps({ text: 'x', history: { ...found, others: [], found: 0 } })} />);
    expect(root.textContent).toContain('No card that is kept has these words.');
  });

  test.each([
    { name: 'kept for some days', history: {}, says: 'Kept on this device only for 90 days' },
    { name: 'kept for good', history: { days: null }, says: 'Kept on this device only' },
    { name: 'off', history: { isOn: false }, says: 'The history is off: no new card is kept' },
    {
      name: 'long',
      history: { found: 244 },
      says: 'Kept on this device only for 90 days · 240 older cards can be searched',
    },
  ])('says how cards are kept: $name', async ({ history, says }) => {
    const root = await mount(<HistoryView {...historyProps({ history: { ...shownHistory, ...history } })} />);
    expect(root.querySelector('footer')?.textContent).toBe(says);
  });

  test('says which pages read otherwise since', async () => {
    const again = (words: string | null) => ({ at: '2026-11-24T12:00:00.000Z', words });
    const here = [
      { ...newest, again: again('Other words.') },
      { ...older, again: again(null) },
    ];
    const others = [{ ...seenCards.others[0]!, again: again(seenCards.others[0]!.words!.segment.text) }];
    const root = await mount(<HistoryView {...historyProps({ history: { ...shownHistory, here, others } })} />);
    expect(rowsOf(root).map(row => row.querySelector('.since')?.textContent)).toEqual([
      'The page has changed since',
      'No longer on the page',
      undefined,
    ]);
  });

  test('says in words that nothing was seen yet', async () => {
    const root = await mount(panel({ history: historyProps({ history: { ...shownHistory, kept: 0 } }) }));
    expect(root.querySelector('h2')?.textContent).toBe('No cards seen yet');
    expect(root.querySelector('input')).toBeNull();
  });

  test('says when the store did not answer, and asks again', async () => {
    const onRetry = vi.fn();
    const root = await mount(<HistoryView {...historyProps({ history: { kind: 'failed' }, onRetry })} />);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The cards that are kept were not changed.');
    await userEvent.click(root.querySelector('button')!);
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('a card as it was', () => {
  test('is opened from its row, shows what the card showed, and Back returns to the row', async () => {
    const root = await mount(panel());
    rowsOf(root)[1]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('button Back to the history');
    const { card } = older;
    expect(root.textContent).toContain(
      `Seen ${english.day(seenDay(older.seen))}, ${seenTime(older.seen)} · card as it was`,
    );
    expect(root.querySelector('.seen h2')?.textContent).toBe(card.statement);
    expect(root.querySelector('.cmp-line')?.textContent).toBe(card.sentence.map(({ text }) => text).join(''));
    expect(root.querySelector('.context')?.textContent).toBe(card.context);
    expect([...root.querySelectorAll('.src a')].map(link => link.getAttribute('href'))).toEqual(
      card.sources.slice(0, 2).map(({ url }) => url),
    );
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(rowsOf(root)[1]);
    await userEvent.click(rowsOf(root)[0]!);
    await userEvent.click(root.querySelector('[aria-label="Back to the history"]')!);
    expect(document.activeElement).toBe(rowsOf(root)[0]);
  });

  test.each([
    ['ar', 'rtl'],
    ['de', 'ltr'],
    [undefined, 'ltr'],
  ] as const)('one that was shown in another language (%s) is read in its own direction', async (language, dir) => {
    const card = { ...older.card, language };
    const root = await mount(<SeenCard {...seenProps({ ...older, card })} />);
    const line = root.querySelector<HTMLElement>('.cmp-line')!;
    expect(getComputedStyle(line).direction).toBe(dir);
    expect(line.closest('[lang]')?.getAttribute('lang')).toBe(language ?? 'en');
  });

  test.each(everyCard)('offers nothing that needs the page: $card.title', async sighting => {
    const root = await mount(<SeenCard {...seenProps(sighting)} />);
    const names = [...root.querySelectorAll('button')].map(
      element => element.getAttribute('aria-label') ?? element.textContent?.trim(),
    );
    expect(names.filter(name => !/more source|fewer sources|compare \d/i.test(name ?? ''))).toEqual([
      'Back to the history',
      'Delete this card',
      `Delete all 2 cards of ${new URL(sighting.page).hostname}`,
    ]);
  });

  test('links to the page without telling it where from', async () => {
    const root = await mount(<SeenCard {...seenProps(newest)} />);
    const link = root.querySelector<HTMLAnchorElement>('.seen-page a')!;
    expect([link.textContent, link.href, link.target]).toEqual(['Open the page', report.url, '_blank']);
    expect(link.rel).toMatch(/noopener.*noreferrer/);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome://settings'])('has no link to %s', async page => {
    const root = await mount(<SeenCard {...seenProps({ ...newest, page })} />);
    expect(root.querySelector('.seen-page a')).toBeNull();
    expect(root.textContent).not.toContain('Open the page');
  });
});

describe('deleting from the history', () => {
  const button = (root: HTMLElement, name: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!;

  test('one card or all of its site, from the card', async () => {
    const onDelete = vi.fn();
    const root = await mount(<SeenCard {...seenProps(newest)} onDelete={onDelete} />);
    await userEvent.click(button(root, 'Delete this card'));
    await userEvent.click(button(root, 'Delete all 2 cards of daily.example'));
    expect(onDelete.mock.calls).toEqual([[{ id: newest.id }], [{ host: 'daily.example' }]]);
  });

  test('a single card of a site is deleted as one', async () => {
    const now = { kind: 'known', card: null, marked: true, ofSite: 1 } as const;
    const root = await mount(<SeenCard {...seenProps(newest)} now={now} />);
    expect(root.textContent).not.toContain('Delete all');
  });

  test('by the Delete key, and focus goes to the row that takes the place', async () => {
    const onDelete = vi.fn();
    const view = (other: Partial<HistoryViewProps>) => <HistoryView {...historyProps({ onDelete, ...other })} />;
    const root = await mount(view({}));
    rowsOf(root)[0]?.focus();
    await userEvent.keyboard('{Delete}');
    expect(onDelete.mock.calls).toEqual([[{ id: newest.id }]]);
    await mount(view({ history: { ...shownHistory, here: [older], found: 3, kept: 3 } }));
    expect(document.activeElement).toBe(rowsOf(root)[0]);
  });

  test('a card that is deleted while it is open gives way to the list', async () => {
    const onOpen = vi.fn();
    const root = await mount(<HistoryView {...historyProps({ onOpen })} />);
    await userEvent.click(rowsOf(root)[0]!);
    expect(onOpen).toHaveBeenLastCalledWith(newest.id);
    await mount(<HistoryView {...historyProps({ onOpen, history: { ...shownHistory, here: [older] } })} />);
    expect(onOpen).toHaveBeenLastCalledWith(null);
    expect(rowsOf(root)).toHaveLength(3);
    expect(document.activeElement).toBe(rowsOf(root)[0]);
  });

  test('says what was deleted, with a way back', async () => {
    const undo = vi.fn();
    const root = await mount(<HistoryView {...historyProps({ done: { text: '2 cards deleted.', undo } })} />);
    expect(root.querySelector('.done [role=status]')?.textContent).toBe('2 cards deleted.');
    await userEvent.click(button(root, 'Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('what has changed since', () => {
  const { card } = newest;
  const since = async (now: HistoryViewProps['now'], sighting: Sighting = newest) => {
    const root = await mount(<ChangedSince sighting={sighting} now={now} />);
    return [...root.querySelectorAll('section')].map(section => section.textContent);
  };
  const known = (change: Partial<typeof card> | null, marked = true) =>
    ({ kind: 'known', card: change && { ...card, ...change }, marked, ofSite: 1 }) as const;

  test.each([
    { name: 'nothing', now: known({}), says: 'Nothing. The record reads as it did.' },
    { name: 'the record is gone', now: known(null), says: 'The database no longer has this record.' },
    { name: 'no answer', now: { kind: 'failed' } as const, says: 'The claim database did not answer.' },
    { name: 'the words would not be marked', now: known({}, false), says: 'would not be marked for this claim today' },
  ])('in the database: $name', async ({ now, says }) => {
    expect((await since(now))[0]).toContain(says);
  });

  test('in the database: each part that reads otherwise, word by word', async () => {
    const sentence = card.sentence.map(part => ({ ...part, text: part.text.replace('409,849', '410,112') }));
    const sources = [
      { publisher: 'DHS', title: 'Yearbook', url: 'https://dhs.example/y', meta: '2026' },
      ...card.sources.slice(1),
    ];
    await since(known({ sentence, sources, context: `${card.context} More.` }));
    const parts = [...document.querySelectorAll('.changes > div')].map(part => [
      part.querySelector('dt')?.textContent,
      [...part.querySelectorAll('del, ins')].map(run => run.textContent),
    ]);
    const [gone] = card.sources;
    expect(parts).toEqual([
      ['Comparison', ['removed: 409,849', 'added: 410,112']],
      ['Context', ['added: More.']],
      ['Sources', [`removed: ${gone!.publisher} · ${gone!.title} · ${gone!.meta}`, 'added: DHS · Yearbook · 2026']],
    ]);
  });

  const at = '2026-11-25T12:00:00.000Z';
  const text = newest.words!.segment.text;
  test.each([
    { name: 'not seen again', again: undefined, says: 'Not compared yet.' },
    { name: 'the same', again: { at, words: text }, says: 'Nothing. The words still read so on 25 Nov 2026.' },
    { name: 'gone', again: { at, words: null }, says: 'These words were no longer on the page on 25 Nov 2026.' },
    {
      name: 'other words',
      again: { at, words: text.replace('400,000', '500,000') },
      says: 'removed: 400,000added: 500,000',
    },
  ])('on the page: $name', async ({ again, says }) => {
    expect((await since(known({}), again ? { ...newest, again } : newest))[1]).toContain(says);
  });

  test('an English text reads from left to right among Arabic words', async () => {
    const again = { at, words: `Other words. ${text}` };
    await mount(<ChangedSince sighting={{ ...newest, again }} now={known({})} />, wordsIn('ar'));
    const diff = document.querySelector<HTMLElement>('.diff')!;
    expect(diff.querySelector('ins .vh')?.textContent?.trim()).toBe('أُضيف:');
    expect(getComputedStyle(diff).direction).toBe('ltr');
  });

  test('on the page: nothing is said of a card whose sentence was not kept', async () => {
    expect(await since(known({}), { ...newest, words: null })).toHaveLength(1);
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const states: [string, Partial<PanelViewProps>][] = [
    ['history', {}],
    ['no history', { history: historyProps({ history: { ...shownHistory, kept: 0 } }) }],
    ['history failed', { history: historyProps({ history: { kind: 'failed' } }) }],
    ['a card deleted', { history: historyProps({ done: { text: 'Card deleted.', undo: () => {} } }) }],
  ];
  test.each(states)('%s: no violation', async (_, props) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(panel(props)))).toEqual([]);
  });
  test('what has changed: no violation', async () => {
    await preferring({ 'prefers-color-scheme': scheme });
    const again = { at: '2026-11-25T12:00:00.000Z', words: 'Other words.' };
    const now = { kind: 'known', card: older.card, marked: false, ofSite: 3 } as const;
    const root = await mount(<SeenCard {...seenProps({ ...newest, again })} now={now} />);
    expect(await violations(root)).toEqual([]);
  });
  test.each([0, 1, 2, 3])('card as it was, %i: no violation', async index => {
    await preferring({ 'prefers-color-scheme': scheme });
    const root = await mount(panel());
    await userEvent.click(rowsOf(root)[index]!);
    expect(await violations(root)).toEqual([]);
  });
});
