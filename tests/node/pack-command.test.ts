import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMAT } from '../../lib/core/match/retrieval/pack-layout.ts';
import { goodClaim, goodLexicon, packWith } from '../core/claim/pack-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['lib/node/cli/sidelight.ts', ...args], { input, encoding: 'utf8' });

function write(name: string, content: string): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}
const lines = (...records: unknown[]) =>
  records.map(record => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');

const bridge = { id: 'bridge', text: 'The harbour office closed the old bridge for 12 days.', speaker: 'Ida Holm' };
const fish = { id: 'fish', text: 'Inspectors counted 43 million fish in the northern lakes.', title: null };

const review = (claim: string) => ({
  '@type': 'ClaimReview',
  url: 'https://checks.example/7',
  claimReviewed: claim,
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ida Holm' }, datePublished: '2026-01-05' },
  reviewRating: { '@type': 'Rating', alternateName: 'Half right' },
  author: { name: 'Checks' },
});
const feed = {
  '@type': 'DataFeed',
  dataFeedElement: [{ '@type': 'DataFeedItem', item: [review(bridge.text), review(fish.text)] }, { item: review('') }],
};
const feedText = JSON.stringify(feed, null, 1);

describe('sidelight pack build', () => {
  test('makes a pack of JSON lines that lint finds sound and info describes', () => {
    const source = write('good.jsonl', lines(bridge, fish));
    const file = inFolder('good.slpk');
    const built = run(['pack', 'build', source, '-o', file]);
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(built.stdout).toContain('2 records');
    expect(run(['pack', 'lint', file])).toMatchObject({ status: 0, stdout: '2 records, 0 faults\n' });
    expect(JSON.parse(run(['pack', 'info', file, '--json']).stdout)).toMatchObject({ id: 'good', records: 2 });
  });

  test('names file, line and field of what is wrong, and keeps the rest', () => {
    const source = write('bad.jsonl', lines(bridge, '{"id": "x"', { id: 'y' }, { id: 'z', text: 5 }, fish));
    const { status, stdout, stderr } = run(['pack', 'build', source, '-o', inFolder('bad.slpk')]);
    expect(status).toBe(1);
    expect(stdout).toContain('2 records');
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${source}, line 2: (line): not JSON`),
      expect.stringContaining(`${source}, line 3: text: `),
      expect.stringContaining(`${source}, line 4: text: `),
      '',
    ]);
  });

  test('does not write over what it reads', () => {
    const source = write('own.jsonl', lines(bridge, fish));
    expect(run(['pack', 'build', source, '-o', source])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${source} is the same file as ${source}, which is read: nothing was written. Give -o another name\n`,
    });
    expect(readFileSync(source, 'utf8')).toBe(lines(bridge, fish));
    const record = join(folder, 'read-only-claims', 'pack.json');
    mkdirSync(join(folder, 'read-only-claims'));
    writeFileSync(record, '{}');
    for (const args of [
      ['build', join(folder, 'read-only-claims')],
      ['info', '--html', join(folder, 'read-only-claims')],
    ])
      expect(run(['pack', ...args, '-o', record]).stderr).toContain('is a record of');
    expect(readFileSync(record, 'utf8')).toBe('{}');
  });

  test.each([
    { name: 'empty.jsonl', content: '\n', why: ': There is nothing in it.' },
    { name: 'page.json', content: '<!doctype html>\n<h1>Not found</h1>', why: ': It is a web page.' },
    { name: 'cut.json', content: feedText.slice(0, -40), why: ': It ends in the middle, in line ' },
    {
      name: 'cut-line.json',
      content: '{"@type":"DataFeed","dataFeedElement":[',
      why: ': It ends in the middle, in line 1',
    },
    {
      name: 'cut-list.json',
      content: `[\n${lines(bridge)},\n${lines(fish)}`,
      why: ': It ends in the middle, in line 3',
    },
    { name: 'table.csv', content: 'id,text\n1,Fish', why: ': It is not JSON' },
    { name: 'topics.jsonl', content: lines({ id: 'a', text: 'Fish.' }), why: ': no record in it can be used' },
  ])('of $name, which has no record to use, leaves the old pack in place', ({ name, content, why }) => {
    const file = write('kept.slpk', 'the good one');
    const source = write(name, content);
    const { status, stderr } = run(['pack', 'build', source, '-o', file]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`${source}${why}`)]);
    expect(readFileSync(file, 'utf8')).toBe('the good one');
  });

  test.each([
    ['a first line that is cut off', lines('{"id": "x"', bridge, fish)],
    ['lines that are empty', lines(bridge, '', '', fish, '{"id": ')],
  ])('reads on after %s', (_, content) => {
    const source = write('cut-first.jsonl', content);
    const { status, stdout } = run(['pack', 'build', source, '-o', inFolder('cut-first.slpk')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('2 records') });
  });

  test('leaves out repeats and records without a statement, counts them and lists each', () => {
    const source = write(
      'thin.jsonl',
      lines(
        bridge,
        { ...bridge, id: 'again', text: '“the HARBOUR office closed the old bridge, for 12 days”' },
        { ...fish, id: 'bridge' },
        { id: 'topic', text: 'About the northern lakes' },
        { id: 'word', text: 'Fish.' },
        { id: 'short', text: 'Lakes are frozen.' },
      ),
    );
    const { stdout } = run(['pack', 'build', source, '-o', inFolder('thin.slpk'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      records: 2,
      tooShort: 1,
      leftOut: {
        'same text as an earlier record': 1,
        'id taken by an earlier record': 1,
        'begins with "About …"': 1,
        'fewer than 2 content words': 1,
      },
      leftOutRecords: [
        { id: 'again', place: `${source}, line 2`, why: 'same text as bridge' },
        { id: 'bridge', place: `${source}, line 3`, why: 'id bridge is taken by an earlier record' },
        { id: 'topic', place: `${source}, line 4`, why: 'begins with "About …"' },
        { id: 'word', place: `${source}, line 5`, why: 'fewer than 2 content words' },
      ],
      faults: 0,
    });
  });

  test('reads a DataFeed of ClaimReviews', () => {
    const source = write('feed.json', feedText);
    const { status, stdout, stderr } = run(['pack', 'build', source, '-o', inFolder('feed.slpk')]);
    expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining('2 records') });
    expect(stderr).toContain('dataFeedElement[1].item: text:');
    const ranked = run(
      ['rank', '--pack', inFolder('feed.slpk'), '--jsonl', '-'],
      JSON.stringify({ id: 1, text: 'They counted fish in northern lakes.' }),
    );
    expect(JSON.parse(ranked.stdout).ranking[0].claim).toMatch(/^https:\/\/checks\.example\/7#/);
  });

  test('reads our own claims folder', () => {
    const { status, stdout } = run(['pack', 'build', 'claims', '-o', inFolder('own.slpk'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).records).toBeGreaterThan(50);
  });
});

