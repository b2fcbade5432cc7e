import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LookUpView } from '../../components/look-up-view.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { SilenceReasons } from '../../components/silence.tsx';
import { cardStates } from '../core/card/card-fixtures.ts';
import { focused, mount, preferring, unmount, violations } from './mount.ts';
import { lookUpProps, panelProps, report, sampleSilence } from './sample-props.ts';

afterEach(unmount);

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.item')];
const button = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('button')].find(element => (element.ariaLabel ?? element.textContent?.trim()) === name)!;

describe('looking words up', () => {
  test('begins in the field, asks by Enter or the button, and goes back by Escape', async () => {
    const onText = vi.fn();
    const onLookUp = vi.fn();
    const onBack = vi.fn();
    const root = await mount(<LookUpView {...lookUpProps({ onText, onLookUp, onBack })} />);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('{End}?');
    expect(onText).toHaveBeenLastCalledWith('roughly 400,000 in a single year?');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button(root, 'Look up'));
    expect(onLookUp).toHaveBeenCalledTimes(2);
    root.querySelector('textarea')?.focus();
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('asks for nothing without words', async () => {
    const root = await mount(<LookUpView {...lookUpProps({ text: ' ', state: { kind: 'idle' } })} />);
    expect((button(root, 'Look up') as HTMLButtonElement).disabled).toBe(true);
  });

  test('takes the words that are selected on the page', async () => {
    const onSelected = vi.fn();
    const root = await mount(<LookUpView {...lookUpProps({ onSelected })} />);
    await userEvent.click(button(root, 'Use selected words'));
    expect(onSelected).toHaveBeenCalledOnce();
  });

  test('lists what the words state apart from what is near, in one walk', async () => {
    const root = await mount(<LookUpView {...lookUpProps()} />);
    const groups = [...root.querySelectorAll('[aria-label]')].filter(({ tagName }) => tagName === 'SECTION');
    expect(groups.map(group => [group.ariaLabel, group.querySelectorAll('.item').length])).toEqual([
      ['These words state', 1],
      ['Near these words', 2],
    ]);
    rowsOf(root)[0]?.focus();
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(rowsOf(root)[2]);
  });

  test('opens a record whole, and comes back from it', async () => {
    const root = await mount(<LookUpView {...lookUpProps()} />);
    await userEvent.click(rowsOf(root)[0]!);
    const { view } = cardStates[0]!;
    expect(focused()).toBe('button Back to what was found');
    expect(root.querySelector('h2')?.textContent).toBe(view.statement);
    expect(root.querySelector('.context')?.textContent).toBe(view.context);
    await userEvent.keyboard('{Escape}');
    expect(rowsOf(root)).toHaveLength(3);
  });

  test.each([
    { state: { kind: 'loading' } as const, says: 'Looking up' },
    { state: { kind: 'failed' } as const, says: 'The claim database did not answer.' },
    { state: { kind: 'found', stated: [], near: [] } as const, says: 'The database knows nothing about these words.' },
  ])('says "$says"', async ({ state, says }) => {
    const root = await mount(<LookUpView {...lookUpProps({ state })} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe(says);
  });
});

describe('a page on which nothing is marked', () => {
  const silent = { state: { kind: 'nothing', sentences: 64 } as const, report: { ...report, mentions: [] } };

  test('says what was left out, and why', async () => {
    const root = await mount(<SilenceReasons silence={sampleSilence} lang="en" />);
    expect([...root.querySelectorAll('.silence > p')].map(({ textContent }) => textContent)).toEqual([
      '2 sentences state claims that you have muted.',
      '1 sentence was left out because you said that it is not this claim.',
      '2 sentences are close to known claims. Sidelight stays silent where it is not sure.',
    ]);
    await userEvent.click(root.querySelector('summary')!);
    expect([...root.querySelectorAll('li')].map(item => item.textContent)).toEqual([
      'ICE removed 315,943 Mexicans last month.It names a narrower group than the record counts.',
      'Some millions may be deported one day.Its figure is too vague.',
    ]);
  });

  test('offers to look the selected words up', async () => {
    const onLookUp = vi.fn();
    const root = await mount(<PanelView {...panelProps({ ...silent, silence: sampleSilence, onLookUp })} />);
    expect(root.textContent).toContain('2 sentences state claims that you have muted.');
    expect(root.querySelector('h2')?.textContent).toBe('What this page states is left out');
    expect(root.textContent).not.toContain('none states a claim');
    await userEvent.click(button(root, 'Look up selected words'));
    expect(onLookUp).toHaveBeenLastCalledWith(true);
    await userEvent.click(button(root, 'Look words up'));
    expect(onLookUp).toHaveBeenLastCalledWith(false);
  });

  test('in another language says which', async () => {
    const root = await mount(
      <PanelView {...panelProps({ ...silent, state: { kind: 'other-language', lang: 'de-AT' } })} />,
    );
    expect(root.textContent).toContain('This page is in German.');
  });
});

describe.each(['light', 'dark'])('axe-core in %s', scheme => {
  const none = { ...report, mentions: [] };
  test.each([
    ['words looked up', panelProps({ lookUp: lookUpProps() })],
    ['nothing found', panelProps({ lookUp: lookUpProps({ state: { kind: 'found', stated: [], near: [] } }) })],
    ['nothing marked', panelProps({ state: { kind: 'nothing', sentences: 64 }, report: none, silence: sampleSilence })],
  ])('%s: no violation', async (_, props) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(<PanelView {...props} />))).toEqual([]);
  });

  test('a record that was found: no violation', async () => {
    await preferring({ 'prefers-color-scheme': scheme });
    const root = await mount(<PanelView {...panelProps({ lookUp: lookUpProps() })} />);
    await userEvent.click(rowsOf(root)[0]!);
    expect(await violations(root)).toEqual([]);
  });
});
