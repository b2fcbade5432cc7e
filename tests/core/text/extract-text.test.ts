import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractBlocks, extractText } from '../../../lib/core/text/extract-text.ts';
import { foldText } from '../../../lib/core/text/fold-text.ts';
import { mapOffset } from '../../../lib/core/text/page-text.ts';
import type { ReaderNode } from '../../../lib/core/text/reader-node.ts';
import { readHtml } from '../../../lib/node/html-reader.ts';

const read = (body: string) => extractText(readHtml(`<body>${body}`));
const blocks = (body: string) => read(body).blocks.map(block => block.text);

describe('extractText', () => {
  test.each([
    ['joins what is inside a line', '<p>One <b>milli</b>on <a href="#">people</a>.</p>', ['One million people.']],
    ['reads a line break as a space', '<p>One<br>million</p>', ['One million']],
    ['reads two line breaks as a new paragraph', '<div>One.<br> <br/>Two.</div>', ['One.', 'Two.']],
    ['joins words over wbr and soft hyphens', '<p>immi<wbr>grants, de&shy;ported</p>', ['immigrants, deported']],
    ['keeps list items apart', '<ul><li>one<li>two <em>three</em></ul>', ['one', 'two three']],
    ['keeps table cells apart', '<table><tr><th>Year<td>2012<tr><td>409,849</table>', ['Year', '2012', '409,849']],
    ['splits text around a block inside it', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
    ['parts lines at empty lines in pre', '<pre>one\nline\n\n two</pre>', ['one line', 'two']],
    ['reads closed details', '<details><summary>More</summary><p>Inside</p></details>', ['More', 'Inside']],
    [
      'reads a form as a wrapper, without its controls',
      '<form><p>Text <input value="x"> on</p><textarea>no</textarea></form>',
      ['Text on'],
    ],
    [
      'drops marks of footnotes',
      '<p>400,000<sup><a href="#1">1</a></sup> people<sup>[12]</sup></p>',
      ['400,000 people'],
    ],
    ['keeps ordinals in sup', '<p>the 1<sup>st</sup> of May</p>', ['the 1st of May']],
    [
      'drops words that the page takes back',
      '<p>about <s>300,000</s> <del>350,000</del> 400,000</p>',
      ['about 400,000'],
    ],
    ['does not join the words around a picture', '<p>one<img alt="x">two</p>', ['one two']],
    ['reads a footer of an article', '<article><p>a</p><footer>b</footer></article>', ['a', 'b']],
    ['reads text without any element', 'bare', ['bare']],
  ])('%s', (_, body, expected) => {
    expect(blocks(body)).toEqual(expected);
  });

  test.each([
    '<script>no</script>',
    '<style>no</style>',
    '<noscript>no</noscript>',
    '<template>no</template>',
    '<nav>no</nav>',
    '<footer>no</footer>',
    '<button>no</button>',
    '<select><option>no</select>',
    '<textarea>no</textarea>',
    '<svg><text>no</text></svg>',
    '<math><mi>no</mi></math>',
    '<iframe srcdoc="no">no</iframe>',
    '<code>no</code>',
    '<p hidden>no</p>',
    '<p aria-hidden="true">no</p>',
    '<div contenteditable>no</div>',
    '<div contenteditable="plaintext-only">no</div>',
    '<div role="textbox">no</div>',
    '<div role="navigation">no</div>',
    '<p style="color:red; display : none">no</p>',
    '<p style="visibility:hidden">no</p>',
    '<dialog>no</dialog>',
    '<object>no</object>',
    '<video>no</video>',
    '<title>no</title>',
    '<datalist><option>no</datalist>',
  ])('skips %s', skipped => {
    expect(blocks(`<p>before</p>${skipped}<p>after</p>`)).toEqual(['before', 'after']);
  });

  test.each([
    '<p hidden="until-found">yes</p>',
    '<p aria-hidden="false">yes</p>',
    '<p contenteditable="false">yes</p>',
    '<dialog open>yes</dialog>',
    '<p style="x-display:none">yes</p>',
    '<aside>yes</aside>',
    '<header>yes</header>',
    '<section><footer>yes</footer></section>',
    '<div aria-hidden="true"><main>yes</main></div>',
  ])('reads %s', kept => {
    expect(blocks(kept)).toEqual(['yes']);
  });

  test('reads the shadow root that HTML declares, with its slots, in place of the host', () => {
    const host =
      '<x-card><template shadowrootmode="open"><h2>Head</h2><slot></slot><slot name="b">none</slot></template><p>light</p><i slot="b">end</i></x-card>';
    expect(blocks(host)).toEqual(['Head', 'light', 'end']);
  });

  test('gives every block the heading above it, and returns to it after an aside', () => {
    const page = read('<p>a</p><h2>One <div>two</div></h2><p>b</p><aside><h3>Side</h3><p>c</p></aside><p>d</p>');
    expect(page.blocks.map(({ kind, text, section }) => [kind, text, section.heading])).toEqual([
      ['text', 'a', null],
      ['heading', 'One two', 'One two'],
      ['text', 'b', 'One two'],
      ['heading', 'Side', 'Side'],
      ['text', 'c', 'Side'],
      ['text', 'd', 'One two'],
    ]);
    expect(page.blocks[2]?.section).toBe(page.blocks[5]?.section);
  });

  test('stops at the limit and says so', () => {
    const page = extractText(readHtml('<p>one two</p><p>three</p>'), { maxLength: 5 });
    expect(page).toMatchObject({ text: 'one t', truncated: true });
    expect(read('<p>one</p>').truncated).toBe(false);
  });

  test('reads any depth of nesting', () => {
    expect(blocks(`${'<div><i>'.repeat(20_000)}deep`)).toEqual(['deep']);
  });

  test.each(['', '<svg></svg>', '<img src="x">', '<p> &nbsp;&#8203;</p>'])('finds no text in "%s"', body => {
    expect(read(body)).toEqual({ text: '', blocks: [], truncated: false });
  });

  test('replaces half characters', () => {
    expect(foldText('a\ud83d b\ude00\ud83d\ude00')).toBe('a\ufffd b\ufffd\ud83d\ude00');
  });
});

describe('extractBlocks', () => {
  test('pauses after few nodes and few characters, whatever the page is like', () => {
    let met = 0;
    let most = 0;
    const count = (node: ReaderNode<unknown>): ReaderNode<unknown> =>
      node.kind === 'text'
        ? node
        : {
            ...node,
            attribute: name => node.attribute(name),
            *children() {
              for (const child of node.children()) {
                met += 1;
                yield count(child);
              }
            },
          };
    const many = readHtml(`<p>${'a<b>b</b><div hidden>c</div>'.repeat(2000)}<p>${'word '.repeat(50_000)}`);
    let pauses = 0;
    for (const step of extractBlocks(
      count({
        kind: 'element',
        source: null,
        name: 'html',
        hidden: false,
        attribute: () => null,
        children: () => many.children(),
      }),
    )) {
      if (step !== null) continue;
      most = Math.max(most, met);
      met = 0;
      pauses += 1;
    }
    expect(most).toBeLessThanOrEqual(64);
    // 250,000 characters in one node.
    expect(pauses).toBeGreaterThan(8000 / 64 + 250_000 / 16_384 - 1);
  });
});

type Leaf = { data: string };
const leaf = (data: string): ReaderNode<Leaf> => ({ kind: 'text', data, source: { data } });
const element = (name: string, children: ReaderNode<Leaf>[]): ReaderNode<Leaf> => ({
  kind: 'element',
  name,
  hidden: false,
  source: { data: '' },
  attribute: () => null,
  children: () => children,
});
const awkward = fc.constantFrom(
  'a',
  'B',
  '1',
  ',',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  'é',
  'e\u0301',
  '😀',
  '中',
  'ש',
);
const data = fc.array(awkward, { maxLength: 20 }).map(parts => parts.join(''));
const tree = fc.letrec<{ node: ReaderNode<Leaf> }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small' },
    data.map(leaf),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'b', 'i', 'br', 'li', 'h2', 'pre', 'aside'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, children]) => element(name, children)),
  ),
})).node;

