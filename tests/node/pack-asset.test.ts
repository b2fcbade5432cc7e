import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../lib/core/match/engine.ts';
import { openEngineFile } from '../../lib/core/match/stored/engine-file.ts';
import { packAssets } from '../../lib/node/pack-asset.ts';
import { readClaims } from '../../lib/node/read-claims.ts';
import { sample } from '../sample.ts';

const claimsDir = join(import.meta.dirname, '../../claims');
const pack = await readClaims(claimsDir);
const { engine, records } = await packAssets(claimsDir);
const { buffer, byteOffset, byteLength } = engine;
const file = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);

test('what the extension carries reads sentences as the command line does', () => {
  const { engine: carried } = openEngineFile(file, bytes => new TextDecoder().decode(bytes));
  const here = createEngine(pack);
  const page = { title: '', published: '2026-02-01', lang: 'en' };
  const written = new Map((pack.wordings ?? []).map(one => [one.claim, one.states]));
  for (const { id, examples } of sample('records asked as carried', pack.claims, 60)) {
    const texts = [...examples.matches, ...examples.near, ...(written.get(id) ?? []).slice(-12)];
    const segments = texts.map(text => ({ text, start: 0, heading: null, before: [], after: [] }));
    expect(carried.match(segments, page)).toEqual(here.match(segments, page));
  }
});

test('what its cards read has no drafts, and no sentences that only matching needs', () => {
  const { claims } = JSON.parse(records) as { claims: { status: string; examples: { matches: string[] } }[] };
  expect(claims.length).toBe(pack.claims.filter(({ status }) => status === 'shown').length);
  expect(claims.every(({ examples }) => examples.matches.length === 0)).toBe(true);
  expect(records).not.toContain('"wordings"');
});
