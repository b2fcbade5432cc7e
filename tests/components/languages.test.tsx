import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Card } from '../../components/card.tsx';
import { cardStates } from '../core/card/card-fixtures.ts';
import { pseudoWords } from '../words.ts';
import { mount, unmount } from './mount.ts';
import { cardProps } from './sample-props.ts';

const pseudo = pseudoWords();
const view = cardStates[0]!.view;

/** Words that are not ours: claims, quotes, titles, notes, names of sites. */
const foreign = '[lang]:not(.card), bdi, blockquote, [dir=auto], kbd, .pub, .src a, .src-meta';
/** What is called the same in every language. */
const names = /Sidelight|daily\.example|Markdown|JSON-LD/g;

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

afterEach(unmount);

describe('in the pseudo-language no English word is left', () => {
  const surfaces: [string, () => ComponentChild][] = [
    ['the card on its way', () => <Card {...cardProps({ state: { kind: 'loading' } })} />],
    ['the card without an answer', () => <Card {...cardProps({ state: { kind: 'error' } })} />],
    ['the card of words that are gone', () => <Card {...cardProps({ state: { kind: 'gone' } })} />],
    ['the head of a sheet', () => <Card {...cardProps({ state: { kind: 'gone' }, variant: 'sheet' })} />],
  ];
  test.each(surfaces)('in %s', async (_, draw) => {
    expect(englishLeft(await mount(draw(), pseudo))).toEqual([]);
  });

  test('in the menu of a card', async () => {
    const props = { notes: 2, position: { index: 1, count: 2 }, done: { text: '', undo: () => undefined } };
    const root = await mount(<Card {...cardProps({ state: { kind: 'shown', view }, ...props })} />, pseudo);
    await userEvent.click(root.querySelector('[aria-haspopup=menu]')!);
    for (const part of ['.card-head .pager', '.actions', '.menu', '.done'])
      expect(englishLeft(root.querySelector<HTMLElement>(part)!), part).toEqual([]);
  });
});
