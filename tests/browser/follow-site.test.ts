import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSite, type SiteAnswer } from '../../entrypoints/page/follow-site.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { SiteState } from '../../lib/core/page-protocol.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { wordsDataOf } from '../../lib/core/words/all-words.ts';

vi.mock('../../lib/browser/send-message.ts', () => ({ sendMessage: vi.fn() }));

const now = new Date('2026-11-27T12:00:00Z').getTime();
const styles = { card: '', marks: { tint: '', line: '', strong: '' } };
let site: SiteState;
let asked: string[];
let life: AbortController;
let answers: SiteAnswer[];

beforeEach(() => {
  vi.mocked(sendMessage).mockReset();
  vi.useFakeTimers({ now });
  const { reading } = defaultSettings;
  site = {
    everywhere: true,
    site: true,
    host: 'a.example',
    access: true,
    pausedUntil: null,
    reading,
    notesOnPages: false,
    language: 'en',
  };
  asked = [];
  answers = [];
  life = new AbortController();
  vi.mocked(sendMessage).mockImplementation(async name => {
    asked.push(name);
    return { getSite: site, getWords: wordsDataOf(site.language), getStyles: styles }[name as 'getSite'] as never;
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const follow = () =>
  followSite({ signal: life.signal, isCurrent: () => true, onAnswer: answer => void answers.push(answer) });

test('words and styles are asked for once, and words again in another language', async () => {
  const { ask } = follow();
  await ask();
  await ask();
  expect(asked).toEqual(['getSite', 'getWords', 'getStyles', 'getSite']);
  expect(answers[1]?.words).toBe(answers[0]?.words);
  site = { ...site, language: 'ar' };
  await ask();
  expect(asked.slice(4)).toEqual(['getSite', 'getWords']);
  expect(answers[2]?.words.dir).toBe('rtl');
});

test('when a pause ends it asks by itself, and not before', async () => {
  site = { ...site, pausedUntil: now + 60_000 };
  await follow().ask();
  site = { ...site, pausedUntil: null };
  await vi.advanceTimersByTimeAsync(59_999);
  expect(answers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(answers.map(answer => answer.site.pausedUntil)).toEqual([now + 60_000, null]);
});

test('an answer that comes after a later question is dropped', async () => {
  const { ask } = follow();
  let answerLate: (state: SiteState) => void = () => {};
  vi.mocked(sendMessage).mockImplementationOnce(() => new Promise(resolve => (answerLate = resolve as never)));
  const first = ask();
  await ask();
  answerLate({ ...site, site: false });
  await first;
  expect(answers.map(answer => answer.site.site)).toEqual([true]);
});

test('a background that does not answer is asked again, until the page is left', async () => {
  vi.mocked(sendMessage).mockRejectedValue(new Error('lost'));
  await follow().ask();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(sendMessage).toHaveBeenCalledTimes(3);
  life.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});
