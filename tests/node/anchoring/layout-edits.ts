import type { Edit } from './edits.ts';
import { anyStart, withoutMarkers } from './marked-page.ts';
import { rewrite } from './rewrite.ts';
import {
  type Element,
  elementsOf,
  escapeText,
  insert,
  insertHtml,
  isElement,
  isText,
  type Parent,
  remove,
  replaceWithHtml,
  textsOf,
  wordsOf,
} from './tree.ts';

export const advertisement =
  '<div class="slot"><p>Advertisement</p><p>Fresh bread, baked by people who rise early. Ask at the counter.</p></div>';

/** Edits of where a page has its text, which leave the words alone. */
export const layoutEdits: Record<string, Edit> = {
  'nothing changed': () => {},

  'paragraphs moved': (body, random) => {
    const paragraphs = elementsOf(body, 'p');
    for (const paragraph of paragraphs) {
      if (!anyStart.test(wordsOf(paragraph)) || !random.chance(0.6)) continue;
      const target = random.pick(paragraphs);
      if (target === paragraph || isInside(target, paragraph) || isInside(paragraph, target)) continue;
      remove(paragraph);
      insert(target.parentNode as Parent, target, [paragraph]);
    }
  },

  'advertisements between and inside paragraphs': (body, random) => {
    for (const paragraph of elementsOf(body, 'p')) {
      if (random.chance(0.5)) insertHtml(paragraph.parentNode as Parent, paragraph, advertisement);
      const text = paragraph.childNodes.find(node => isText(node) && node.value.length > 80);
      if (!text || !isText(text) || !random.chance(0.4)) continue;
      const at = text.value.indexOf(' ', text.value.length >> 1);
      if (at < 0) continue;
      replaceWithHtml(
        text,
        `${escapeText(text.value.slice(0, at))}${advertisement}${escapeText(text.value.slice(at + 1))}`,
      );
    }
  },

  'text split by tags': (body, random) => {
    const wraps = ['b', 'i', 'a href="/x"', 'span class="x"', 'mark'];
    for (const text of textsOf(body)) {
      const html = text.value
        .split(/([^\s\ue800-\ue9ff]+)/)
        .map((piece, at) => {
          if (at % 2 === 0 || !random.chance(0.25)) return escapeText(piece);
          const tag = random.pick(wraps);
          const cut = random.below(piece.length);
          const close = tag.split(' ')[0];
          return `${escapeText(piece.slice(0, cut))}<${tag}>${escapeText(piece.slice(cut))}</${close}>`;
        })
        .join('');
      replaceWithHtml(text, html);
    }
  },

  'another template': (body, random) => {
    for (const element of elementsOf(body, 'p h1 h2 h3 h4 b strong em blockquote')) retag(element, random.below(2));
    const story = body.childNodes.slice();
    const titles = random.some(teasers(body), 6);
    body.childNodes.length = 0;
    insertHtml(
      body,
      null,
      `<div class="page"><div class="top"><a href="/">The Other Paper</a> <span>Friday</span></div>
      <div class="grid"><section class="story"></section><aside><h3>Most read</h3><ul>${titles.map(title => `<li><a href="/t">${escapeText(title)}</a></li>`).join('')}</ul></aside></div>
      <div class="bottom"><p>About us. Contact. Terms of use.</p></div></div>`,
    );
    const home = elementsOf(body, 'section').find(({ attrs }) =>
      attrs.some(({ value }) => value === 'story'),
    ) as Element;
    insert(home, null, story);
  },

  'print view': (body, random) => {
    const main = elementsOf(body, 'article main')[0] ?? body;
    let mark = 0;
    const blocks = elementsOf(main, 'p h1 h2 h3 h4 h5 h6 li blockquote td')
      .filter(
        element =>
          isShown(element) &&
          !elementsOf(element, 'p li td blockquote h1 h2 h3 h4 h5 h6').length &&
          wordsOf(element).trim() !== '',
      )
      .map(element => {
        const links = new Set(
          elementsOf(element, 'a')
            .flatMap(link => textsOf(link))
            .filter(() => random.chance(0.5)),
        );
        return textsOf(element)
          .filter(({ parentNode, value }) => (parentNode as Element).tagName !== 'sup' || !/\d/.test(value))
          .map(text => escapeText(text.value) + (links.has(text) ? `[${(mark += 1)}]` : ''))
          .join('');
      });
    body.childNodes.length = 0;
    insertHtml(body, null, `<div>Printed from news.example<br>Page 1 of 3<br><br>${blocks.join('<br><br>')}</div>`);
  },

  'paragraphs joined and parted': (body, random) => {
    for (const paragraph of elementsOf(body, 'p')) {
      const next = nextElement(paragraph);
      if (next?.tagName === 'p' && random.chance(0.5)) {
        insertHtml(paragraph, null, ' ');
        insert(paragraph, null, next.childNodes.splice(0));
        remove(next);
      }
      const text = paragraph.childNodes.find(node => isText(node) && /[.!?][\ue900-\ue9ff]? /.test(node.value));
      if (!text || !isText(text) || !random.chance(0.6)) continue;
      const at = text.value.search(/(?<=[.!?][\ue900-\ue9ff]?) /);
      const rest = text.value.slice(at + 1);
      text.value = text.value.slice(0, at);
      const later = paragraph.childNodes.splice(paragraph.childNodes.indexOf(text) + 1);
      const siblings = paragraph.parentNode as Parent;
      const after = siblings.childNodes[siblings.childNodes.indexOf(paragraph) + 1] ?? null;
      insertHtml(siblings, after, `<p>${escapeText(rest)}</p>`);
      insert(nextElement(paragraph) as Element, null, later);
    }
  },

  'sentences in another order': (body, random) => {
    for (const paragraph of elementsOf(body, 'p')) {
      const [text, ...others] = paragraph.childNodes;
      if (!text || others.length > 0 || !isText(text)) continue;
      const pieces = wholeSentences(text.value);
      for (let at = pieces.length - 1; at > 0; at -= 1) {
        const other = random.below(at + 1);
        [pieces[at], pieces[other]] = [pieces[other] as string, pieces[at] as string];
      }
      text.value = pieces.join(' ');
    }
  },

  'copies of sentences elsewhere': (body, random, notes) => {
    const copies = notes.filter(() => random.chance(0.5)).map(({ exact }) => exact);
    insertHtml(
      body,
      body.childNodes[0] ?? null,
      `<div class="teasers">${copies.map(copy => `<div><h4>Also today</h4><p>${escapeText(copy)}</p></div>`).join('')}</div>`,
    );
  },

  'the text around taken out': body => {
    for (const paragraph of elementsOf(body, 'p')) {
      if (!anyStart.test(wordsOf(paragraph))) remove(paragraph);
    }
    let isIn = false;
    rewrite(body, (piece, note) => {
      isIn = note !== null;
      return isIn ? piece : piece.replace(/\S/g, ' ');
    });
  },
};

