import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReplyOf, RequestOf } from '../../lib/core/protocol.ts';
import { openSession, type PageSession } from '../../lib/dom/page-session.ts';

type Request = RequestOf<'matchSegments'>;
type Reply = ReplyOf<'matchSegments'>;

let life: AbortController;
let session: PageSession;
const onGone = vi.fn();
const onNavigated = vi.fn();
const start = location.href;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Stands in for the background: "claim X" in a sentence states claim X; "unless Y" before it silences it. */
const match = vi.fn<(request: Request) => Promise<Reply>>();
async function stated({ segments }: Request): Promise<Reply> {
  return segments.flatMap(({ text, start: at, before }) =>
    [...text.matchAll(/claim (\w+)/g)].flatMap(found => {
      if (before[0]?.includes('unless')) return [];
      const from = at + found.index;
      return [
        {
          mention: {
            claim: found[1] ?? '',
            relation: 'agrees' as const,
            modality: 'asserted' as const,
            attributedTo: null,
            quote: found[0],
            start: from,
            end: from + found[0].length,
            quantity: null,
            score: 1,
            reasons: [],
          },
          statement: 'A statement.',
          title: 'Agrees',
          glyph: 'agrees',
          summary: '',
          topic: '',
        },
      ];
    }),
  );
}

function open(html: string): void {
  document.body.innerHTML = html;
  session = openSession(document, {
    signal: life.signal,
    drawing: { style: { rules: '::highlight(sl-1) { color: red }', isUsual: false }, density: 'every' },
    isCurrent: () => true,
    host: document.createElement('div'),
    match,
    onChange: () => undefined,
    onGone,
    onNavigated,
    onError: error => {
      throw error;
    },
  });
}
const marked = () => session.marks().map(({ lines }) => lines.map(({ line }) => line.mention.quote).join('+'));
const settled = (quotes: string[]) => vi.waitFor(() => expect(marked()).toEqual(quotes), { timeout: 5000 });

beforeEach(() => {
  vi.clearAllMocks();
  match.mockImplementation(stated);
  life = new AbortController();
  CSS.highlights.clear();
});
afterEach(() => {
  life.abort();
  history.replaceState(null, '', start);
});

