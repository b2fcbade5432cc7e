import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listBrowsers } from '../../lib/node/find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const card = join(root, 'demo-output/card.png');

function start(env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['lib/node/demo/start.ts', '--headless'], { cwd: root, env });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', code => resolve({ code, output }));
  });
}

test('without a display, npm start prints the marks with figure and source, and writes a picture of a card', async () => {
  await rm(card, { force: true });
  const { code, output } = await start(process.env);
  expect(output).toMatch(/Words +Comparison +Figure +Source/);
  expect(output).toMatch(/409,849 people in fiscal year 2012 +Agrees +ICE, fiscal year 2012: 409,849/);
  expect(output).toContain('www.ice.gov');
  expect((await readFile(card)).subarray(1, 4).toString()).toBe('PNG');
  expect(output).toContain(card);
  expect(code).toBe(0);
});

// Browsers outside PATH cannot be hidden from it.
test.skipIf(listBrowsers({}).length > 0)(
  'without a browser, npm start says what to install and how to load the folder',
  async () => {
    const { code, output } = await start({ PATH: tmpdir() });
    expect(output).toContain('sudo apt-get install chromium');
    expect(output).toContain('chrome://extensions');
    expect(output).toContain('about:debugging');
    expect(code).toBe(1);
  },
);
