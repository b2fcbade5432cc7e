import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Card } from '../../components/card.tsx';
import type { CardProps } from '../../components/card-props.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';
import { cardStates } from '../core/card/card-fixtures.ts';
import { wordsIn } from '../words.ts';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import { cardProps } from './sample-props.ts';

function viewOf(name: string): CardView {
  const state = cardStates.find(other => other.name === name);
  if (!state) throw new Error(`no state is called ${name}`);
  return state.view;
}

function card(name: string, other: Partial<CardProps> = {}) {
  return <Card {...cardProps({ state: { kind: 'shown', view: viewOf(name) }, ...other })} />;
}

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    element => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
}

afterEach(unmount);

describe('what a card says', () => {
  test('is a dialog named for what it is, described by claim and comparison', async () => {
    const root = await mount(card('agrees after rounding'));
    const dialog = root.querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-label')).toBe('Context for a claim');
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
    const described = dialog?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map(id => document.getElementById(id)?.textContent).join(' ')).toBe(
      'ICE removed about 410,000 people in fiscal year 2012. Agrees after roundingThis page: roughly 400,000. ICE counted 409,849 removals in fiscal year 2012.',
    );
  });

  test('keeps the order claim, comparison, chart, context, sources, actions', async () => {
    const root = await mount(card('agrees after rounding'));
    const text = root.textContent ?? '';
    const places = [
      'ICE removed about',
      'Agrees after rounding',
      'ICE removals by fiscal year',
      'This was the highest',
      'As of 3 Apr 2026',
      'Sources',
      'More',
    ];
    expect(places.map(words => text.indexOf(words))).toEqual(
      places.map(words => text.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(places.every(words => text.includes(words))).toBe(true);
  });

  test('draws the series as one image with a name and a description', async () => {
    const root = await mount(card('agrees after rounding'));
    const image = root.querySelector('svg[role=img]');
    const words = image
      ?.getAttribute('aria-labelledby')
      ?.split(' ')
      .map(id => document.getElementById(id)?.textContent);
    expect(words).toEqual(['ICE removals by fiscal year, 2003 to 2025', expect.stringContaining('2012: 409,849.')]);
    expect(image?.querySelectorAll('.bar, .hit, .prelim')).toHaveLength(23);
  });

  test('leaves out what has nothing to say', async () => {
    const root = await mount(card('no figure'));
    expect(root.querySelector('svg[role=img]')).toBeNull();
    expect(root.querySelector('fieldset')).toBeNull();
    expect(root.textContent).not.toContain('Known now');
  });

  test('shows claim and page text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
    const view = {
      ...viewOf('agrees'),
      statement: hostile,
      context: hostile,
      sentence: [{ text: hostile, page: true }],
    };
    const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view } })} />);
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe(hostile);
  });

  test.each([
    { url: 'https://www.ice.gov/a.pdf', links: 1 },
    { url: 'http://www.ice.gov/a.pdf', links: 1 },
    { url: 'javascript:alert(1)', links: 0 },
    { url: 'data:text/html,x', links: 0 },
  ])('makes $links link of $url', async ({ url, links }) => {
    const view = { ...viewOf('agrees'), sources: [{ publisher: 'P', title: 'T', url, meta: '' }] };
    const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view } })} />);
    expect([...root.querySelectorAll('a')].map(link => `${link.rel} ${link.target}`)).toEqual(
      Array(links).fill('noopener noreferrer nofollow _blank'),
    );
    expect(root.textContent).toContain('T');
  });

  test('gives a claim in Arabic its own language and direction', async () => {
    const view = { ...viewOf('no figure'), lang: 'ar', statement: 'لكل شخص الحق في جلسة استماع.' };
    const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view } })} />);
    const claim = root.querySelector('h2');
    expect(claim?.lang).toBe('ar');
    expect(getComputedStyle(claim!).direction).toBe('rtl');
    expect(getComputedStyle(root.querySelector('.cmp-line')!).direction).toBe('ltr');
  });
});

