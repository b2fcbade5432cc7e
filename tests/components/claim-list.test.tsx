import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ClaimList } from '../../components/claim-list.tsx';
import {
  type ClaimFilter,
  comparisonChoices,
  filterClaims,
  listedKeyOf,
  noFilter,
  topicChoices,
} from '../../components/filter-claims.ts';
import type { PageReport } from '../../lib/core/page-protocol.ts';
import { mount, unmount } from './mount.ts';
import { report } from './sample-props.ts';

afterEach(unmount);

type Item = PageReport['mentions'][number];

function item(key: string, glyph: string, topic: string, claim = key, repeat = false): Item {
  const [sample] = report.mentions as [Item];
  return { ...sample, key, glyph, topic, repeat, mention: { ...sample.mention, claim } };
}

const items = [
  item('a', 'agrees', 'Removals'),
  item('b', 'differs', 'Removals'),
  item('c', 'agrees', 'Courts'),
  item('d', 'none', 'Courts'),
];

describe('filtering claims', () => {
  test.each<{ filter: ClaimFilter; left: string }>([
    { filter: noFilter, left: 'abcd' },
    { filter: { comparison: 'agrees', topic: null }, left: 'ac' },
    { filter: { comparison: null, topic: 'Courts' }, left: 'cd' },
    { filter: { comparison: 'agrees', topic: 'Courts' }, left: 'c' },
    { filter: { comparison: 'differs', topic: 'Courts' }, left: '' },
  ])('$filter.comparison in $filter.topic leaves "$left"', ({ filter, left }) => {
    expect(
      filterClaims(items, filter)
        .map(({ key }) => key)
        .join(''),
    ).toBe(left);
  });

  const counts = (choices: readonly { value: string; count: number }[]) =>
    choices.map(({ value, count }) => `${value} ${count}`);

  test('a choice says how many it would leave beside the other kind of choice', () => {
    const filter = { comparison: 'agrees', topic: 'Courts' };
    expect(counts(comparisonChoices(items, noFilter))).toEqual(['agrees 2', 'differs 1', 'none 1']);
    expect(counts(comparisonChoices(items, filter))).toEqual(['agrees 1', 'none 1']);
    expect(counts(topicChoices(items, noFilter))).toEqual(['Removals 2', 'Courts 2']);
    expect(counts(topicChoices(items, filter))).toEqual(['Removals 1', 'Courts 1']);
  });

  test('what is chosen stays among the choices when the page no longer has it', () => {
    const filter = { comparison: 'goal', topic: 'Goals' };
    expect(counts(comparisonChoices(items, { ...filter, topic: null }))).toContain('goal 0');
    expect(counts(topicChoices(items, { ...filter, comparison: null }))).toContain('Goals 0');
  });
});

describe('the place of a mark in the list', () => {
  const mentions = [item('a', 'agrees', '', 'x'), item('b', 'agrees', '', 'y'), item('c', 'agrees', '', 'x', true)];
  test.each([
    { key: 'b', listed: 'b' },
    { key: 'c', listed: 'a' },
    { key: 'gone', listed: null },
    { key: null, listed: null },
  ])('$key is listed as $listed', ({ key, listed }) => {
    expect(listedKeyOf(mentions, key)).toBe(listed);
  });
});

function Filtered() {
  const [filter, setFilter] = useState(noFilter);
  const nothing = () => {};
  return (
    <ClaimList
      items={items}
      current={null}
      filter={filter}
      onFilter={setFilter}
      onGo={nothing}
      onOpen={nothing}
      onNoteOn={nothing}
    />
  );
}

describe('the filters of the list', () => {
  const keys = (root: HTMLElement) => [...root.querySelectorAll('.item .n')].map(number => number.textContent).join('');
  const chip = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent?.trim() === name)!;

  test('leave what was chosen, with its number on the page, and say how many of how many', async () => {
    const root = await mount(<Filtered />);
    await userEvent.click(chip('Agrees 2'));
    expect(keys(root)).toBe('13');
    expect(root.querySelector('[role=status]')?.textContent).toBe('2 of 4 shown');
    await userEvent.selectOptions(root.querySelector('select')!, 'Courts');
    expect(keys(root)).toBe('3');
    expect(root.querySelector('[role=status]')?.textContent).toBe('1 of 4 shown');
    await userEvent.click(chip('Show all'));
    expect(keys(root)).toBe('1234');
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
  });

  test('a chip that is pressed again lets go', async () => {
    const root = await mount(<Filtered />);
    await userEvent.click(chip('Differs 1'));
    await userEvent.click(chip('Differs 1'));
    expect(keys(root)).toBe('1234');
  });
});

describe('a claim that is said again', () => {
  const mentions = [
    item('a', 'agrees', '', 'x'),
    item('b', 'differs', '', 'y'),
    item('c', 'agrees', '', 'x', true),
    item('d', 'agrees', '', 'x', true),
  ];

  test('leads to each of its other places in turn', async () => {
    const onGo = vi.fn();
    const nothing = () => {};
    const root = await mount(
      <ClaimList items={mentions} current={null} onGo={onGo} onOpen={nothing} onNoteOn={nothing} />,
    );
    const [again, ...others] = root.querySelectorAll<HTMLElement>('.again');
    expect([again?.textContent, others.length]).toEqual(['Said 2 more times', 0]);
    for (let press = 0; press < 3; press += 1) await userEvent.click(again!);
    expect(onGo.mock.calls).toEqual([['c'], ['d'], ['c']]);
  });
});

describe('focus that is asked for', () => {
  const nothing = () => {};
  const list = (focusAsked: number, shown: readonly Item[] = items) => (
    <ClaimList items={shown} current="b" focusAsked={focusAsked} onGo={nothing} onOpen={nothing} onNoteOn={nothing} />
  );
  const here = (root: HTMLElement) => [...root.querySelectorAll('.item')].indexOf(document.activeElement as Element);

  test('goes to the current claim, once', async () => {
    const root = await mount(list(0));
    expect(here(root)).toBe(-1);
    await mount(list(1));
    expect(here(root)).toBe(1);
    (document.activeElement as HTMLElement).blur();
    await mount(list(1, items.slice(0, 3)));
    expect(here(root)).toBe(-1);
  });

  test('waits for a list that has no claims yet', async () => {
    const root = await mount(list(1, []));
    await mount(list(1));
    expect(here(root)).toBe(1);
  });
});

describe('the current claim', () => {
  const nothing = () => {};
  const tall = Array.from({ length: 40 }, (_, index) => item(`k${index}`, 'agrees', ''));
  const list = (current: string) => (
    <ClaimList items={tall} current={current} onGo={nothing} onOpen={nothing} onNoteOn={nothing} />
  );
  const row = (root: HTMLElement, index: number) => root.querySelectorAll<HTMLElement>('.item')[index]!;
  const isVisible = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= innerHeight;

  test('is scrolled to, and takes no focus', async () => {
    const root = await mount(list('k0'));
    await mount(list('k35'));
    expect(root.querySelector('[aria-current]')).toBe(row(root, 35));
    await expect.poll(() => isVisible(row(root, 35).getBoundingClientRect())).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  test('leaves the list where it is while somebody walks it', async () => {
    const root = await mount(list('k0'));
    row(root, 0).focus();
    scrollTo(0, 0);
    await mount(list('k35'));
    expect(isVisible(row(root, 0).getBoundingClientRect())).toBe(true);
    expect(document.activeElement).toBe(row(root, 0));
  });
});
