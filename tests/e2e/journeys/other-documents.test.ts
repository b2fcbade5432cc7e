import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAction, evaluateSurface } from '../click-action.ts';
import { statements } from './article.ts';
import { type Journey, startJourney } from './start-journey.ts';

const { text } = statements.record2012;
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${text}</text></svg>`;
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
/** The least that is a PDF: no page, no words. */
const emptyPdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let journey: Journey;

// As it ships: the click on the toolbar button is the only access.
beforeAll(async () => {
  journey = await startJourney(
    {
      '/notes.txt': { body: text, type: 'text/plain' },
      '/figures.xml': { body: `<figures><one>${text}</one></figures>`, type: 'application/xml' },
      '/picture.svg': { body: picture, type: 'image/svg+xml' },
      '/pixel.png': { body: Buffer.from(pixel, 'base64'), type: 'image/png' },
      '/report.pdf': { body: emptyPdf, type: 'application/pdf' },
      '/page.xhtml': {
        body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body><p>${text}</p></body></html>`,
        type: 'application/xhtml+xml',
      },
    },
    { build: 'shipped' },
  );
});
afterAll(() => journey?.close());

const inPopup = <T>(expression: string) => evaluateSurface<T>(journey.session, 'popup.html', expression);
const popupText = () => inPopup<string>('document.body.innerText');
const closePopup = () => inPopup('window.close()').catch(() => undefined);

test.each(['/notes.txt', '/figures.xml', '/picture.svg', '/pixel.png', '/report.pdf'])(
  'the popup says that %s cannot be read, and offers nothing that would not do anything',
  async path => {
    const page = await journey.open(path);
    await clickAction(journey.session, page);
    await expect.poll(popupText, { timeout: 5000 }).toContain('This page cannot be read');
    expect(await popupText()).toContain('Sidelight reads web pages; this is an image or a plain file.');
    const buttons = await inPopup("[...document.querySelectorAll('button')].map(button => button.textContent.trim())");
    expect(buttons).toEqual(['Panel', 'Library', 'Settings', 'Pause']);
    expect(await inPopup("document.querySelectorAll('[role=switch]').length")).toBe(1);
    await closePopup();
    await page.close();
  },
);

test('XHTML is a web page and is read', async () => {
  const page = await journey.open('/page.xhtml');
  await clickAction(journey.session, page);
  await expect.poll(popupText, { timeout: 5000 }).toContain('1 claim marked');
  await closePopup();
  await page.close();
});

test('nothing left the browser', () => {
  // The viewer of PDFs is a page of the browser's own, and loads its own files.
  const foreign = journey.session.requests.foreign().filter(address => !address.startsWith('chrome://resources/'));
  expect(foreign).toEqual([]);
});