describe('sidelight pack says in one line why it cannot write', () => {
  const source = write('sound.jsonl', lines(bridge, fish));
  mkdirSync(inFolder('no-claims'));
  const { corrections: _, ...manifest } = packWith({}).manifest;
  write('no-claims/pack.json', JSON.stringify(manifest));
  mkdirSync(inFolder('taken'));
  const parts = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.part'));
  const answerOf = (output: string, ...args: string[]) => {
    const { status, stdout, stderr } = run([...args, '-o', output]);
    return { status, stdout, stderr, lines: stderr.split('\n').length - 1, parts: parts() };
  };

  test.each([
    [inFolder('nodir/x'), 'nodir/x cannot be written: no such folder: make it first'],
    [join(source, 'x'), 'sound.jsonl/x cannot be written: no such folder'],
    [inFolder('taken'), 'taken cannot be written: it is a folder: name a file in it'],
    ['', '"" cannot be written: it is no name of a file'],
  ])('%j: %s', (output, why) => {
    const refusal = { status: 2, stdout: '', stderr: expect.stringContaining(why), lines: 1, parts: [] };
    expect(answerOf(output, 'pack', 'build', source)).toEqual(refusal);
    expect(answerOf(output, 'pack', 'info', '--html', inFolder('no-claims'))).toEqual(refusal);
  });
});

