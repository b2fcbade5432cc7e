import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { noStores } from '../../../lib/core/backup/stores.ts';
import { exportFile } from '../../../lib/core/export/export-file.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';
import { note } from '../../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../../core/backup/written.ts';
import { browsers } from '../drivers/browsers.ts';
import type { Driver } from '../drivers/driver.ts';

const slow = { timeout: 15_000 };
const now = '2026-11-24T12:00:00.000Z';
const VIEW = "chrome.extension.getViews().find(view => view.location.pathname === '/options.html')";
const backup = (...notes: Annotation[]) => writtenBackup({ ...noStores, annotations: notes }, defaultSettings, now);
const exported = (format: 'jsonld' | 'html', ...notes: Annotation[]) =>
  [...exportFile(format, notes, { now }).parts].map(part => (typeof part === 'string' ? part : '')).join('');

const hypothesis = {
  export_date: now,
  annotations: [
    { id: 'h1', uri: 'https://daily.example/b', user: 'acct:ann@hypothes.is', text: 'Where from?', updated: now },
  ],
};
const review = {
  '@type': 'ClaimReview',
  url: 'https://checks.example/1',
  datePublished: '2025-03-01',
  claimReviewed: 'The river froze over in June.',
  author: { name: 'Checks' },
  reviewRating: { alternateName: 'False' },
};

describe.each(browsers)('in $name', ({ drive }) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await drive({});
    await driver.inExtension("(chrome.tabs.create({ url: chrome.runtime.getURL('/options.html'), active: false }), 0)");
  });
  afterAll(() => driver?.close());

  const inView = <T>(expression: string) =>
    driver.inExtension<T>(`(view => view && (({ document }) => (${expression}))(view))(${VIEW})`);
  const text = () => inView<string>("document.querySelector('#data')?.innerText ?? ''");
  const expectText = (words: string) => expect.poll(text, slow).toContain(words);
  const stored = () =>
    driver
      .inExtension<{ value: Annotation[] }>(
        `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name: 'listAnnotations', request: { source: null } })})`,
      )
      .then(({ value }) => value);
  const press = async (name: string) => {
    const found = `[...document.querySelectorAll('#data button')].find(one => one.textContent.trim() === ${JSON.stringify(name)} && !one.disabled)`;
    await expect.poll(() => inView<boolean>(`${found} !== undefined`), slow).toBe(true);
    await inView(`(${found}.click(), 0)`);
  };
  /** Choose a file of these bytes. */
  const choose = (name: string, content: string | Uint8Array) =>
    inView(`(() => {
      const bytes = Uint8Array.from(atob('${Buffer.from(content).toString('base64')}'), letter => letter.charCodeAt(0));
      const window = document.defaultView;
      const files = new window.DataTransfer();
      files.items.add(new window.File([bytes], ${JSON.stringify(name)}));
      const input = document.querySelector('#data input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
      return 0;
    })()`);
  async function take(name: string, content: string | Uint8Array, count: number): Promise<void> {
    await choose(name, content);
    await press(`Import ${count}`);
    await expectText(`${count} record${count === 1 ? ' was' : 's were'} imported.`);
  }
  async function erase(): Promise<void> {
    const phrase = await inView<string>(
      "document.querySelector('.danger input').getAttribute('aria-label') ?? document.querySelector('.danger label').textContent",
    );
    await inView(`(() => {
      const field = document.querySelector('.danger input');
      field.value = ${JSON.stringify(phrase.replace(/^Type: /, ''))};
      field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
      return 0;
    })()`);
    await press('Erase');
    await expectText('Erased:');
  }

  test('a backup that was saved comes back into an erased database, byte for byte', async () => {
    await expectText('Choose a file');
    await take('start.jsonl', backup(note('1'), { ...note('2'), pageTitle: 'Ünïcødé 🐟 \ud83d' }), 2);
    const saved = () =>
      inView<string>(`(() => {
        const window = document.defaultView;
        const { createObjectURL } = window.URL;
        return new Promise(done => {
          window.URL.createObjectURL = blob => {
            window.URL.createObjectURL = createObjectURL;
            void blob.text().then(done);
            return createObjectURL.call(window.URL, blob);
          };
          [...document.querySelectorAll('#data button')].find(one => one.textContent.trim() === 'Back up to a file').click();
        });
      })()`);
    const first = await saved();
    await erase();
    expect(await stored()).toEqual([]);
    await take('backup.jsonl', first, 2);
    const again = await saved();
    const rows = (file: string) => file.split('\n').filter(line => line.startsWith('{"store"'));
    expect(rows(again)).toEqual(rows(first));
    await choose('backup.jsonl', first);
    await expectText('0 new, 0 updated, 2 the same, 0 refused.');
  });

  test.each([
    { name: 'notes.jsonl.gz', content: () => gzipSync(backup(note('11'))) },
    { name: 'notes.jsonld', content: () => exported('jsonld', note('12')) },
    { name: 'report.html', content: () => exported('html', note('13')) },
    { name: 'hypothesis.json', content: () => JSON.stringify(hypothesis) },
    { name: 'checks.json', content: () => JSON.stringify([review]) },
  ])('$name is read, and can be taken back', async ({ name, content }) => {
    const before = await stored();
    await take(name, content(), 1);
    expect(await stored()).toHaveLength(before.length + 1);
    await press('Undo');
    await expectText('Everything is as it was before the import.');
    expect(await stored()).toEqual(before);
  });

  test('a file that is cut off is refused with its line, and nothing is written', async () => {
    const before = await stored();
    await choose('cut.jsonl', backup(note('21')).slice(0, -30));
    await expectText('cut.jsonl was not imported. It ends in the middle, in line 3');
    expect(await stored()).toEqual(before);
  });

  test('nothing was thrown', () => {
    expect(driver.errors).toEqual([]);
  });
});
