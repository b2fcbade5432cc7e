import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { type ExportFormatId, exportFormats } from '../../../lib/core/export/registry.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { browsers } from '../drivers/browsers.ts';
import type { Driver } from '../drivers/driver.ts';
import { evaluateInLibrary } from './in-library.ts';

const slow = { timeout: 10_000 };
const now = '2026-11-24T12:00:00.000Z';
const rosa = { type: 'Person' as const, name: 'Rosa' };

/** A note with a verdict and a source, so that no format leaves it out. Its text is a spreadsheet's formula and a page's script. */
const note: Annotation = newAnnotation(
  {
    ...newDraft({
      id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
      now,
      claim: 'ice-record-fy2012-409849',
      pageTitle: 'A year of figures',
      target: {
        type: 'SpecificResource',
        source: 'https://daily.example/a',
        selector: [
          { type: 'TextQuoteSelector', exact: 'nearly 410,000 people', prefix: 'removed ', suffix: ' in 2012' },
        ],
      },
    }),
    text: '=HYPERLINK("https://evil.example") <script>alert(1)</script>',
    verdict: 'Supported',
    evidence: [{ url: 'https://agency.example/table', title: 'Table 39', date: '2013', quote: '409,849' }],
  },
  now,
  rosa,
);

const holds: Readonly<Record<ExportFormatId, (text: string) => void>> = {
  md: text => expect(text).toContain('nearly 410,000 people'),
  csv: text => expect(text).not.toMatch(/(^|,|")=HYPERLINK/m),
  jsonld: text => expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationPage', items: [{ id: note.id }] }),
  claimreview: text => expect(text).toContain('"ClaimReview"'),
  html: text => {
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain('<script>alert');
  },
  csl: text => expect(JSON.stringify(JSON.parse(text))).toContain('https://agency.example/table'),
};

describe.each(browsers)('an export from the library in $name', ({ drive }) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await drive({});
    await driver.inExtension(askBackground('saveAnnotation', note));
    await driver.inExtension(
      "(chrome.tabs.create({ url: chrome.runtime.getURL('/library.html#transfer'), active: true }), 0)",
    );
  });
  afterAll(() => driver?.close());

  const inLibrary = <T>(expression: string) => evaluateInLibrary<T>(driver, expression);

  /** What the form hands to the browser to save. */
  const saved = () =>
    inLibrary<string>(`new Promise(done => {
      const { createObjectURL } = window.URL;
      window.URL.createObjectURL = blob => {
        window.URL.createObjectURL = createObjectURL;
        void blob.text().then(done);
        return createObjectURL.call(window.URL, blob);
      };
      document.querySelector('form.export button[type=submit]').click();
    })`);

  test.each(Object.keys(exportFormats) as ExportFormatId[])(
    'as %s is whole, and holds what it should',
    async format => {
      const isReady = `document.querySelector('form.export button[type=submit]')?.disabled === false`;
      await expect.poll(() => inLibrary<boolean>(isReady), slow).toBe(true);
      await inLibrary(`(() => {
      const field = document.querySelector('form.export select');
      field.value = ${JSON.stringify(format)};
      field.dispatchEvent(new window.Event('change', { bubbles: true }));
    })()`);
      await expect.poll(() => inLibrary<boolean>(isReady), slow).toBe(true);
      holds[format](await saved());
    },
  );

  test('leaves no fault and no request', () => {
    expect(driver.errors).toEqual([]);
    expect(driver.leaving()).toEqual([]);
  });
});
