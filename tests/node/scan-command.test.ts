import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../../lib/node/cli/sidelight.ts');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-scan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sidelight(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, [command, ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('scan', () => {
  const article = `<!doctype html><title>A year</title><meta property="article:published_time" content="2025-04-18">
    <h1>A year</h1><p>ICE removed 409,849 people in fiscal year 2012.</p><p>A million jobs were lost.</p>`;

  test('prints JSON alone: the page date and each mention with offsets into the extracted text', async () => {
    const path = await file('article.html', article);
    const { published, mentions } = JSON.parse((await sidelight('scan', path, '--json')).stdout);
    const text = (await sidelight('scan', path, '--text')).stdout;
    expect(published).toBe('2025-04-18');
    expect(mentions).toMatchObject([
      { claim: 'ice-record-fy2012-409849', relation: 'agrees', modality: 'asserted', attributedTo: null },
    ]);
    const [{ quote, start, end, quantity, reasons }] = mentions;
    expect(text.slice(start, end)).toBe(quote);
    expect(quantity).toEqual({ value: 409_849, low: 409_848.5, high: 409_849.5, unit: 'count' });
    expect(reasons.length).toBeGreaterThan(0);
  });

  test('takes the date of the page from --published, and says which day is none', async () => {
    const path = await file('undated.txt', 'Last fiscal year, ICE carried out 271,484 removals.');
    const dated = JSON.parse((await sidelight('scan', path, '--json', '--published', '2025-04-22')).stdout);
    expect(dated).toMatchObject({ published: '2025-04-22', mentions: [{ claim: 'biden-fy2024-271484' }] });
    expect(await sidelight('scan', path, '--published', 'yesterday')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"yesterday" is no day'),
    });
  });

  test('names what every rejected candidate lost by', async () => {
    const path = await file('near.md', 'In 2012 ICE removed 410,000 people to Guatemala.');
    const { stdout } = await sidelight('scan', path, '--explain');
    expect(stdout).toContain('0 marked');
    expect(stdout).toMatch(/other-place|unread-restriction|narrower/);
  });

  test('answers single texts line by line, with the sentence before in reading order', async () => {
    const path = await file(
      'lines.jsonl',
      [
        { id: 1, text: 'ICE removed 409,849 people in fiscal year 2012.' },
        {
          id: 2,
          text: 'It has been rebranded as CBP Home.',
          prev: ['Rain fell on Friday.', 'Migrants used the CBP One app.'],
          published: '2025-04-18',
        },
        { id: 3, text: '' },
      ]
        .map(line => JSON.stringify(line))
        .join('\n'),
    );
    const { stdout } = await sidelight('scan', '--jsonl', path);
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers).toMatchObject([
      {
        id: 1,
        matches: [{ claim: 'ice-record-fy2012-409849', relation: 'agrees', modality: 'asserted', value: 409_849 }],
      },
      { id: 2, matches: [{ claim: 'cbp-one-to-cbp-home', relation: 'no-figure' }] },
      { id: 3, matches: [] },
    ]);
  });

  test('answers a long text soon, with each claim once', async () => {
    const text = 'It was a cold day. In fiscal year 2012 ICE removed 409,849 people. '.repeat(500);
    const path = await file('long.jsonl', JSON.stringify({ id: 1, text }));
    const { stdout } = await sidelight('scan', '--jsonl', path);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, matches: [{ claim: 'ice-record-fy2012-409849' }] });
    expect(JSON.parse(stdout).matches).toHaveLength(1);
  });

  test('matches an imported pack beside its own claims', async () => {
    const source = await file(
      'records.jsonl',
      JSON.stringify({ id: 'moon', text: 'The moon landing of 1969 was filmed in a studio in the Nevada desert.' }),
    );
    const pack = join(folder, 'records.pack');
    expect(await sidelight('pack', 'build', source, '-o', pack)).toMatchObject({ code: 0 });
    const path = await file(
      'moon.txt',
      'He said the moon landing of 1969 was filmed in a studio in the Nevada desert.',
    );
    const { mentions } = JSON.parse((await sidelight('scan', path, '--json', '--pack', pack)).stdout);
    expect(mentions).toMatchObject([{ claim: 'moon', relation: 'no-figure' }]);
  });

  test('takes a pack that is named twice once, and warns of ids that two packs share', async () => {
    const moon = 'The moon landing of 1969 was filmed in a studio in the Nevada desert.';
    const build = async (name: string, ...ids: string[]) => {
      const records = ids.map((id, at) => JSON.stringify({ id, text: at === 0 ? moon : `${moon} Take ${at + 1}.` }));
      const pack = join(folder, `${name}.slpk`);
      await sidelight('pack', 'build', await file(`${name}.jsonl`, records.join('\n')), '-o', pack);
      return pack;
    };
    const one = await build('one', 'moon', 'moon-2', 'moon-3');
    const two = await build('two', 'moon', 'moon-2', 'ice-record-fy2012-409849');
    const link = join(folder, 'link.slpk');
    await symlink(one, link);
    const path = await file('moon-twice.txt', moon);
    const scan = async (...packs: string[]) => {
      const { stdout, stderr } = await sidelight('scan', path, '--json', ...packs.flatMap(pack => ['--pack', pack]));
      return { marks: JSON.parse(stdout).mentions.length, stderr };
    };
    expect(await scan(one, one, link)).toEqual({ marks: 1, stderr: '' });
    const both = await scan(one, two);
    expect(both.marks).toBe(2);
    const next = 'marks do not tell which is meant: leave one pack out, or build it with other ids';
    expect(both.stderr.trim().split('\n')).toEqual([
      `${one} and ${two} both have a record with the id "moon" (and 1 more); ${next}`,
      `the bundled pack and ${two} both have a record with the id "ice-record-fy2012-409849"; ${next}`,
    ]);
  });
});

describe('a file that cannot be scanned is refused in one line, with exit code 2', () => {
  test.each([
    ['missing', null, 'is missing'],
    ['empty.html', '', 'is empty'],
    ['binary.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1, 2, 3]), 'is binary'],
    ['wide.html', new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0]), 'is UTF-16'],
    ['broken.jsonl', '{"id":1,', 'line 1'],
  ])('%s', async (name, content, why) => {
    const path = content === null ? join(folder, name) : await file(name, content);
    const args = name.endsWith('.jsonl') ? ['scan', '--jsonl', path] : ['scan', path, '--json'];
    const { code, stdout, stderr } = await sidelight(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(why)]);
  });
});