describe('sidelight pack lint', () => {
  test('says which part of a damaged file is wrong', () => {
    const file = inFolder('damaged.slpk');
    run(['pack', 'build', write('some.jsonl', lines(bridge, fish)), '-o', file]);
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(run(['pack', 'lint', file])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('texts: its checksum'),
    });
    writeFileSync(file, bytes.subarray(0, 900));
    expect(run(['pack', 'lint', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('prefix: the file should have'),
    });
  });
});

test.each([
  [FORMAT + 1, `the file has format ${FORMAT + 1}, this build reads format ${FORMAT}: update Sidelight`],
  [FORMAT - 1, 'build the pack again'],
])('a pack of format %i is refused: %s', (format, why) => {
  const file = inFolder('format.slpk');
  run(['pack', 'build', write('format.jsonl', lines(bridge, fish)), '-o', file]);
  const bytes = readFileSync(file);
  bytes.writeUInt32LE(format, 4);
  writeFileSync(file, bytes);
  for (const action of ['info', 'lint'])
    expect(run(['pack', action, file])).toMatchObject({ status: 2, stderr: expect.stringContaining(why) });
});

test('a file is what it holds, whatever its name ends with', { timeout: 60_000 }, () => {
  const file = inFolder('built.json');
  run(['pack', 'build', write('ending.jsonl', lines(bridge, fish)), '-o', file]);
  expect(run(['pack', 'lint', file])).toMatchObject({ status: 0, stdout: '2 records, 0 faults\n' });
  const text = write('ending.txt', bridge.text);
  const { mentions } = JSON.parse(run(['scan', text, '--json', '--pack', file]).stdout);
  expect(mentions).toMatchObject([{ claim: 'bridge' }]);
  const pack = { manifest: { ...packWith({}).manifest, corrections: [] }, claims: [], series: [], lexicon: [] };
  const claims = write('claims.pack', `\n${JSON.stringify(pack)}`);
  expect(run(['pack', 'lint', claims]).stdout).toContain('0 claims (0 shown)');
});

describe('sidelight pack on a claims folder', { timeout: 30_000 }, () => {
  const claims = inFolder('claims');
  mkdirSync(join(claims, 'harbour'), { recursive: true });
  mkdirSync(join(claims, 'lexicon'));
  const { corrections: _, ...manifest } = packWith({}).manifest;
  const record = { ...goodClaim, series: null };
  const put = (name: string, content: unknown) => write(`claims/${name}`, JSON.stringify(content));
  put('pack.json', manifest);
  put('lexicon/harbour.json', { entries: goodLexicon });

  test('lint names file, field and rule, and fails for what readers are shown', () => {
    put('harbour/ships-2024.json', { ...record, statement: '1,300 ships entered the harbour in 2024.' });
    const { status, stdout } = run(['pack', 'lint', claims]);
    expect(status).toBe(1);
    expect(stdout).toContain('error: claims/harbour/ships-2024.json: statement: 1,300: the figure is 1,200 ships');
    put('harbour/ships-2024.json', {
      ...record,
      status: 'draft',
      statement: '1,300 ships entered the harbour in 2024.',
    });
    const draft = run(['pack', 'lint', claims, '--json']);
    expect(draft.status).toBe(0);
    expect(JSON.parse(draft.stdout)).toMatchObject({
      errors: [],
      warnings: expect.arrayContaining([expect.objectContaining({ rule: 'stated-number' })]),
    });
  });

  test('of claims in one file names record and field, and passes a sound one', () => {
    const pack = {
      manifest: { ...packWith({}).manifest, corrections: [] },
      claims: [{ ...goodClaim, series: null }],
      series: [],
      lexicon: goodLexicon,
    };
    const sound = write('own.json', JSON.stringify(pack));
    expect(run(['pack', 'lint', sound]).stdout).toContain('1 claims (1 shown)');
    const unknown = { ...goodClaim, series: null, figure: { ...goodClaim.figure, measure: 'nothing' } };
    const { status, stderr } = run([
      'pack',
      'lint',
      write('unknown.json', JSON.stringify({ ...pack, claims: [unknown] })),
    ]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('claim ships-2024: figure.measure: nothing');
    expect(run(['pack', 'lint', write('torn.json', '{"manifest":')]).stderr).toMatch(/torn\.json: \(file\): /);
  });

  test('a known fault lets the lint pass, and is told when it is mended', () => {
    put('harbour/ships-2024.json', { ...record, statement: '1,300 ships entered the harbour in 2024.' });
    const known = ['stated-number', 'examples', 'not-read'].map(rule => ({
      record: 'ships-2024',
      rule,
      why: 'Waits for a count.',
    }));
    put('known-faults.json', { faults: known });
    expect(run(['pack', 'lint', claims])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('known faults set aside'),
    });
    put('harbour/ships-2024.json', record);
    expect(run(['pack', 'lint', claims]).stdout).toContain(
      'known-faults.json: ships-2024: stated-number: mended: take the entry out',
    );
    put('known-faults.json', { faults: [{ record: 'ships-2024', rule: 'spelling', why: '' }] });
    expect(run(['pack', 'lint', claims])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('claims/known-faults.json: faults.0.rule'),
    });
    rmSync(join(claims, 'known-faults.json'));
  });

  test('info tells what it covers, and writes a page for editors', () => {
    put('harbour/ships-2024.json', record);
    expect(run(['pack', 'info', claims]).stdout).toContain('claims: 1 shown, 0 draft, 0 withdrawn');
    expect(JSON.parse(run(['pack', 'info', claims, '--json']).stdout)).toMatchObject({
      id: 'harbour-pack',
      coverage: { singleSource: ['ships-2024'] },
    });
    const file = inFolder('page.html');
    expect(run(['pack', 'info', '--html', claims, '-o', file])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(
      /^<!doctype html>[^]*--sl-accent[^]*1,200 ships entered the harbour in 2024\.[^]*<\/html>\n$/,
    );
  });
});

