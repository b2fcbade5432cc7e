import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { Source } from '../../lib/core/claim/source.ts';
import { accountOf, reasonsOf } from '../../scripts/claims/account.ts';
import { goodClaim, goodSeries, goodSource, packWith } from '../core/claim/pack-samples.ts';
import { pack } from './pack.ts';

const draft = (parts: Partial<Source>, claim: Partial<Claim> = {}): Claim => ({
  ...goodClaim,
  status: 'draft',
  sources: [{ ...goodSource, checked: null, ...parts }],
  ...claim,
});

describe('accountOf', () => {
  test('says of a shown record which source carries it, where it was read, when and how', () => {
    const news: Source = { ...goodSource, publisher: 'Gazette', class: 'news' };
    const account = accountOf(
      packWith({ claims: [{ ...goodClaim, aliases: ['ships'], sources: [news, goodSource] }] }),
    );
    expect(account).toContain(
      '| ships-2024 | shown | Harbour Office: [Annual report](https://harbour.example/report) | Table 1; 2026-01-02; read at the address |',
    );
    expect(account).toContain('| ships | merged | into ships-2024 |  |');
    expect(account).toContain('2 claims: 1 shown, 0 draft, 0 withdrawn, 1 merged. 1 series: 1 shown, 0 draft.');
  });

  test('keeps a table whole whatever a title holds', () => {
    const source = { ...goodSource, title: 'Ships | [boats]', url: 'https://harbour.example/a(b)|c' };
    const account = accountOf(packWith({ claims: [{ ...goodClaim, sources: [source] }] }));
    expect(account).toContain('[Ships \\| \\[boats\\]](https://harbour.example/a%28b%29%7cc)');
  });

  test('has a row for every claim, earlier id and series of this project', () => {
    const rows = accountOf(pack)
      .split('\n')
      .flatMap(line => /^\| ([a-z0-9-]+) \| (?:shown|draft|withdrawn|merged) \|/.exec(line)?.[1] ?? []);
    const names = [...pack.claims.flatMap(({ id, aliases }) => [id, ...aliases]), ...pack.series.map(({ id }) => id)];
    expect(rows.toSorted()).toEqual(names.toSorted());
  });
});

describe('reasonsOf a draft', () => {
  test.each<[Claim, string[]]>([
    [draft({}), ['no source that could carry it was read']],
    [draft({ class: null }), ['no source was read and classed']],
    [draft({ class: 'copy' }), ['only reposts were found']],
    [draft({ class: 'news' }), ['only reports of who counted, ruled or studied were found']],
    [draft({ class: 'news' }, { kind: 'event' }), ['no source that could carry it was read']],
    [draft({}, { figure: null }), ['no source that could carry it was read', 'no figure or proposition yet']],
    [draft({ checked: goodSource.checked }), ['waits for an editor']],
  ])('%#', (claim, reasons) => {
    expect(reasonsOf(claim)).toEqual(reasons);
  });

  test('names what a series lacks', () => {
    const values = [{ period: '2024', value: 1, unverified: true }];
    const series = { ...goodSeries, status: 'draft' as const, measure: null, values };
    expect(reasonsOf(series)).toEqual(['no measure yet', 'no value was read at a source']);
  });
});
