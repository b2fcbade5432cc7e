import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { ReadingView } from '../../components/reading-view.tsx';
import '../../components/reading.css';
import { cardStates } from '../core/card/card-fixtures.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import { readingItems, readingProps, shownReading } from './reading-samples.ts';
import { report } from './sample-props.ts';

afterEach(unmount);

const articles = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('article')];
const buttons = (root: HTMLElement) =>
  [...root.querySelectorAll('button')].map(({ textContent }) => textContent?.trim());

describe('the reading view', () => {
  test('tells each claim in reading order: number, claim, sentence, comparison, context, sources', async () => {
    const root = await mount(<ReadingView {...readingProps()} />);
    expect(articles(root).map(article => article.querySelector('h2')?.textContent)).toEqual(
      cardStates.map(({ view }) => view.statement),
    );
    const [first] = articles(root);
    const { view } = cardStates[0]!;
    expect(first?.querySelector('.rd-number')?.textContent).toContain(`Claim 1 of ${cardStates.length}`);
    expect(first?.querySelector('blockquote mark')?.textContent).toBe(view.quote);
    expect(first?.querySelector('blockquote p:last-child')?.textContent).toBe(
      `The paper says that it was ${view.quote}, and goes on.`,
    );
    expect(first?.querySelector('.cmp-line')?.textContent).toBe(view.sentence.map(({ text }) => text).join(''));
    expect(first?.querySelector('.context')?.textContent).toBe(view.context);
  });

  test('folds no source away', async () => {
    const root = await mount(<ReadingView {...readingProps()} />);
    expect(articles(root).map(article => article.querySelectorAll('.src li').length)).toEqual(
      cardStates.map(({ view }) => view.sources.length),
    );
    expect(buttons(root).filter(name => /source/.test(name ?? ''))).toEqual([]);
  });

  test('has the values of each chart as a table', async () => {
    const root = await mount(<ReadingView {...readingProps()} />);
    const at = cardStates.findIndex(({ view }) => view.chart !== null);
    const rows = [...(articles(root)[at]?.querySelectorAll('.years tbody [role=row]') ?? [])];
    expect(rows.map(row => row.querySelector('th')?.textContent)).toEqual(
      cardStates[at]?.view.chart?.bars.map(({ period }) => period),
    );
  });

  test('says where a claim is said again', async () => {
    const root = await mount(<ReadingView {...readingProps()} />);
    expect(articles(root)[0]?.querySelector('.rd-again')?.textContent).toContain('Further down it is');
    expect(articles(root)[1]?.querySelector('.rd-again')).toBeNull();
  });

  test('prints, goes back, and goes to the words', async () => {
    const onPrint = vi.fn();
    const onBack = vi.fn();
    const onGo = vi.fn();
    const root = await mount(<ReadingView {...readingProps({ onPrint, onBack, onGo })} />);
    const press = (name: string) =>
      userEvent.click([...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!);
    await press('Print');
    await press('Back to the page');
    await press('Show on the page');
    expect([onPrint.mock.calls.length, onBack.mock.calls.length, onGo.mock.calls]).toEqual([1, 1, [['m0']]]);
  });

  test('says when the page has changed, and reads it again', async () => {
    const onReload = vi.fn();
    const root = await mount(
      <ReadingView {...readingProps({ state: shownReading({ since: 'changed' }), onReload })} />,
    );
    expect(root.textContent).toContain('The page has changed since this was read.');
    await userEvent.click(
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Read it again')!,
    );
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('keeps what was read when the page is gone, and offers no way to it', async () => {
    const root = await mount(<ReadingView {...readingProps({ state: shownReading({ since: 'gone' }) })} />);
    expect(articles(root)).toHaveLength(cardStates.length);
    expect(buttons(root)).not.toContain('Back to the page');
    expect(buttons(root)).not.toContain('Show on the page');
  });

  test('shows a claim without its record where the database did not answer', async () => {
    const items = [{ ...readingItems[0]!, card: null }];
    const root = await mount(<ReadingView {...readingProps({ state: shownReading({ items }) })} />);
    expect(root.textContent).toContain('The claim database did not answer for this one.');
    expect(articles(root)[0]?.querySelector('blockquote')).not.toBeNull();
  });

  test.each([
    { name: 'no claims', state: shownReading({ items: [] }), says: 'Nothing is marked on this page.' },
    { name: 'no page', state: { kind: 'gone' } as const, says: 'This page is no longer open' },
    { name: 'a page that is read', state: { kind: 'loading' } as const, says: 'Reading the page' },
  ])('says so where there is $name', async ({ state, says }) => {
    expect((await mount(<ReadingView {...readingProps({ state })} />)).textContent).toContain(says);
  });

  test('shows what a page wrote as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const root = await mount(<ReadingView {...readingProps({ state: shownReading({ title }) })} />);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('h1')?.textContent).toBe(title);
  });
});

describe('the reading view on paper', () => {
  // @ts-expect-error The session type knows no methods; this is the protocol's own name and shape.
  const setMedia = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media });
  afterEach(() => setMedia(''));

  test('has no buttons, writes addresses out, and unfolds the tables', async () => {
    const root = await mount(<ReadingView {...readingProps()} />);
    await setMedia('print');
    const visible = [...root.querySelectorAll<HTMLElement>('button')].filter(button => button.checkVisibility());
    expect(visible.map(({ textContent }) => textContent)).toEqual([]);
    const link = root.querySelector('.src a')!;
    expect(getComputedStyle(link, '::after').content).toContain(link.getAttribute('href'));
    expect(root.querySelector<HTMLElement>('.years table')?.checkVisibility({ contentVisibilityAuto: true })).toBe(
      true,
    );
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  test.each([
    ['claims', shownReading()],
    ['a page that has changed', shownReading({ since: 'changed' })],
    ['no claims', shownReading({ items: [] })],
    ['no page', { kind: 'gone' } as const],
  ])('reading view, %s: no violation', async (_, state) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(<ReadingView {...readingProps({ state })} />))).toEqual([]);
  });
});

test('nothing is wider than a window of 320 px', async () => {
  const root = await mount(
    <div style={{ inlineSize: '320px' }}>
      <ReadingView {...readingProps({ state: shownReading({ url: `${report.url}/${'a'.repeat(200)}` }) })} />
    </div>,
  );
  const box = root.firstElementChild!;
  expect(box.scrollWidth).toBeLessThanOrEqual(320);
});
