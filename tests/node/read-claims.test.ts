import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClaimsError, readClaims } from '../../lib/node/read-claims.ts';
import { goodClaim, goodLexicon, goodSeries, packWith } from '../core/claim/pack-samples.ts';

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'claims-')), 'claims');
  const { corrections: _, ...manifest } = packWith({}).manifest;
  write('pack.json', manifest);
  write('lexicon/harbour.json', { entries: goodLexicon });
  write('series/ships.json', goodSeries);
  write('harbour/ships-2024.json', goodClaim);
});
afterEach(() => rmSync(dirname(dir), { recursive: true }));

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), typeof content === 'string' ? content : JSON.stringify(content));
}

async function readFaults(): Promise<readonly string[]> {
  const error: unknown = await readClaims(dir).catch((reason: unknown) => reason);
  if (!(error instanceof ClaimsError)) throw new Error('the folder was read without a fault');
  return error.faults;
}

describe('readClaims', () => {
  test('reads a folder into a pack', async () => {
    expect(await readClaims(dir)).toEqual({ ...packWith({}), wordings: [] });
  });

  test('takes the wordings of a claim, and refuses those of none', async () => {
    write('wordings/ships-2024.json', { claim: 'ships-2024', states: ['Ships came.'], near: [] });
    expect((await readClaims(dir)).wordings).toEqual([{ claim: 'ships-2024', states: ['Ships came.'], near: [] }]);
    write('wordings/boats.json', { claim: 'boats', states: ['Boats came.'], near: [] });
    expect(await readFaults()).toEqual(['claims/wordings/boats.json: claim: boats: name a claim of the pack']);
    write('wordings/boats.json', { claim: 'boats', states: ['Ships came.'] });
    expect(await readFaults()).toEqual([expect.stringMatching(/^claims\/wordings\/boats\.json: near: missing: /)]);
  });

  test('takes what was learned from them, and refuses what is damaged by file and field', async () => {
    const learned = (words: string) => ({
      command: 'node scripts/train-classifier.ts',
      fittedTo: '0',
      records: { 'ships-2024': { bias: -80, denies: 4, words, names: '' } },
    });
    write('classifier.json', learned('ship 32, sail -4'));
    expect((await readClaims(dir)).classifier).toEqual(learned('ship 32, sail -4'));
    write('classifier.json', learned('ship 32, sail'));
    expect(await readFaults()).toEqual([
      'claims/classifier.json: records.ships-2024.words: "ship 32, sail": must be "name weight, name weight, …"',
    ]);
  });

  test('does not take the JSON Schemas for records', async () => {
    write('schema/claim.schema.json', { type: 'object' });
    expect(await readClaims(dir)).toEqual({ ...packWith({}), wordings: [] });
  });

  test('lists every fault at once, each with file, field, value and what to do', async () => {
    write('harbour/boats.json', '{ "id": ');
    write('harbour/rafts.json', { ...goodClaim, id: 'rafts', asOf: 'last year' });
    write('harbour/canoes.json', { ...goodClaim, id: 'canoe' });
    write('series/boats.json', { ...goodSeries, id: 'boats', values: [] });
    expect(await readFaults()).toEqual([
      expect.stringMatching(/^claims\/harbour\/boats\.json: \(file\): .*: correct the JSON$/),
      'claims/harbour/canoes.json: id: canoe: name the file canoe.json, or give the record the id canoes',
      'claims/harbour/rafts.json: asOf: "last year": must be YYYY-MM-DD',
      expect.stringMatching(/^claims\/series\/boats\.json: values: \[\]: /),
    ]);
  });

  test('refuses a source without https, and a shown claim without figure or proposition', async () => {
    const sources = goodClaim.sources.map(source => ({ ...source, url: 'http://harbour.example/' }));
    write('harbour/ships-2024.json', { ...goodClaim, sources, figure: null });
    expect(await readFaults()).toEqual([
      'claims/harbour/ships-2024.json: sources.0.url: "http://harbour.example/": must start with https://',
      'claims/harbour/ships-2024.json: figure: null: a shown claim needs a figure or a proposition',
    ]);
  });

  test('refuses a field that it does not know, since it may be a known one misspelt', async () => {
    write('harbour/ships-2024.json', { ...goodClaim, caveat: '' });
    expect((await readFaults())[0]).toContain('Unrecognized key: "caveat"');
  });

  test('finds the file of a record whose links lead nowhere', async () => {
    write('harbour/ships-2024.json', { ...goodClaim, series: 'boats' });
    write('lexicon/more.json', { entries: [{ id: 'pier', kind: 'entity', phrases: ['pier'], broader: ['port'] }] });
    expect(await readFaults()).toEqual([
      'claims/lexicon/more.json: pier.broader: port: add this entry to claims/lexicon or name one',
      'claims/harbour/ships-2024.json: series: boats: add this series or use null',
    ]);
  });

  test('asks for the folder of a claim to be its topic', async () => {
    write('harbour/ships-2024.json', { ...goodClaim, topic: 'sea' });
    expect(await readFaults()).toEqual(['claims/harbour/ships-2024.json: topic: sea: the folder says harbour']);
  });

  test('puts the log of corrections into the manifest, and names a row that tells of no record', async () => {
    const head = '# Corrections\n\n| Date | Record | What | Why |\n|---|---|---|---|\n';
    write('CORRECTIONS.md', `${head}| 2026-01-02 | ships-2024 | 1,210 became 1,200 | Table 1 says so. |\n`);
    expect((await readClaims(dir)).manifest.corrections).toEqual([
      { on: '2026-01-02', record: 'ships-2024', what: '1,210 became 1,200', why: 'Table 1 says so.' },
    ]);
    write('CORRECTIONS.md', `${head}| 2026-01-02 | boats-2024 | Gone | Counted twice. |\n`);
    expect(await readFaults()).toEqual([
      'claims/CORRECTIONS.md: record: boats-2024: name a claim or series that exists',
    ]);
    write('CORRECTIONS.md', `${head}| May 2026 | ships-2024 | Gone | Counted twice. |\n`);
    expect(await readFaults()).toEqual(['claims/CORRECTIONS.md: line 5: on: May 2026: must be YYYY-MM-DD']);
  });

  test('says that the manifest is missing', async () => {
    rmSync(join(dir, 'pack.json'));
    expect(await readFaults()).toEqual([expect.stringMatching(/^claims\/pack\.json: \(file\): missing/)]);
  });

  test('reads no other file of a folder without a manifest, which may be any', async () => {
    rmSync(join(dir, 'pack.json'));
    write('elsewhere/torn.json', '{');
    expect(await readFaults()).toHaveLength(1);
  });
});
