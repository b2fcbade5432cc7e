import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import { newAnnotation, newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import { clickInClosedRoot } from '../../../lib/node/session/closed-root.ts';
import { askBackground } from '../../../lib/node/session/read-report.ts';
import { type PageServer, servePages } from '../../../lib/node/session/serve-pages.ts';
import { evaluateSurface } from '../click-action.ts';
import { articlePage, statements } from './article.ts';
import { expectCard } from './card-times.ts';
import { pointTo } from './pointer-at.ts';
import { expectNothingLeft, type Journey, startJourney } from './start-journey.ts';

const { record2012 } = statements;
const plain = 'The harbour master resigned on Tuesday after eleven years.';
const body = `<p>${record2012.text}</p><p>${plain}</p>`;
const named = (href: string) => articlePage(body, `<link rel="canonical" href="${href}">`);

let journey: Journey;
/** Another port is another site. */
let elsewhere: PageServer;
let page: Page;

beforeAll(async () => {
  journey = await startJourney({
    '/story.html': articlePage(body),
    '/amp/story.html': named('/story.html'),
    '/steps.html': named('/story.html'),
  });
  elsewhere = await servePages(() => ({ body: named(`${journey.server.url}/story.html`) }));
  await journey.evaluate(askBackground('saveAnnotation', noteOn(`${journey.server.url}/story.html`)));
  ({ page } = await journey.openRead('/story.html'));
});
beforeEach(() => page.bringToFront());
afterAll(async () => {
  await journey?.close();
  await elsewhere?.close();
});

const inPanel = <T>(expression: string) => evaluateSurface<T>(journey.session, 'panel.html', expression);
const panelText = () => inPanel<string>('document.body.innerText');
const notesIn = async (other: Page) => {
  await journey.report(other);
  await other.bringToFront();
  // The panel has followed the reader once it names the page's claim.
  await expect.poll(panelText).toContain(record2012.words);
  return /\bNotes( \d+)?/.exec(await panelText())?.[0];
};

test('a note of a page is there at its second address, that names the first', async () => {
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Open in panel');
  await expect.poll(() => notesIn(page)).toBe('Notes 1');
  await page.goto(`${journey.server.url}/amp/story.html`);
  await expect.poll(() => notesIn(page)).toBe('Notes 1');
});

test('a note that is begun there is filed under the first', async () => {
  await clickNote();
  const draft = await expectDraft();
  expect(draft.target.source).toBe(`${journey.server.url}/story.html`);
  await journey.evaluate(askBackground('dropDraft', { id: draft.id }));
});

test('a page of another site that claims to be the first has no note of it, and what is begun there is its own', async () => {
  await page.goto(`${elsewhere.url}/story.html`);
  expect(await page.evaluate("document.querySelector('link').href")).toBe(`${journey.server.url}/story.html`);
  await expect.poll(() => notesIn(page)).toBe('Notes 0');
  await clickNote();
  const draft = await expectDraft();
  expect(draft.target.source).toBe(`${elsewhere.url}/story.html`);
  await journey.evaluate(askBackground('dropDraft', { id: draft.id }));
});

test('a page that becomes another without being loaded is no longer what its link says', async () => {
  await page.goto(`${journey.server.url}/steps.html`);
  await expect.poll(() => notesIn(page)).toBe('Notes 1');
  await page.evaluate("history.pushState(null, '', '/step-2.html')");
  await expect.poll(() => notesIn(page)).toBe('Notes 0');
});

test('nothing was asked of other machines', () => expectNothingLeft(journey));

async function clickNote(): Promise<void> {
  await pointTo(page, record2012.words);
  await expectCard(page, 'ICE counted 409,849');
  await clickInClosedRoot(page, ({ tag, text }) => tag === 'button' && text === 'Note');
}

async function expectDraft(): Promise<{ readonly id: string; readonly target: Annotation['target'] }> {
  const latest = () =>
    journey.evaluate<{ value: Awaited<ReturnType<typeof expectDraft>> | null }>(askBackground('getDraft', null));
  await expect.poll(async () => (await latest()).value).not.toBeNull();
  const { value } = await latest();
  if (!value) throw new Error('The draft has gone.');
  await inPanel("document.querySelector('.editor [aria-label^=Back], header [aria-label^=Back]').click()");
  return value;
}

function noteOn(source: string): Annotation {
  const selector = [{ type: 'TextQuoteSelector' as const, exact: plain, prefix: '', suffix: '' }];
  const target = { type: 'SpecificResource' as const, source, selector };
  const now = '2026-11-24T12:00:00.000Z';
  const draft = newDraft({ id: 'urn:uuid:1', now, target, claim: '', pageTitle: 'Story' });
  return newAnnotation({ ...draft, text: 'Ask again.' }, now);
}
