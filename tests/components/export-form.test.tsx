import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ExportForm, type ExportFormProps } from '../../components/transfer/export-form.tsx';
import { defaultTemplate } from '../../lib/core/export/default-template.ts';
import type { ExportContext } from '../../lib/core/export/export-context.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { fullNote, sampleNote } from '../core/export/sample-notes.ts';
import { wordsIn } from '../words.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import '../../components/transfer/export.css';

const context: ExportContext = {
  now: '2026-11-24T12:00:00.000Z',
  verdicts: defaultSettings.verdicts,
  options: { template: null },
};

function form(other: Partial<ExportFormProps> = {}) {
  return (
    <ExportForm
      notes={[fullNote(), sampleNote({ id: 'urn:uuid:2' })]}
      context={context}
      step={{ kind: 'ready' }}
      onExport={() => {}}
      onCancel={() => {}}
      onSettings={() => {}}
      {...other}
    />
  );
}
const submit = () => document.querySelector<HTMLButtonElement>('button[type=submit]')!;
const choose = (label: string, value: string) => userEvent.selectOptions(page.getByLabelText(label), value);

afterEach(async () => {
  await unmount();
  await page.viewport(800, 600);
  await preferring({});
});

describe('the export form', () => {
  test('saves all notes in the form that was chosen, with its options', async () => {
    const onExport = vi.fn();
    await mount(form({ onExport }));
    expect(submit().textContent).toBe('Save 2 notes');
    await choose('Format', 'csv');
    await choose('Between cells', ';');
    await userEvent.click(page.getByLabelText('Mark the file as UTF-8'));
    await userEvent.click(submit());
    expect(onExport.mock.calls[0]?.[0]).toBe('csv');
    expect(onExport.mock.calls[0]?.[2]).toEqual({ template: null, separator: ';', bom: true });
  });

  test('says what a format would leave out, and why, before anything is saved', async () => {
    const root = await mount(form());
    await choose('Format', 'claimreview');
    expect(root.querySelector('.left-out')?.textContent).toBe('1 note is left out1 has no verdict');
    expect(submit().textContent).toBe('Save 1 note');
    await mount(form({ notes: [sampleNote()] }));
    expect(root.querySelector('.left-out')?.textContent).toContain('so there is nothing to save');
    expect(submit().disabled).toBe(true);
  });

  test('asks for a name where a review would be signed by nobody', async () => {
    const onSettings = vi.fn();
    const note = fullNote();
    const body = note.body.map(part => (part.purpose === 'assessing' ? { ...part, creator: undefined } : part));
    await mount(form({ notes: [{ ...note, creator: null, body: body as typeof note.body }], onSettings }));
    await choose('Format', 'claimreview');
    await userEvent.click(page.getByRole('button', { name: 'Settings' }));
    expect(onSettings).toHaveBeenCalled();
  });

  test('shows what a template makes of the first notes, and names what is wrong with it', async () => {
    const onExport = vi.fn();
    const root = await mount(form({ onExport }));
    await userEvent.click(root.querySelector('.template summary')!);
    expect(root.querySelector('pre')?.textContent).toContain('+ Verdict: Lacks context, by Rosa');
    const area = root.querySelector('textarea')!;
    await userEvent.fill(area, defaultTemplate.replaceAll('{{quote}}', '{{quotes}}'));
    expect([...root.querySelectorAll('.wrong li')].map(line => line.textContent)).toEqual([
      'Line 23: there is no {{quotes}} here.',
      '{{quote}} is missing. A note without it could not be found again.',
    ]);
    expect(submit().disabled).toBe(true);
    await userEvent.fill(area, '{{#pages}}{{#notes}}{{quote}} {{note}} {{link}}{{/notes}}{{/pages}}');
    expect(root.querySelector('pre')?.textContent).toContain('roughly 400,000 in a single year Removals only');
    await userEvent.click(submit());
    expect(onExport.mock.calls[0]?.[2].template).toBe(
      '{{#pages}}{{#notes}}{{quote}} {{note}} {{link}}{{/notes}}{{/pages}}',
    );
    await userEvent.click(page.getByRole('button', { name: 'Back to the usual form' }));
    await userEvent.click(submit());
    expect(onExport.mock.calls[1]?.[2].template).toBe(null);
  });

  test('tells how far a large file is, and can be stopped', async () => {
    const onCancel = vi.fn();
    const root = await mount(form({ step: { kind: 'writing', done: 12_000, all: 50_000 }, onCancel }));
    expect(root.textContent).toContain('12,000 of 50,000 notes');
    expect(root.querySelector('progress')?.value).toBe(12_000);
    expect(submit().disabled).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalled();
    await mount(form({ step: { kind: 'saved', file: 'sidelight-2026-11-24.md' } }));
    expect(root.querySelector('[role=status].said')?.textContent).toBe(
      'sidelight-2026-11-24.md was saved. Nothing was sent.',
    );
  });

  test('says of a file that it was saved until another form is chosen', async () => {
    const root = await mount(form());
    await userEvent.click(submit());
    await mount(form({ step: { kind: 'saved', file: 'sidelight-2026-11-24.md' } }));
    expect(root.querySelector('.said')?.textContent).toContain('was saved');
    await choose('Format', 'csv');
    expect(root.querySelector('.said')?.textContent).toBe('');
    await choose('Format', 'md');
    expect(root.querySelector('.said')?.textContent).toContain('was saved');
  });

  test.each([
    ['light', {}],
    ['dark', { 'prefers-color-scheme': 'dark' }],
    ['forced colours', { 'forced-colors': 'active' }],
  ] as const)('has nothing that axe objects to, in %s', async (_, features) => {
    await preferring(features);
    const root = await mount(form({ step: { kind: 'writing', done: 1, all: 2 } }));
    await userEvent.click(root.querySelector('.template summary')!);
    await userEvent.fill(root.querySelector('textarea')!, '{{x}}');
    expect(await violations(root)).toEqual([]);
    await choose('Format', 'claimreview');
    expect(await violations(root)).toEqual([]);
  });

  test('fits 320 px, from right to left too', async () => {
    await page.viewport(320, 800);
    for (const words of [wordsIn('de'), wordsIn('ar')]) {
      const root = await mount(form({ step: { kind: 'writing', done: 1, all: 2 } }), words);
      for (const details of root.querySelectorAll('details')) details.open = true;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    }
  });
});