const isInside = (node: Element, outer: Element): boolean => {
  for (let at = node.parentNode; at !== null; at = 'parentNode' in at ? at.parentNode : null) {
    if (at === outer) return true;
  }
  return false;
};

/** Printing brings nothing to light that the page did not show. */
function isShown(element: Element): boolean {
  for (let at: Parent | null = element; at !== null; at = 'parentNode' in at ? at.parentNode : null) {
    if (!('attrs' in at)) continue;
    if (['nav', 'footer', 'form', 'dialog', 'button'].includes(at.tagName)) return false;
    const said = at.attrs.map(({ name, value }) => `${name}=${value.toLowerCase()}`).join(' ');
    if (/(?:^| )(?:hidden=|aria-hidden=true|role=navigation)|display\s*:\s*none/.test(said)) return false;
  }
  return true;
}

function retag(element: Element, variant: number): void {
  const others: Record<string, readonly string[]> = {
    p: ['div', 'p'],
    h1: ['h2', 'h1'],
    h2: ['h3', 'h2'],
    h3: ['h4', 'h3'],
    h4: ['h5', 'h4'],
    b: ['strong', 'b'],
    strong: ['b', 'span'],
    em: ['i', 'em'],
    blockquote: ['div', 'section'],
  };
  const name = others[element.tagName]?.[variant] ?? element.tagName;
  element.tagName = name;
  (element as { nodeName: string }).nodeName = name;
}

const teasers = (body: Parent) =>
  elementsOf(body, 'p h2 h3')
    .map(element => withoutMarkers(wordsOf(element)).trim().slice(0, 80))
    .filter(title => title.length > 20);

function nextElement(element: Element): Element | null {
  const siblings = (element.parentNode as Parent).childNodes;
  for (const node of siblings.slice(siblings.indexOf(element) + 1)) {
    if (isElement(node)) return node;
    if (isText(node) && node.value.trim() !== '') return null;
  }
  return null;
}

/** Cut between sentences, never inside a marked one. */
function wholeSentences(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xe800 && code < 0xe900) open = true;
    if (code >= 0xe900 && code < 0xea00) open = false;
    if (open || text[at] !== ' ' || !/[.!?][\ue900-\ue9ff]?$/.test(text.slice(start, at))) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return [...pieces, text.slice(start)];
}