describe('keys', () => {
  test('focus goes through the card in the order of its parts', async () => {
    await mount(card('other measure', { position: { index: 1, count: 2 }, takeFocus: true }));
    expect(focused()).toBe('dialog Context for a claim');
    const order = [];
    for (let step = 0; step < 13; step++) {
      await userEvent.keyboard('{Tab}');
      order.push(focused());
    }
    expect(order).toEqual([
      'button Previous claim in these words',
      'button Next claim in these words',
      'button Keep open',
      'button Close',
      'input ',
      'a ERO Report, Fiscal Year 2015',
      'a ICE Removals by AOR, FY2003-2016',
      'button 1 more source',
      'button Note',
      'button Copy with citation',
      'button Open in panel',
      'button More',
      'button More',
    ]);
  });

  test('Tab past either end tells the page’s side, and stays inside a sheet', async () => {
    const onTabOut = vi.fn();
    await mount(card('agrees', { takeFocus: true, onTabOut }));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(onTabOut).toHaveBeenLastCalledWith(true);
    button('More').focus();
    await userEvent.keyboard('{Tab}');
    expect(onTabOut).toHaveBeenLastCalledWith(false);
    await unmount();

    onTabOut.mockClear();
    await mount(card('agrees', { variant: 'sheet', takeFocus: true, onTabOut }));
    button('More').focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('button Full height');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('button More');
    expect(onTabOut).not.toHaveBeenCalled();
  });

  test('hover never takes focus', async () => {
    const before = document.activeElement;
    await mount(card('agrees'));
    expect(document.activeElement).toBe(before);
  });

  test('Escape closes the menu first, then the card', async () => {
    const onClose = vi.fn();
    await mount(card('agrees', { takeFocus: true, onClose }));
    await userEvent.click(button('More'));
    expect(focused()).toBe('menuitem Why is this marked?');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe('menuitem Not this claim');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('menuitem Turn off everywhere');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(focused()).toBe('button More');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledWith('escape');
  });

  test('a focused card scrolls by keys and leaves the page where it is', async () => {
    const root = await mount(
      <div style={{ height: '3000px' }}>{card('agrees after rounding', { takeFocus: true })}</div>,
    );
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => root.querySelector('.card-body')?.scrollTop).toBeGreaterThan(50);
    expect(scrollY).toBe(0);
  });
});

