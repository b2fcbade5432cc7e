import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { sampledBrowsers } from '../drivers/browsers.ts';
import type { Accept, Driver, Surface, Tab } from '../drivers/driver.ts';
import { articlePage, statements } from '../journeys/article.ts';
import { button, clickIn, countHosts, markedWords, openRead } from './reader.ts';

const { record2012 } = statements;
/** No claim: nothing but a note tells these words from others. */
const plain = 'The harbour master resigned on Tuesday after eleven years.';
const other = 'A ferry ran late.';
const slow = { timeout: 8000 };
const isNoted: Accept = ({ attributes }) => attributes.class === 'sl-noted';
const isButton = button('Note on these words');

/** What a page can learn: everything that it hears, and everything that it can look at. */
const spy = `<script>
  window.heard = [];
  addEventListener('message', event => heard.push(['message', String(event.data)]));
  new MutationObserver(records => heard.push(...records.map(({ type, target, addedNodes }) =>
    [type, target.nodeName, ...[...addedNodes].map(node => node.outerHTML ?? node.textContent)])))
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script>`;
const LEARNT = `(() => {
  const roots = [document];
  for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const text = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  };
  return {
    heard,
    roots: roots.length,
    body: document.body.outerHTML,
    highlights: [...CSS.highlights].map(([key, ranges]) => [key, [...ranges].map(text)]),
    sheets: document.adoptedStyleSheets.length,
  };
})()`;
interface Learnt {
  readonly heard: readonly (readonly string[])[];
  readonly roots: number;
  readonly body: string;
  readonly highlights: readonly [string, string[]][];
  readonly sheets: number;
}

describe.each(sampledBrowsers('notes on a page'))('notes on a page in $name', ({ drive }) => {
  let driver: Driver;
  let tab: Tab;
  let panel: Surface;

  beforeAll(async () => {
    driver = await drive({
      '/article.html': articlePage(`<p>${record2012.text}</p><p id="plain">${plain}</p><p>${other}</p>`, spy),
    });
    await driver.inExtension(askBackground('saveAnnotation', noteOn(`${driver.site}/article.html`)));
    tab = await openRead(driver, '/article.html');
  });
  afterAll(() => driver?.close());

  const change = (notesOnPages: boolean) => driver.inExtension(askBackground('changeSettings', { notesOnPages }));
  const noted = async () => (await tab.readRoot()).filter(isNoted).length;

  test('are not drawn unasked', async () => {
    expect(await countHosts(tab)).toBe(0);
  });

  test('are drawn where the words are once the reader wants them on pages, and the page learns nothing of which', async () => {
    const before = await tab.evaluate<Learnt>(LEARNT);
    await change(true);
    await expect.poll(noted, slow).toBe(1);
    const [box, words] = await Promise.all([
      tab.boxInRoot(isNoted),
      tab.evaluate<{ left: number; top: number }>(
        '(() => { const range = new Range(); range.selectNodeContents(document.getElementById("plain")); const { left, top } = range.getBoundingClientRect(); return { left, top }; })()',
      ),
    ]);
    expect(Math.abs(box.left - words.left)).toBeLessThan(2);
    expect(Math.abs(box.top - words.top)).toBeLessThan(2);

    const after = await tab.evaluate<Learnt>(LEARNT);
    expect(JSON.stringify(after.highlights)).not.toContain('harbour');
    expect(await markedWords(tab)).toEqual([record2012.words]);
    expect({ ...after, heard: [] }).toEqual({ ...before, heard: [] });
    // Our one element came; of the words it says nothing, and nothing else changed.
    const news = after.heard.slice(before.heard.length).filter(([type]) => type !== 'attributes');
    expect(news).toHaveLength(1);
    expect(news[0]?.slice(0, 2)).toEqual(['childList', 'HTML']);
    expect(news[0]?.[2]).toMatch(/^<div data-sl="" popover="manual"><\/div>$/);
    await change(false);
    await expect.poll(() => countHosts(tab), slow).toBe(0);
  });

  test('are drawn beside an open panel, where selected words get a button that begins a note', async () => {
    panel = await driver.openPanel(tab);
    await expect.poll(noted, slow).toBe(1);
    await tab.evaluate("getSelection().selectAllChildren(document.querySelectorAll('p')[2]), 0");
    await tab.front();
    await tab.press('Home');
    await expect.poll(async () => (await tab.readRoot()).some(isButton), slow).toBe(true);
    await clickIn(tab, isButton);
    const quote = "document.querySelector('form.editor blockquote')?.textContent";
    await expect.poll(() => panel.evaluate(quote), slow).toBe(other);
    expect(await tab.evaluate('getSelection().toString().trim()')).toBe(other);
    expect((await tab.readRoot()).some(isButton)).toBe(false);
  });

  test('follow what is written and deleted', async () => {
    await driver.inExtension(askBackground('trashAnnotations', { ids: ['urn:uuid:note-1'] }));
    await expect.poll(noted, slow).toBe(0);
    await driver.inExtension(askBackground('untrashAnnotations', { ids: ['urn:uuid:note-1'] }));
    await expect.poll(noted, slow).toBe(1);
  });

  test('leave no fault and no request', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});

function noteOn(source: string) {
  const target = {
    type: 'SpecificResource' as const,
    source,
    selector: [{ type: 'TextQuoteSelector' as const, exact: plain, prefix: '', suffix: '' }],
  };
  const now = '2026-11-24T12:00:00.000Z';
  const draft = newDraft({ id: 'urn:uuid:note-1', now, target, claim: '', pageTitle: 'A page' });
  return newAnnotation({ ...draft, text: 'Who says so?' }, now);
}
