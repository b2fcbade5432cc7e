import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportView } from '../../components/transfer/import-view.tsx';
import '../../components/transfer/import.css';
import { wordsIn } from '../words.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import { importProps, importSteps, plan } from './transfer-sample.tsx';

afterEach(async () => {
  await unmount();
  await page.viewport(800, 600);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const planned = { kind: 'plan', file: 'backup.jsonl', of: 'backup', plan } as const;

describe('a dry run', () => {
  test('says what is new, newer, the same and refused, and why; nothing is written before it is asked for', async () => {
    const onImport = vi.fn();
    const onLeave = vi.fn();
    const root = await mount(<ImportView {...importProps({ step: planned, onImport, onLeave })} />);
    expect(root.querySelector('.report h3')?.textContent).toBe('Backup backup.jsonl, made on 20 Nov 2026');
    expect(root.querySelector('.report p')?.textContent).toBe(
      '343 new, 1 updated, 15 the same, 2 refused. Nothing is written until you say so. Nothing that you have is deleted.',
    );
    expect([...root.querySelectorAll('.report dl > div')].map(line => line.textContent)).toEqual([
      'New2 notes, 340 seen cards, 1 dismissed match',
      'Newer than here1 note',
      'Here already12 notes, 3 seen cards',
      'SettingsThose of the file replace yours.',
    ]);
    expect([...root.querySelectorAll('.report li')].map(line => line.textContent)).toEqual([
      'Note 9: its field target.selector is missing or not as it must be',
      'Seen card 4: the one here is newer',
    ]);
    await button('Leave it').click();
    expect(onImport).not.toHaveBeenCalled();
    await button('Import 344').click();
    expect([onLeave.mock.calls.length, onImport.mock.calls.length]).toEqual([1, 1]);
  });

  test('has focus at what came of it once its button is gone', async () => {
    const root = await mount(<ImportView {...importProps({ step: planned })} />);
    await button('Import 344').click();
    await mount(<ImportView {...importProps({ step: { kind: 'writing', records: 344 } })} />);
    await expect.poll(() => document.activeElement).toBe(root.querySelector('.said'));
  });

  test('gives the refused as a list to save', async () => {
    const onSaveRefused = vi.fn();
    const root = await mount(<ImportView {...importProps({ step: planned, onSaveRefused })} />);
    await userEvent.click(root.querySelector('summary')!);
    await button('Save this list').click();
    expect(onSaveRefused).toHaveBeenCalledOnce();
  });

  test('of what is here already asks for nothing but to be closed', async () => {
    const none = { ...plan.new, annotations: 0, sightings: 0, dismissals: 0 };
    const step = { ...planned, plan: { ...plan, new: none, updated: none, settings: null } };
    const root = await mount(<ImportView {...importProps({ step })} />);
    expect(root.querySelector('.report')?.textContent).toContain('Nothing in this file is newer than what is here.');
    expect([...root.querySelectorAll('.report > .row button')].map(({ textContent }) => textContent)).toEqual([
      'Close',
    ]);
  });
});

test('a file is chosen or dropped, and no second one while it is read', async () => {
  const onFile = vi.fn();
  const onCancel = vi.fn();
  const props = importProps({ onFile, onCancel });
  const root = await mount(<ImportView {...props} />);
  const drop = () => {
    const data = new DataTransfer();
    data.items.add(new File(['{}'], 'notes.json'));
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    root.querySelector('.drop')?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(drop()).toBe(true);
  await userEvent.upload(root.querySelector('input[type=file]')!, new File(['{}'], 'other.json'));
  expect(onFile.mock.calls.map(([file]) => (file as File).name)).toEqual(['notes.json', 'other.json']);
  await mount(<ImportView {...props} step={{ kind: 'reading', file: 'notes.json', read: 0.425 }} />);
  expect(root.querySelector('.said')?.textContent).toContain('Reading notes.json: 42 %');
  drop();
  expect(onFile).toHaveBeenCalledTimes(2);
  await button('Cancel').click();
  expect(onCancel).toHaveBeenCalledOnce();
});

test.each([
  { step: { kind: 'failed', why: '' }, says: 'This did not work, and nothing was changed.' },
  { step: { kind: 'unfinished' }, says: 'All records are here, and are put among yours when' },
  { step: { kind: 'done', records: 2, isPart: true }, says: '2 records were imported. Its settings were not taken' },
  { step: { kind: 'undone', left: 0, isPart: true }, says: 'The records are as they were before the import.' },
] as const)('what failed is not said to have changed nothing where it has: $step', async ({ step, says }) => {
  const root = await mount(<ImportView {...importProps({ step })} />);
  expect(root.querySelector('.said')?.textContent).toContain(says);
});

test('a way back that failed can be tried again', async () => {
  const onUndo = vi.fn();
  await mount(<ImportView {...importProps({ step: { kind: 'failed', why: '', canUndo: true }, onUndo })} />);
  await button('Undo').click();
  expect(onUndo).toHaveBeenCalledOnce();
});

test('what was written can be taken back, and what was changed since is counted', async () => {
  const onUndo = vi.fn();
  const props = importProps({ onUndo, step: { kind: 'done', records: 1284 } });
  const root = await mount(<ImportView {...props} />);
  expect(root.querySelector('.said')?.textContent).toContain('1,284 records were imported.');
  await button('Undo').click();
  expect(onUndo).toHaveBeenCalledOnce();
  await mount(<ImportView {...props} step={{ kind: 'undone', left: 1 }} />);
  expect(root.querySelector('.said')?.textContent).toBe(
    'The import was taken back, but for 1 record that was changed since.',
  );
});

test('a file that is refused is told what is wrong, where, and what to do', async () => {
  const step = { kind: 'problem', file: 'x.json', problem: { kind: 'cut', line: 7 } } as const;
  const root = await mount(<ImportView {...importProps({ step })} />);
  expect(root.querySelector('.notice')?.textContent).toBe(
    'x.json was not imported. It ends in the middle, in line 7: a part of it is missing. Copy or download it again. Nothing was changed.',
  );
});

test.each(importSteps)('axe-core finds nothing and nothing is cut off at 320 px: $kind', async step => {
  await page.viewport(320, 600);
  for (const scheme of ['light', 'dark']) {
    for (const language of ['en', 'ar'] as const) {
      await preferring({ 'prefers-color-scheme': scheme });
      const root = await mount(<ImportView {...importProps({ step })} />, wordsIn(language));
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(await violations(root)).toEqual([]);
    }
  }
});
