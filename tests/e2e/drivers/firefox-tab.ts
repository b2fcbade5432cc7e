import type { Bidi } from '../../../lib/node/session/bidi.ts';
import type { Tab } from './driver.ts';
import { openFirefoxWindow } from './firefox-window.ts';
import { elementsInRoots, type RemoteElement, type RemoteNode } from './serialized-root.ts';

/** Keys that print nothing, as WebDriver names them (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
};

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** A tab of Firefox, by its browsing context. Paths are of `site`. */
export function createFirefoxTab(bidi: Bidi, context: string, site: string): Tab {
  let address = '';
  const evaluate = <T>(expression: string) => bidi.evaluate<T>(context, expression);
  const settle = async () => {
    address = await evaluate<string>('location.href');
  };
  const act = (actions: readonly object[]) => bidi.send('input.performActions', { context, actions });
  const pointer = (pointerType: 'mouse' | 'touch', actions: readonly object[]) =>
    act([{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }]);
  const place = (x: number, y: number, duration = 0) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  const press = (button = 0) => [
    { type: 'pointerDown', button },
    { type: 'pointerUp', button },
  ];
  let at = { x: 0, y: 0 };
  const traverse = async (delta: number) => {
    await bidi.send('browsingContext.traverseHistory', { context, delta });
    // The command does not wait until the other page is there.
    const before = address;
    for (let waited = 0; waited < 3000 && address === before; waited += 30) {
      await pause(30);
      await settle().catch(() => undefined);
    }
  };
  const readRoot = () => readElements(bidi, context);
  return {
    url: () => address,
    evaluate,
    async evaluateInFrame(frame, expression) {
      const tree = { root: context, maxDepth: 1 };
      const { contexts } = await bidi.send<{ contexts: { children: { context: string }[] }[] }>(
        'browsingContext.getTree',
        tree,
      );
      return bidi.evaluate(contexts[0]?.children[frame]?.context ?? '', expression);
    },
    async goTo(path) {
      await bidi.send('browsingContext.navigate', { context, url: `${site}${path}`, wait: 'complete' });
      await settle();
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    back: () => traverse(-1),
    forward: () => traverse(1),
    async front() {
      await bidi.send('browsingContext.activate', { context });
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
    async moveTo(x, y, steps = 4) {
      const moves = Array.from({ length: steps }, (_, step) => {
        const part = (step + 1) / steps;
        return place(at.x + (x - at.x) * part, at.y + (y - at.y) * part, 8);
      });
      at = { x, y };
      await pointer('mouse', moves);
    },
    async click(x, y) {
      at = { x, y };
      await pointer('mouse', [place(x, y), ...press()]);
    },
    async contextMenu(x, y) {
      await pointer('mouse', [place(x, y), ...press(2)]);
    },
    async tap(x, y) {
      await pointer('touch', [place(x, y), ...press()]);
    },
    async press(chord) {
      const keys = chord.split('+').map(key => KEYS[key] ?? key);
      const down = keys.map(value => ({ type: 'keyDown', value }));
      const up = keys.toReversed().map(value => ({ type: 'keyUp', value }));
      await act([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
    },
    readRoot,
    async boxInRoot(accept) {
      const elements = await readRoot();
      const found = elements.find(accept);
      if (!found)
        throw new Error(
          `No such element. There are: ${elements.map(({ tag, text }) => `${tag} "${text}"`).join(', ')}`,
        );
      const answer = await bidi.send<{ result: { value: string } }>('script.callFunction', {
        functionDeclaration: `element => {
          element.scrollIntoView({ block: 'nearest' });
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return JSON.stringify({ left, top, right, bottom });
        }`,
        arguments: [{ sharedId: found.sharedId }],
        target: { context },
        awaitPromise: false,
      });
      return JSON.parse(answer.result.value);
    },
    async emulate(media) {
      await bidi.send('browsingContext.activate', { context });
      await (await openFirefoxWindow(bidi)).emulate(media);
    },
    async accessible() {
      await bidi.send('browsingContext.activate', { context });
      return (await openFirefoxWindow(bidi)).accessible();
    },
  };
}

/** Our host is the one element that carries its name; what stands in its closed root comes with it. */
async function readElements(bidi: Bidi, context: string): Promise<RemoteElement[]> {
  const answer = await bidi.send<{ result?: { value?: readonly RemoteNode[] } }>('script.evaluate', {
    expression: "[...document.querySelectorAll('[data-sl]')]",
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, maxObjectDepth: null, includeShadowTree: 'all' },
  });
  return elementsInRoots(answer.result?.value ?? []);
}
