import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { writeHtmlReport } from '../../lib/core/export/html-report.ts';
import { findBrowser, isLoadable } from '../../lib/node/find-browser.ts';
import { hostileTexts } from '../core/export/hostile-texts.ts';
import { textOf } from '../core/export/parts.ts';
import { notes, otherNotes, reportContext } from '../core/export/report-sample.ts';
import { fullNote } from '../core/export/sample-notes.ts';
import { sample } from '../sample.ts';

const found = findBrowser(isLoadable);
if (!found) console.log('skipped: no Chromium here, so no report was opened in it');

describe.skipIf(!found)('a report in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-report-'));
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found?.path ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Open the report of some notes; `happened` is what it asked for, said or raised besides being there. */
  async function open(some: readonly Annotation[]): Promise<{ page: Page; happened: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, textOf(writeHtmlReport(some, reportContext)));
    const address = pathToFileURL(file).href;
    const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
    const happened: string[] = [];
    page.on('request', request => request.url() !== address && happened.push(`request ${request.url()}`));
    page.on('dialog', dialog => {
      happened.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', message => happened.push(`console ${message.text()}`));
    page.on('pageerror', error => happened.push(`error ${error.message}`));
    await page.goto(address);
    return { page, happened };
  }

  test('asks for nothing, runs nothing, fits a narrow window, and prints', async () => {
    const { page, happened } = await open([...notes, ...otherNotes]);
    expect(await page.locator('mark').count()).toBe(3);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
    expect(happened).toEqual([]);
    await page.close();
  });

  test('nor does one of hostile notes, whatever is pointed at or focused', async () => {
    const texts = sample('hostile texts in an opened report', hostileTexts, 20);
    const some = texts.map((text, index) =>
      fullNote({ id: `urn:uuid:${index}`, text, exact: text, word: text, url: text, pageTitle: text }),
    );
    const { page, happened } = await open(some);
    for (let stop = 0; stop < 10; stop += 1) await page.keyboard.press('Tab');
    await page.locator('article').first().hover();
    expect(await page.evaluate(() => [...document.scripts].map(script => script.type))).toEqual([
      'application/ld+json',
    ]);
    expect(await page.evaluate(() => document.querySelectorAll('img, iframe, object, embed, form').length)).toBe(0);
    expect(happened).toEqual([]);
    await page.close();
  });
});