describe('actions', () => {
  const actions = [
    ['Note (2)', 'onNote'],
    ['Open in panel', 'onPanel'],
    ['Close', 'onClose'],
  ] as const;
  test.each(actions)('%s calls %s', async (name, callback) => {
    const called = vi.fn();
    await mount(card('agrees', { notes: 2, [callback]: called }));
    await userEvent.click(button(name));
    expect(called).toHaveBeenCalledOnce();
  });

  test.each([
    ['Not this claim', 'onNotThisClaim'],
    ['Save a reportto a file', 'onReport'],
    ['Mute this claim', 'onMute'],
    ['Turn off on daily.example', 'onSiteOff'],
    ['Turn off everywhere', 'onAllOff'],
  ] as const)('More: %s calls %s and closes the menu', async (name, callback) => {
    const called = vi.fn();
    await mount(card('agrees', { [callback]: called }));
    await userEvent.click(button('More'));
    await userEvent.click(button(name));
    expect(called).toHaveBeenCalledOnce();
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  test('copies the citation of the view', async () => {
    const onCopy = vi.fn();
    await mount(card('agrees', { onCopy }));
    await userEvent.click(button('Copy with citation'));
    expect(onCopy).toHaveBeenCalledWith(viewOf('agrees').citation);
  });

  test('Keep open says whether it is on', async () => {
    const onPin = vi.fn();
    await mount(card('agrees', { onPin }));
    await userEvent.click(button('Keep open'));
    expect(onPin).toHaveBeenCalledWith(true);
    await mount(card('agrees', { pinned: true, onPin }));
    expect(button('Keep open').getAttribute('aria-pressed')).toBe('true');
  });

  test('the pager stops at its ends', async () => {
    const onStep = vi.fn();
    await mount(card('agrees', { position: { index: 1, count: 2 }, onStep }));
    expect(document.querySelector('.pager')?.textContent).toBe('1 of 2');
    await userEvent.click(button('Next claim in these words'));
    expect(onStep.mock.calls).toEqual([[1]]);
    button('Previous claim in these words').click();
    expect(onStep.mock.calls).toEqual([[1]]);
  });

  test('“Why is this marked?” opens in the card and takes focus', async () => {
    const root = await mount(card('agrees after rounding'));
    await userEvent.click(button('More'));
    await userEvent.click(button('Why is this marked?'));
    expect(focused()).toBe('h3 Why is this marked?');
    expect(root.querySelector('.why')?.textContent).toBe('Figure“roughly 400,000”, read as 360,000 to 440,000');
  });

  test('more sources unfold', async () => {
    const root = await mount(card('agrees'));
    expect(root.querySelectorAll('.src li')).toHaveLength(2);
    await userEvent.click(button('1 more source'));
    expect(root.querySelectorAll('.src li')).toHaveLength(3);
    expect(button('Fewer sources').getAttribute('aria-expanded')).toBe('true');
  });

  test('choosing a definition says how it lies and draws its series', async () => {
    const root = await mount(card('other measure'));
    expect(root.querySelector('.chart title')?.textContent).toContain('DHS removals and returns');
    await userEvent.click(root.querySelector('input')!);
    expect(root.querySelector('fieldset ~ [role=status]')?.textContent).toBe(
      'ICE removals: 409,849, below the page’s figure.',
    );
    expect(root.querySelector('.chart title')?.textContent).toContain('ICE removals');
    await userEvent.keyboard('{ArrowDown}');
    expect(root.querySelector('.chosen')?.textContent).toContain('DHS removals415,579');
  });
});

describe('after an action', () => {
  test('Undo stays eight seconds, and longer while it has focus', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const onDoneEnd = vi.fn();
      const undo = vi.fn();
      await mount(card('agrees', { done: { text: 'Muted.', undo }, onDoneEnd }));
      expect(document.querySelector('.done [role=status]')?.textContent).toBe('Muted.');
      vi.advanceTimersByTime(7999);
      expect(onDoneEnd).not.toHaveBeenCalled();
      button('Undo').focus();
      await mount(card('agrees', { done: { text: 'Muted.', undo }, onDoneEnd }));
      vi.advanceTimersByTime(60_000);
      expect(onDoneEnd).not.toHaveBeenCalled();
      button('Undo').click();
      expect(undo).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});

test('without focus or pointer on it, the line goes after eight seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const onDoneEnd = vi.fn();
    await mount(card('agrees', { done: { text: 'Muted.', undo: null }, onDoneEnd }));
    vi.advanceTimersByTime(8000);
    expect(onDoneEnd).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

describe('sheet', () => {
  test('opens at half height and goes to full by its button', async () => {
    const root = await mount(card('agrees', { variant: 'sheet' }));
    const dialog = root.querySelector<HTMLElement>('[role=dialog]')!;
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(dialog.offsetHeight).toBeLessThanOrEqual(innerHeight * 0.55 + 1);
    await userEvent.click(button('Full height'));
    expect(dialog.offsetHeight).toBe(innerHeight - 24);
    expect(button('Half height').getAttribute('aria-expanded')).toBe('true');
  });

  test('a drag down closes it, a drag up opens it fully', async () => {
    const onClose = vi.fn();
    await mount(card('agrees', { variant: 'sheet', onClose }));
    const drag = async (from: number, to: number) => {
      const grip = document.querySelector('.grip')!;
      // Synthetic pointers cannot be captured; the travel is what counts here.
      (grip as HTMLElement).setPointerCapture = () => {};
      grip.dispatchEvent(new PointerEvent('pointerdown', { clientY: from, bubbles: true }));
      grip.dispatchEvent(new PointerEvent('pointerup', { clientY: to, bubbles: true }));
      await mount(card('agrees', { variant: 'sheet', onClose }));
    };
    await drag(300, 200);
    expect(button('Half height')).toBeTruthy();
    await drag(100, 200);
    expect(button('Full height')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    await drag(100, 200);
    expect(onClose).toHaveBeenCalledWith('button');
  });
});

describe('sizes', () => {
  test('a card is 380 wide and at most 520 high, and its controls are 24 or more', async () => {
    const root = await mount(card('agrees after rounding'));
    const box = root.querySelector('.card')!.getBoundingClientRect();
    expect(box.width).toBe(Math.min(380, innerWidth - 16));
    expect(box.height).toBeLessThanOrEqual(520);
    for (const control of root.querySelectorAll('button')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent ?? '').toBeGreaterThanOrEqual(24);
    }
  });

  test('in a narrow box the chart’s letters keep their size', async () => {
    const root = await mount(
      <div style={{ width: '280px' }}>
        <style>{'.card { inline-size: 280px !important }'}</style>
        {card('agrees after rounding')}
      </div>,
    );
    expect(root.querySelector('.chart')?.getAttribute('viewBox')).toBe('0 0 246 114');
    const chart = root.querySelector('.chart')!;
    expect(chart.getBoundingClientRect().width).toBe(246);
    expect(getComputedStyle(chart.querySelector('text')!).fontSize).toBe('11px');
    for (const text of chart.querySelectorAll('text'))
      expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(root.getBoundingClientRect().left + 280);
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const variants: [string, Partial<CardProps>][] = [
    ['pager and notes', { position: { index: 1, count: 2 }, notes: 2, pinned: true }],
    ['done', { done: { text: 'Muted.', undo: () => {} } }],
    ['loading', { state: { kind: 'loading' } }],
    ['no answer', { state: { kind: 'error' } }],
    ['words gone', { state: { kind: 'gone' } }],
    ['sheet', { variant: 'sheet' }],
  ];
  test.each(cardStates.map(({ name }) => [name, {}] as [string, Partial<CardProps>]))(
    '%s: no violation',
    async name => {
      await preferring({ 'prefers-color-scheme': scheme });
      expect(await violations(await mount(card(name)))).toEqual([]);
    },
  );
  test.each(variants)('%s: no violation', async (_, props) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(card('agrees after rounding', props)))).toEqual([]);
  });
  test('in Arabic: no violation', async () => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(card('agrees after rounding'), wordsIn('ar')))).toEqual([]);
  });
  test('the menu and the reasons: no violation', async () => {
    await preferring({ 'prefers-color-scheme': scheme });
    const root = await mount(card('agrees after rounding'));
    await userEvent.click(button('More'));
    expect(await violations(root)).toEqual([]);
    await userEvent.click(button('Why is this marked?'));
    expect(await violations(root)).toEqual([]);
  });
});

