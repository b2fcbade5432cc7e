import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepScript, loadScript } from '../../lib/browser/load-script.ts';

afterEach(() => vi.unstubAllGlobals());

describe('in a worker', () => {
  test('a script is run from the extension’s own address', async () => {
    const run = vi.fn<(url: string) => void>();
    vi.stubGlobal('importScripts', run);
    await loadScript('engine.js');
    expect(run.mock.calls).toEqual([[expect.stringMatching(/^[a-z-]+:\/\/[^/]+\/engine\.js$/)]]);
  });

  test('one that is not there is named, with what to do', async () => {
    vi.stubGlobal('importScripts', () => {
      throw new Error('NetworkError');
    });
    await expect(loadScript('engine.js')).rejects.toThrow('engine.js could not be run. Reinstall the extension.');
  });

  test('a script that is kept is run once, while the worker is installed', () => {
    const run = vi.fn<(url: string) => void>();
    const listeners = new Map<string, () => void>();
    vi.stubGlobal('importScripts', run);
    vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
    keepScript('engine.js');
    expect(run).not.toHaveBeenCalled();
    listeners.get('install')?.();
    expect(run).toHaveBeenCalledTimes(1);
  });
});

test('in a document, which may run scripts at any time, none has to be kept', () => {
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  keepScript('engine.js');
  expect(listen).not.toHaveBeenCalled();
});
