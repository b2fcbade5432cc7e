import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { Standing } from '../../../lib/core/safety/standing.ts';
import { note } from '../../core/backup/backup-fixtures.ts';
import { wantsAll } from '../../sample.ts';
import type { ExtensionPage, KeptBrowser } from './kept-browser.ts';

type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };

const api = '(globalThis.browser?.runtime ? browser : chrome)';

/** Ask the background as our own pages do. */
export function ask<T>(page: ExtensionPage, name: string, request: unknown): Promise<Answer<T>> {
  return page.evaluate(`${api}.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })})`);
}

export async function standingOf(page: ExtensionPage): Promise<Standing> {
  const answer = await ask<Standing>(page, 'getStanding', { again: false });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** What `storage.local` has under a key. */
export function stored<T>(page: ExtensionPage, key: string): Promise<T | null> {
  return page.evaluate(`${api}.storage.local.get('${key}').then(found => found['${key}'] ?? null)`);
}

/** All notes that were told to have been saved, and how many of them are not there any more: the count of the whole matrix. */
export const tally = { acknowledged: 0, lost: 0 };

/** Save notes until `ids` are through or the browser has gone; answers those that were told to have been saved. */
export async function saveNotes(page: ExtensionPage, ids: readonly string[]): Promise<string[]> {
  const saved: string[] = [];
  for (const id of ids) {
    const answer = await ask(page, 'saveAnnotation', note(id)).catch(() => null);
    if (!answer?.ok) break;
    saved.push(note(id).id);
  }
  return saved;
}

export async function listNotes(page: ExtensionPage): Promise<string[]> {
  const answer = await ask<Annotation[]>(page, 'listAnnotations', { source: null });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.map(({ id }) => id);
}

/** Every note that was told to have been saved is there. */
export async function expectKept(page: ExtensionPage, saved: readonly string[]): Promise<void> {
  const there = new Set(await listNotes(page));
  const lost = saved.filter(id => !there.has(id));
  tally.acknowledged += saved.length;
  tally.lost += lost.length;
  expect(lost).toEqual([]);
}

/** Until the canary tells of so many notes. */
export async function expectRemembered(page: ExtensionPage, notes: number): Promise<void> {
  const counted = async () => (await stored<{ counts: { annotations: number } }>(page, 'canary'))?.counts.annotations;
  await expect.poll(counted, { timeout: 8000 }).toBe(notes);
}

/** The options page keeps the day's snapshot, a moment after it is opened. */
export async function waitForSnapshot(browser: KeptBrowser): Promise<void> {
  const options = await browser.open('options.html');
  const why = async () => (await stored<{ why: string }>(options, 'lastSnapshot'))?.why;
  await expect.poll(why, { timeout: 8000 }).toBe('');
}

/** What a page says, once it says `words`. */
export async function expectSaid(page: ExtensionPage, words: string): Promise<void> {
  const said = () => page.evaluate<string>('document.body.innerText').catch(() => '');
  await expect.poll(said, { timeout: 10_000 }).toContain(words);
}

/** Press the first button that is called so, once it can be pressed. */
export async function press(page: ExtensionPage, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate<boolean>(`(() => {
      const button = [...document.querySelectorAll('button:enabled')].find(one => one.textContent.trim() === ${JSON.stringify(name)});
      button?.click();
      return button !== undefined;
    })()`);
  await expect.poll(pressed, { timeout: 8000 }).toBe(true);
}

/** A picture of a fault's screen, to be looked at, where the whole matrix is run. */
export async function shoot(page: ExtensionPage, browser: KeptBrowser, name: string): Promise<void> {
  if (!wantsAll) return;
  const folder = '.output/faults';
  mkdirSync(folder, { recursive: true });
  await page.screenshot(`${folder}/${name}-${browser.name}.png`);
}