describe('the map from text to nodes', () => {
  test('reads back as the slice, for every piece of every block', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (root, a, b) => {
        const page = extractText(root);
        for (const block of page.blocks) {
          const [from = 0, to = 0] = [a % (block.text.length + 1), b % (block.text.length + 1)].sort((x, y) => x - y);
          let there = '';
          for (const run of block.runs) {
            const start = Math.max(run.at, from);
            const end = Math.min(run.at + run.length, to);
            // A line break has no character: its space stands between two runs.
            if (start < end)
              there += `${there.length < start - from ? ' ' : ''}${run.node.data.slice(run.offset + start - run.at, run.offset + end - run.at)}`;
          }
          expect(there.replace(/\s/g, ' ').trim()).toBe(block.text.slice(from, to).trim());
        }
      }),
    );
  });

  test('goes forward and lands on borders of characters', () => {
    fc.assert(
      fc.property(tree, root => {
        const page = extractText(root);
        const leaves: Leaf[] = [];
        const collect = (node: ReaderNode<Leaf>): void => {
          if (node.kind === 'text') leaves.push(node.source);
          else for (const child of node.children()) collect(child);
        };
        collect(root);
        const whole = new Set<number>();
        for (let at = 0; at <= page.text.length; at += 1) {
          if (!/[\udc00-\udfff]/.test(page.text[at] ?? '')) whole.add(at);
        }
        for (const side of ['start', 'end'] as const) {
          let last = [-1, -1] as [number, number];
          for (const at of whole) {
            const point = mapOffset(page, at, side);
            if (point === null) continue;
            const next = [leaves.indexOf(point.node), point.offset] as [number, number];
            expect(next[0] > last[0] || (next[0] === last[0] && next[1] >= last[1])).toBe(true);
            expect(point.node.data.charCodeAt(point.offset) >> 10).not.toBe(0x37);
            last = next;
          }
        }
      }),
    );
  });

  test('folds a text the same way twice as once', () => {
    fc.assert(
      fc.property(data, text => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('reads a text node as foldText does', () => {
    fc.assert(
      fc.property(data, text => {
        expect(extractText(element('p', [leaf(text)])).text).toBe(foldText(text));
      }),
    );
  });
});
