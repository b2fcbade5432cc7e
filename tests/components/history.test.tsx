import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HistoryView } from '../../components/history-view.tsx';
import { PanelView, type PanelViewProps } from '../../components/panel-view.tsx';
import { SeenCard } from '../../components/seen-card.tsx';
import { seenDay, seenMoment } from '../../components/seen-day.ts';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import { panelProps, report, seenCards } from './sample-props.ts';

afterEach(unmount);

const panel = (other: Partial<PanelViewProps> = {}) => <PanelView {...panelProps({ tab: 'history', ...other })} />;
const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.item')];
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
      `roughly 400,000 people in a single yearAgrees after rounding${report.title} · ${seenDay(newest.seen)}`,
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

  test('is searched by words of quote, claim, comparison and page, and says how many are left', async () => {
    const root = await mount(panel());
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    expect(field.getAttribute('aria-label')).toBe('Search history');
    await userEvent.fill(field, 'CITIES four');
    expect(rowsOf(root)).toHaveLength(1);
    expect(root.querySelector('.tab-panel [role=status]')?.textContent).toBe('1 of 4 cards.');
    expect(root.textContent).not.toContain('This page');
    await userEvent.fill(field, newest.card.quote);
    expect(rowsOf(root)[0]?.textContent).toContain(newest.card.quote);
    await userEvent.fill(field, 'no card says this');
    expect(rowsOf(root)).toEqual([]);
    expect(root.textContent).toContain('No card that is kept has these words.');
  });

  test('says in words that nothing was seen yet', async () => {
    const root = await mount(panel({ history: { kind: 'shown', here: [], others: [] } }));
    expect(root.querySelector('h2')?.textContent).toBe('No cards seen yet');
    expect(root.querySelector('input')).toBeNull();
  });

  test('says when the store did not answer, and asks again', async () => {
    const onRetry = vi.fn();
    const root = await mount(<HistoryView history={{ kind: 'failed' }} onRetry={onRetry} />);
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
    expect(root.textContent).toContain(`Seen ${seenMoment(older.seen)} · card as it was`);
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

  test.each(everyCard)('offers nothing that needs the page: $card.title', async sighting => {
    const root = await mount(<SeenCard sighting={sighting} onBack={() => {}} />);
    const names = [...root.querySelectorAll('button')].map(
      element => element.getAttribute('aria-label') ?? element.textContent?.trim(),
    );
    expect(names.filter(name => !/more source|fewer sources/i.test(name ?? ''))).toEqual(['Back to the history']);
  });

  test('links to the page without telling it where from', async () => {
    const root = await mount(<SeenCard sighting={newest} onBack={() => {}} />);
    const link = root.querySelector<HTMLAnchorElement>('.seen-page a')!;
    expect([link.textContent, link.href, link.target]).toEqual(['Open the page', report.url, '_blank']);
    expect(link.rel).toMatch(/noopener.*noreferrer/);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome://settings'])('has no link to %s', async page => {
    const root = await mount(<SeenCard sighting={{ ...newest, page }} onBack={() => {}} />);
    expect(root.querySelector('.seen-page a')).toBeNull();
    expect(root.textContent).not.toContain('Open the page');
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const states: [string, Partial<PanelViewProps>][] = [
    ['history', {}],
    ['no history', { history: { kind: 'shown', here: [], others: [] } }],
    ['history failed', { history: { kind: 'failed' } }],
  ];
  test.each(states)('%s: no violation', async (_, props) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(panel(props)))).toEqual([]);
  });
  test.each([0, 1, 2, 3])('card as it was, %i: no violation', async index => {
    await preferring({ 'prefers-color-scheme': scheme });
    const root = await mount(panel());
    await userEvent.click(rowsOf(root)[index]!);
    expect(await violations(root)).toEqual([]);
  });
});
