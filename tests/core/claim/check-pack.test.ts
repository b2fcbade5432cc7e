import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../lib/core/claim/check-pack.ts';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import { Pack } from '../../../lib/core/claim/pack.ts';
import type { Source } from '../../../lib/core/claim/source.ts';
import { shownPack } from '../../../lib/core/claim/shown-pack.ts';
import { goodClaim, goodLexicon, goodSeries, goodSource, packWith } from './pack-samples.ts';

function fields(parts: Partial<Pack>): string[] {
  return checkPack(packWith(parts)).map(
    fault => `${fault.record.kind} ${fault.record.id}: ${fault.field}: ${fault.value}`,
  );
}

function claimWith(parts: Partial<Claim>): Partial<Pack> {
  return { claims: [{ ...goodClaim, ...parts }] };
}

function sourceWith(parts: Partial<Source>, claim: Partial<Claim> = {}): Partial<Pack> {
  return claimWith({ ...claim, sources: [{ ...goodSource, ...parts }] });
}

const figure = goodClaim.figure ?? undefined;
if (!figure) throw new Error('the sample has a figure');

describe('checkPack', () => {
  test('finds nothing wrong with a sound pack, which passes the schema too', () => {
    expect(fields({})).toEqual([]);
    expect(Pack.parse(packWith({}))).toEqual(packWith({}));
  });

  test('refuses a range that is given a bound besides', () => {
    const both = claimWith({ figure: { ...figure, low: 100, high: 200, bound: 'at-least' } });
    const [issue] = Pack.safeParse(packWith(both)).error?.issues ?? [];
    expect(issue?.path.join('.')).toBe('claims.0.figure.bound');
    expect(Pack.safeParse(packWith(claimWith({ figure: { ...figure, bound: 'at-least' } }))).success).toBe(true);
  });

  test.each<[string, Partial<Pack>, string]>([
    ['an id used twice', { claims: [goodClaim, goodClaim] }, 'claim ships-2024: id: ships-2024'],
    ['an alias that is another claim', claimWith({ aliases: ['ships-2024'] }), 'claim ships-2024: aliases: ships-2024'],
    [
      'a measure that the lexicon lacks',
      claimWith({ figure: { ...figure, measure: 'departures' } }),
      'claim ships-2024: figure.measure: departures',
    ],
    [
      'an entry of the wrong kind',
      claimWith({ figure: { ...figure, agency: 'harbour' } }),
      'claim ships-2024: figure.agency: harbour',
    ],
    [
      'a role that the lexicon lacks',
      claimWith({ proposition: { predicate: 'arrivals', roles: { agent: ['pilot'] } } }),
      'claim ships-2024: proposition.roles.agent: pilot',
    ],
    ['a series that is not there', claimWith({ series: 'boats' }), 'claim ships-2024: series: boats'],
    ['a related record that is not there', claimWith({ related: ['boats'] }), 'claim ships-2024: related: boats'],
    [
      'a value outside its own range',
      claimWith({ figure: { ...figure, low: 1300 } }),
      'claim ships-2024: figure: {"low":1300,"value":1200,"high":null}',
    ],
    [
      'an anchor claim that is missing',
      { series: [{ ...goodSeries, claim: 'boats-2024' }] },
      'series ships: claim: boats-2024',
    ],
    ['a shown series without an anchor', { series: [{ ...goodSeries, claim: null }] }, 'series ships: claim: null'],
    ['a shown series whose anchor is a draft', claimWith({ status: 'draft' }), 'series ships: claim: ships-2024'],
    [
      'a period given twice',
      { series: [{ ...goodSeries, values: [...goodSeries.values, { period: '2024', value: 1 }] }] },
      'series ships: values: 2024',
    ],
    [
      'a broader entry that is missing',
      { lexicon: [...goodLexicon, { id: 'pier', kind: 'entity', phrases: ['pier'], broader: ['port'] }] },
      'lexicon pier: broader: port',
    ],
  ])('names %s', (_what, parts, expected) => {
    expect(fields(parts)).toContain(expected);
  });

  test.each<[string, Partial<Pack>]>([
    ['a source that nobody has checked', sourceWith({ checked: null })],
    ['a repost', sourceWith({ class: 'copy' })],
    ['a news report of a statistic', sourceWith({ class: 'news' })],
  ])('does not let a shown record rest on %s', (_what, parts) => {
    expect(fields(parts)).toEqual([expect.stringMatching(/^claim ships-2024: sources: /)]);
  });

  test('lets an event, a quotation or a pledge rest on a checked news report', () => {
    for (const kind of ['event', 'quote', 'pledge'] as const)
      expect(fields(sourceWith({ class: 'news' }, { kind }))).toEqual([]);
  });

  test('lets a draft stand without a checked source, but not with a long quotation', () => {
    const drafts = { series: [] as Pack['series'] };
    expect(fields({ ...sourceWith({ checked: null }, { status: 'draft', series: null }), ...drafts })).toEqual([]);
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(fields({ ...sourceWith({ quote: long }, { status: 'draft', series: null }), ...drafts })).toEqual([
      'claim ships-2024: sources.0.quote: 13 words',
    ]);
  });

  test('takes a term of office where an actor may stand', () => {
    const period = { ...figure.period, within: 'mayor-first' };
    expect(fields(claimWith({ figure: { ...figure, period } }))).toEqual([]);
  });
});

describe('shownPack', () => {
  test('leaves out drafts and withdrawn records, and the links to them', () => {
    const draft: Claim = { ...goodClaim, id: 'boats', status: 'draft' };
    const withdrawn: Claim = { ...goodClaim, id: 'rafts', status: 'withdrawn' };
    const claim: Claim = { ...goodClaim, related: ['boats', 'ships'] };
    const pack = shownPack(packWith({ claims: [claim, draft, withdrawn] }));
    expect(pack.claims.map(({ id }) => id)).toEqual(['ships-2024']);
    expect(pack.claims[0]?.related).toEqual(['ships']);
    expect(checkPack(pack)).toEqual([]);
  });

  test('drops the link to a series that is still a draft', () => {
    const pack = shownPack(packWith({ series: [{ ...goodSeries, status: 'draft' }] }));
    expect(pack.series).toEqual([]);
    expect(pack.claims[0]?.series).toBeNull();
  });
});
