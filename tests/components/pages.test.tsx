import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ClaimList } from '../../components/claim-list.tsx';
import { FirstRunView } from '../../components/first-run-view.tsx';
import { describePageState } from '../../components/page-states.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { readSites } from '../../components/read-sites.ts';
import { cardStates } from '../core/card/card-fixtures.ts';
import { english } from '../../lib/core/words/english.ts';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import { pageStates, panelProps, popupProps, report } from './sample-props.ts';

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    element => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
}

afterEach(unmount);

describe('the list of claims', () => {
  const list = (other: Partial<Parameters<typeof ClaimList>[0]> = {}) => (
    <ClaimList
      items={report.mentions}
      current={null}
      onGo={() => {}}
      onOpen={() => {}}
      onNoteOn={() => {}}
      {...other}
    />
  );

  test('names each claim once, in reading order, with words, comparison and figure', async () => {
    const root = await mount(list());
    const items = [...root.querySelectorAll('.item')].map(item => item.textContent);
    expect(items).toHaveLength(cardStates.length);
    expect(items[0]).toBe(
      '1roughly 400,000 people in a single yearAgrees after roundingICE, fiscal year 2012: 409,849',
    );
  });

  test('is one stop for Tab; arrows, Home and End move inside it', async () => {
    const root = await mount(list());
    const items = [...root.querySelectorAll<HTMLElement>('.item')];
    expect(items.filter(item => item.tabIndex === 0)).toHaveLength(1);
    items[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(items[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(items.at(-1));
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(items[0]);
  });

  test('Enter goes to the place, Alt+Enter opens the card, N begins a note', async () => {
    const onGo = vi.fn();
    const onOpen = vi.fn();
    const onNoteOn = vi.fn();
    const root = await mount(list({ onGo, onOpen, onNoteOn }));
    root.querySelectorAll<HTMLElement>('.item')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await userEvent.keyboard('n');
    expect([onGo.mock.calls, onOpen.mock.calls, onNoteOn.mock.calls]).toEqual([[['m1']], [['m1']], [['m1']]]);
  });
});

describe('the panel', () => {
  test('has three tabs, moved by arrows', async () => {
    const onTab = vi.fn();
    const root = await mount(<PanelView {...panelProps({ onTab })} />);
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map(tab => tab.textContent)).toEqual(['Claims 14', 'Notes 5', 'History']);
    expect(root.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe(tabs[0]?.id);
    tabs[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onTab).toHaveBeenLastCalledWith('notes');
    await mount(<PanelView {...panelProps({ onTab, tab: 'notes' })} />);
    expect(focused()).toBe('tab Notes 5');
    await userEvent.keyboard('{ArrowRight}');
    expect(onTab).toHaveBeenLastCalledWith('history');
    await userEvent.keyboard('{Home}');
    expect(onTab).toHaveBeenLastCalledWith('claims');
    await mount(<PanelView {...panelProps({ onTab, tab: 'history' })} />);
    await userEvent.keyboard('{ArrowRight}');
    expect(onTab).toHaveBeenLastCalledWith('claims');
    await mount(<PanelView {...panelProps({ onTab })} />);
    await userEvent.keyboard('{ArrowLeft}');
    expect(onTab).toHaveBeenLastCalledWith('history');
  });

  test('keeps its tabs in sight above a long list, and no row that is gone to is under them', async () => {
    const root = await mount(<PanelView {...panelProps({})} />);
    const tabs = root.querySelector('[role=tablist]')!;
    const rows = root.querySelectorAll('.item');
    rows[rows.length - 1]?.scrollIntoView();
    expect(scrollY).toBeGreaterThan(100);
    expect(tabs.getBoundingClientRect().top).toBe(0);
    rows[2]?.scrollIntoView();
    expect(rows[2]?.getBoundingClientRect().top).toBeGreaterThanOrEqual(tabs.getBoundingClientRect().bottom);
    scrollTo(0, 0);
  });

  test('names the day of the database beside the count', async () => {
    const root = await mount(<PanelView {...panelProps({})} />);
    expect(root.querySelector('footer')?.textContent).toBe('14 claims marked · database of 24 Nov 2026');
    await mount(<PanelView {...panelProps({ database: '' })} />);
    expect(root.querySelector('footer')?.textContent).toBe('14 claims marked');
  });

  test('leads to the settings', async () => {
    const onSettings = vi.fn();
    await mount(<PanelView {...panelProps({ onSettings })} />);
    await userEvent.click(button('Settings'));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  test('says once what it is told to say', async () => {
    const root = await mount(<PanelView {...panelProps({ said: 'Note saved.' })} />);
    expect(root.querySelector('main > [role=status]')?.textContent).toBe('Note saved.');
  });
});

describe('the popup', () => {
  test('counts the claims in words and by comparison', async () => {
    const root = await mount(<PopupView {...popupProps({})} />);
    expect(root.textContent).toContain('14 claims marked');
    expect(root.textContent).toContain('5 agrees · 1 differs · 2 other period · 1 other measure · 1 goal');
  });

  test('lists the claims; Enter goes to one, Alt+Enter opens its card', async () => {
    const onGo = vi.fn();
    const root = await mount(<PopupView {...popupProps({ onGo })} />);
    expect(root.querySelectorAll('.item')).toHaveLength(cardStates.length);
    root.querySelector<HTMLElement>('.item')?.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(onGo.mock.calls).toEqual([
      ['m0', false],
      ['m0', true],
    ]);
  });

  test('a switch tells its new state', async () => {
    const onSite = vi.fn();
    await mount(<PopupView {...popupProps({ onSite })} />);
    await userEvent.click(document.querySelector('[role=switch]')!);
    expect(onSite).toHaveBeenCalledWith(false);
  });

  test('pauses for an hour or until the next start, by a button that opens both', async () => {
    const onPause = vi.fn();
    const root = await mount(<PopupView {...popupProps({ onPause })} />);
    expect(root.querySelector('.pause')).toBeNull();
    await userEvent.click(button('Pause'));
    expect(button('Pause').getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(button('For an hour'));
    await userEvent.click(button('Until the browser restarts'));
    expect(onPause.mock.calls).toEqual([[{ minutes: 60 }], ['restart']]);
  });

  test('says until when it is paused, and goes on at a press', async () => {
    const onGoOn = vi.fn();
    const until = new Date('2026-11-27T15:40:00').getTime();
    const root = await mount(<PopupView {...popupProps({ state: { kind: 'paused', until }, onGoOn })} />);
    expect(root.querySelector('.state')?.textContent).toContain('Nothing is read on any site until 15:40.');
    await userEvent.click(button('Go on now'));
    expect(onGoOn).toHaveBeenCalledOnce();
  });

  test('leads to the settings', async () => {
    const onSettings = vi.fn();
    await mount(<PopupView {...popupProps({ onSettings })} />);
    await userEvent.click(button('Settings'));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  test('without access it asks for this page or this site, and has no switches', async () => {
    const onReadOnce = vi.fn();
    const onReadAlways = vi.fn();
    const root = await mount(
      <PopupView
        {...popupProps({
          state: { kind: 'no-access' },
          report: null,
          site: null,
          everywhere: null,
          onReadOnce,
          onReadAlways,
        })}
      />,
    );
    expect(root.querySelector('[role=switch]')).toBeNull();
    await userEvent.click(button('Read this page once'));
    await userEvent.click(button('Always on daily.example'));
    expect([onReadOnce.mock.calls.length, onReadAlways.mock.calls.length]).toEqual([1, 1]);
  });

  test.each(pageStates)('$kind: title and sentence are shown', async state => {
    const root = await mount(<PopupView {...popupProps({ state })} />);
    const words = describePageState(state, english);
    expect(root.textContent).toContain(words?.title);
    expect(root.textContent).toContain(words?.text);
  });
});

describe('the first run', () => {
  const view = (onChoose = vi.fn()) => (
    <FirstRunView
      access={{ kind: 'click' }}
      suggestedHosts={['daily.example', 'herald.example']}
      sample={<h2>Sample</h2>}
      said={null}
      onSettings={() => {}}
      onChoose={onChoose}
    />
  );

  test('offers this page on click first, and takes it as it stands', async () => {
    const onChoose = vi.fn();
    await mount(view(onChoose));
    await userEvent.click(button('Continue'));
    expect(onChoose).toHaveBeenCalledWith({ kind: 'click' });
  });

  test('takes a list of sites, as it is edited', async () => {
    const onChoose = vi.fn();
    const root = await mount(view(onChoose));
    await userEvent.click(root.querySelector('[value=list]')!);
    const area = root.querySelector('textarea')!;
    expect(area.value).toBe('daily.example\nherald.example');
    await userEvent.fill(area, 'https://www.daily.example/news\nthe daily');
    expect((button('Continue') as HTMLButtonElement).disabled).toBe(true);
    expect(root.querySelector('#sites-help')?.textContent).toBe(
      '“the daily” is not the name of a site. Write it as news.example.',
    );
    await userEvent.fill(area, 'https://www.daily.example/news');
    await userEvent.click(button('Continue'));
    expect(onChoose).toHaveBeenCalledWith({ kind: 'list', hosts: ['www.daily.example'] });
  });

  test('takes everywhere', async () => {
    const onChoose = vi.fn();
    const root = await mount(view(onChoose));
    await userEvent.click(root.querySelector('[value=everywhere]')!);
    await userEvent.click(button('Continue'));
    expect(onChoose).toHaveBeenCalledWith({ kind: 'everywhere' });
  });
});

describe('reading a list of sites', () => {
  test.each([
    { text: 'Daily.example\n\n daily.example ', hosts: ['daily.example'], trouble: null },
    { text: 'https://news.daily.example/a?b#c', hosts: ['news.daily.example'], trouble: null },
    { text: 'bücher.example', hosts: ['xn--bcher-kva.example'], trouble: null },
    { text: '', hosts: [], trouble: { typed: null } },
    { text: 'localhost', hosts: [], trouble: { typed: 'localhost' } },
    { text: '*.example', hosts: [], trouble: { typed: '*.example' } },
    {
      text: 'javascript:alert(1)',
      hosts: [],
      trouble: { typed: 'javascript:alert(1)' },
    },
    { text: '10.0.0.1', hosts: [], trouble: { typed: '10.0.0.1' } },
  ])('$text', ({ text, hosts, trouble }) => {
    expect(readSites(text)).toEqual({ hosts, trouble });
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const pages: [string, () => preact.JSX.Element][] = [
    ['panel, claims', () => <PanelView {...panelProps({})} />],
    ['popup', () => <PopupView {...popupProps({})} />],
    ...pageStates.map((state): [string, () => preact.JSX.Element] => [
      `popup, ${state.kind}`,
      () => <PopupView {...popupProps({ state })} />,
    ]),
    [
      'first run',
      () => (
        <FirstRunView
          access={{ kind: 'list', hosts: ['a.example'] }}
          suggestedHosts={[]}
          sample={<h2>Sample</h2>}
          said={null}
          onSettings={() => {}}
          onChoose={() => {}}
        />
      ),
    ],
  ];
  test.each(pages)('%s: no violation', async (_, draw) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(draw()))).toEqual([]);
  });
});
