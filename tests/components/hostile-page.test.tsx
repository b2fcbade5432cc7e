import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Card } from '../../components/card.tsx';
import { WordsContext } from '../../components/words.tsx';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { english } from '../../lib/core/words/english.ts';
import { cardStates } from '../core/card/card-fixtures.ts';
import { preferring } from './mount.ts';
import { cardProps } from './sample-props.ts';

/** The card as it stands on a page: in a closed shadow root, with our two sheets and nothing of the page's. */
async function showOnPage(): Promise<{ host: HTMLElement; card: HTMLElement }> {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, cardCss].map(css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const card = <Card {...cardProps({ state: { kind: 'shown', view: cardStates[0]!.view } })} />;
  await act(() => render(<WordsContext.Provider value={english}>{card}</WordsContext.Provider>, root));
  return { host, card: root.querySelector<HTMLElement>('.card')! };
}

function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

afterEach(() => {
  for (const element of document.querySelectorAll('html > div, head > style')) element.remove();
});

const hostile = [
  'div { display: none !important; opacity: 0 !important; visibility: hidden !important }',
  '* { all: unset !important; font-size: 200px !important; color: red !important }',
  'html { font-size: 200px; color: red; letter-spacing: 2em; text-transform: uppercase; line-height: 9 }',
  ':root, * { --sl-ink: red !important; --sl-surface: red !important; --sl-t14: 90px serif !important }',
  'html > div { transform: scale(9) !important; filter: blur(9px) !important; clip-path: inset(50%) !important; pointer-events: auto !important }',
];

test.each(hostile)('looks the same on a page that says %s', async css => {
  await preferring({ 'prefers-color-scheme': 'light' });
  const read = ({ host, card }: { host: HTMLElement; card: HTMLElement }) => {
    const { width, height } = card.getBoundingClientRect();
    const own = getComputedStyle(card);
    const outer = getComputedStyle(host);
    const text = getComputedStyle(card.querySelector('.cmp-line')!);
    return {
      width,
      height,
      own: [own.color, own.backgroundColor, own.fontSize, own.letterSpacing, own.textTransform],
      outer: [
        outer.display,
        outer.position,
        outer.opacity,
        outer.visibility,
        outer.transform,
        outer.filter,
        outer.clipPath,
        outer.pointerEvents,
      ],
      text: [text.color, text.fontSize, text.lineHeight],
    };
  };
  const quiet = await showOnPage();
  const before = read(quiet);
  expect(before.own.slice(0, 3)).toEqual(['rgb(28, 27, 25)', 'rgb(255, 255, 255)', '14px']);
  quiet.host.remove();
  pageStyle(css);
  expect(read(await showOnPage())).toEqual(before);
});

test('only the card takes the pointer, not the layer that it stands in', async () => {
  const { host, card } = await showOnPage();
  expect(getComputedStyle(host).pointerEvents).toBe('none');
  expect(getComputedStyle(card).pointerEvents).toBe('auto');
});

test('is not on paper', async () => {
  const { host } = await showOnPage();
  const { cdp } = await import('vitest/browser');
  // @ts-expect-error The session type knows no methods; this is the protocol's own name and shape.
  const media = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media });
  await media('print');
  expect(getComputedStyle(host).display).toBe('none');
  await media('');
  expect(getComputedStyle(host).display).toBe('block');
});