describe('sidelight rank', () => {
  const file = inFolder('rank.slpk');
  run(['pack', 'build', write('rank.jsonl', lines(bridge, fish)), '-o', file]);

  test('answers each line with the best claims, best first', () => {
    const input = lines(
      {
        id: 'a',
        text: 'The harbour office closed the old bridge for 12 days.',
        speaker: 'HOLM',
        prev: ['It is cold.'],
      },
      { id: 'b', text: '' },
    );
    const { status, stdout } = run(['rank', '--pack', file, '--top', '2', '--jsonl', '-'], input);
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(first).toEqual({
      id: 'a',
      ranking: [{ claim: 'bridge', score: expect.any(Number), p: expect.any(Number) }],
    });
    expect(second).toEqual({ id: 'b', ranking: [] });
  });

  test('takes a long text as one, and a day of publication changes nothing, as the help says', () => {
    const long = { id: 'a', text: 'The office closed the old bridge for 12 days. '.repeat(4) };
    const args = ['rank', '--pack', file, '--top', '2', '--jsonl', '-'];
    const answers = run(args, lines(long, { ...long, published: '2024-05-01' }))
      .stdout.trim()
      .split('\n');
    expect(answers).toHaveLength(2);
    expect(new Set(answers).size).toBe(1);
    expect(run(['--help']).stdout).toContain('rank takes each text as one, however long, and reads no "published"');
  });

  test.each([
    [['rank', '--jsonl', '-'], 'rank needs one --pack FILE'],
    [['rank', '--pack', file, '--top', '0', '--jsonl', '-'], '--top must be a number from 1 to 200'],
    [['rank', '--pack', 'package.json', '--jsonl', '-'], 'package.json is no readable pack: prefix'],
    [['pack', 'build', file], 'pack build needs -o FILE'],
    [['pack', 'mend', file], '"pack mend" is not a command'],
    [['pack', 'info', '--html', file], 'pack info --html needs -o FILE'],
    [['pack', 'info', '--html', file, '-o', 'x.html'], 'is no claims folder'],
    [['pack', 'lint', '--html', file, '-o', 'x.html'], '--html belongs to pack info'],
    [['pack', 'build', 'none.jsonl', '-o', file], 'none.jsonl cannot be read'],
  ])('%j: %s', (args, message) => {
    const { status, stderr } = run(args as string[]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