describe('openSession', () => {
  test('marks what the page states and leaves its tree as it was', async () => {
    open('<p>Here is claim one. And <b>cl</b>aim two.</p><p>Nothing here.</p>');
    const before = document.documentElement.outerHTML;
    await settled(['claim one', 'claim two']);
    expect(CSS.highlights.get('sl-1')?.size).toBe(3);
    expect(session.report()).toMatchObject({ state: 'done', sentences: 3 });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('marks nothing in what the reader edits', async () => {
    open('<div contenteditable>My claim one.</div><textarea>claim two</textarea><p>Its claim three.</p>');
    await settled(['claim three']);
  });

  test('unmarks before the next frame what no longer reads as quoted, and says which', async () => {
    open('<p id="a">Here is claim one.</p><p>Here is claim two.</p>');
    await settled(['claim one', 'claim two']);
    const [first] = session.marks();
    const text = document.querySelector('#a')?.firstChild as Text;
    text.data = 'Here is claim 1.';
    await new Promise(requestAnimationFrame);
    expect(marked()).toEqual(['claim two']);
    expect(CSS.highlights.get('sl-1')?.size).toBe(1);
    expect([...(onGone.mock.calls[0]?.[0] ?? [])]).toEqual([first?.key]);
  });

  test('marks the same words again, under the same key, when the page writes them anew', async () => {
    open('<p id="a">Here is claim one.</p>');
    await settled(['claim one']);
    const key = session.marks()[0]?.key;
    const paragraph = document.querySelector('#a') as Element;
    paragraph.innerHTML = '<span>Here is claim one.</span>';
    await new Promise(requestAnimationFrame);
    expect(marked()).toEqual([]);
    await settled(['claim one']);
    expect(session.marks()[0]?.key).toBe(key);
    expect(match).toHaveBeenCalledTimes(1);
  });

  test('asks about new text only, and about sentences whose neighbours changed', async () => {
    open(
      '<p id="a">A first sentence.</p><p>Here is claim one.</p><p>Far away.</p><p>Farther.</p><p>Farthest.</p><p>Out.</p>',
    );
    await settled(['claim one']);
    match.mockClear();
    (document.querySelector('#a') as Element).textContent = 'All this unless it rains.';
    await settled([]);
    const asked = match.mock.calls.flatMap(([{ segments }]) => segments.map(({ text }) => text));
    expect(asked).toContain('Here is claim one.');
    expect(asked).not.toContain('Out.');
  });

  test('drops answers that arrive after an in-page navigation', async () => {
    let answer: () => void = () => undefined;
    match.mockImplementationOnce(async request => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return stated(request);
    });
    open('<p>Here is claim one.</p>');
    await vi.waitFor(() => expect(match).toHaveBeenCalled(), { timeout: 5000 });
    // The same words, of which nothing is said at the next address: only the late answer could mark them.
    match.mockResolvedValue([]);
    history.pushState(null, '', '?second');
    expect(onNavigated).toHaveBeenCalledTimes(1);
    answer();
    await vi.waitFor(() => expect(session.report().state).toBe('done'), { timeout: 5000 });
    expect(marked()).toEqual([]);
    document.body.innerHTML = '<p>Here is claim two.</p>';
    match.mockImplementation(stated);
    await settled(['claim two']);
  });

  test('reads the next page although no answer to the last one ever comes', async () => {
    match.mockImplementationOnce(() => new Promise<never>(() => undefined));
    open('<p>Here is claim one.</p>');
    await vi.waitFor(() => expect(match).toHaveBeenCalled(), { timeout: 5000 });
    history.pushState(null, '', '?second');
    document.body.innerHTML = '<p>Here is claim two.</p>';
    await settled(['claim two']);
  });

  test('reads the next page without waiting until a background that fails may be asked again', async () => {
    match.mockRejectedValueOnce(new Error('port closed')).mockRejectedValueOnce(new Error('port closed'));
    open('<p>Here is claim one.</p>');
    // The second failure, after which it would wait for five seconds.
    await vi.waitFor(() => expect(match).toHaveBeenCalledTimes(2), { timeout: 5000 });
    history.pushState(null, '', '?second');
    document.body.innerHTML = '<p>Here is claim two.</p>';
    await vi.waitFor(() => expect(marked()).toEqual(['claim two']), { timeout: 2500 });
  });

  test('asks again when the background is being replaced', async () => {
    match.mockRejectedValueOnce(new Error('port closed'));
    open('<p>Here is claim one.</p>');
    await settled(['claim one']);
    expect(match).toHaveBeenCalledTimes(2);
  });

  test('sends few sentences at first, then more, and at most 500 at once', async () => {
    open(Array.from({ length: 1300 }, (_, at) => `<p>Sentence number ${at} is here.</p>`).join(''));
    await vi.waitFor(() => expect(session.report().state).toBe('done'), { timeout: 5000 });
    const sizes = match.mock.calls.map(([{ segments }]) => segments.length);
    expect(sizes).toEqual([30, 120, 480, 500, 170]);
  });

  test('forgets a claim and marks it again', async () => {
    open('<p>Here is claim one and claim two.</p>');
    await settled(['claim one', 'claim two']);
    session.forget(line => line.mention.claim === 'one');
    expect(marked()).toEqual(['claim two']);
    session.forget(null);
    expect(marked()).toEqual(['claim one', 'claim two']);
  });

  test('takes everything away with its owner', async () => {
    open('<p>Here is claim one.</p>');
    await settled(['claim one']);
    life.abort();
    expect(CSS.highlights.size).toBe(0);
    document.body.innerHTML = '<p>Here is claim two.</p>';
    await wait(500);
    expect(match).toHaveBeenCalledTimes(1);
  });

  test('asks about every sentence again when other claims may be marked, and keeps the keys of those that stay', async () => {
    open('<p>Here is claim one. And claim two.</p>');
    await settled(['claim one', 'claim two']);
    const key = session.marks()[1]?.key;
    match.mockImplementation(async request => (await stated(request)).filter(({ mention }) => mention.claim !== 'one'));
    session.askAgain();
    await settled(['claim two']);
    expect(session.marks()[0]?.key).toBe(key);
    match.mockImplementation(stated);
    session.askAgain();
    await settled(['claim one', 'claim two']);
  });

  test('draws in another style and density at once, without asking', async () => {
    open('<p>Here is claim one. Again claim one.</p>');
    await settled(['claim one', 'claim one']);
    const style = '::highlight(sl-1) { color: blue }';
    session.redrawAs({ style: { rules: style, isUsual: false }, density: 'section' });
    expect(marked()).toEqual(['claim one']);
    expect(document.adoptedStyleSheets.map(sheet => sheet.cssRules[0]?.cssText)).toEqual([style.replace(' }', '; }')]);
    expect(CSS.highlights.has('sl-2')).toBe(false);
    expect(match).toHaveBeenCalledTimes(1);
  });
});