test('the colours follow the scheme, so that both were measured', async () => {
  const root = await mount(card('agrees'));
  const surface = () => getComputedStyle(root.querySelector('.card')!).backgroundColor;
  await preferring({ 'prefers-color-scheme': 'light' });
  expect(surface()).toBe('rgb(255, 255, 255)');
  await preferring({ 'prefers-color-scheme': 'dark' });
  expect(surface()).toBe('rgb(29, 30, 32)');
});

describe('the other definitions of a figure that was compared', () => {
  test('unfold in the place of the chart, and fold again', async () => {
    const { view } = cardStates.find(state => state.view.chart !== null && state.view.definitions.length > 0)!;
    const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view } })} />);
    const fold = () =>
      [...root.querySelectorAll('button')].find(({ textContent }) => /^Compare \d/.test(textContent ?? ''))!;
    expect([root.querySelectorAll('.defs').length, root.querySelectorAll('.chart').length]).toEqual([0, 1]);
    await userEvent.click(fold());
    expect(fold().getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelectorAll('.def')).toHaveLength(view.definitions.length);
    expect(document.activeElement).toBe(fold());
    expect(await violations(root)).toEqual([]);
    await userEvent.click(fold());
    expect(root.querySelectorAll('.defs')).toHaveLength(0);
  });
});
