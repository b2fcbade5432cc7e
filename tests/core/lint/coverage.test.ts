import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import type { LexiconEntry } from '../../../lib/core/claim/lexicon.ts';
import { measureCoverage } from '../../../lib/core/lint/coverage.ts';
import { goodClaim, goodLexicon, goodSeries, goodSource, packWith } from '../claim/pack-samples.ts';

const mayor: LexiconEntry = { ...goodLexicon[2]!, label: 'Mayor', party: 'republican' };
const lexicon = [...goodLexicon.slice(0, 2), mayor];
const figure = goodClaim.figure!;
const claim = (id: string, parts: Partial<Claim> = {}): Claim => ({ ...goodClaim, id, ...parts });
const coverage = (...claims: Claim[]) => measureCoverage(packWith({ claims, lexicon }), '2026-03-01');

describe('measureCoverage', () => {
  test('counts records by status, topic and kind', () => {
    const { claims, topics, kinds } = coverage(
      claim('a'),
      claim('b', { status: 'draft' }),
      claim('c', { topic: 'sea', kind: 'event' }),
    );
    expect(claims).toEqual({ shown: 2, draft: 1, withdrawn: 0 });
    expect(topics).toEqual([
      { id: 'harbour', shown: 1, draft: 1, withdrawn: 0 },
      { id: 'sea', shown: 1, draft: 0, withdrawn: 0 },
    ]);
    expect(kinds.map(({ id }) => id)).toEqual(['statistic', 'event']);
  });

  test('counts persons by actor, by term of office and by role, once a record', () => {
    const period = { ...figure.period, within: 'mayor-first' };
    const roles = { agent: ['mayor'], object: ['harbour'] };
    const { actors, parties } = coverage(
      claim('a', { figure: { ...figure, actor: 'mayor', period } }),
      claim('b', { figure: null, proposition: { predicate: 'open', roles } }),
      claim('c'),
    );
    expect(actors).toEqual([{ id: 'Mayor', shown: 2, draft: 0, withdrawn: 0 }]);
    expect(parties).toEqual([{ id: 'republican', shown: 2, draft: 0, withdrawn: 0 }]);
  });

  test('names the speakers of quotations and pledges alone', () => {
    const { speakers } = coverage(
      claim('a', { kind: 'quote', figure: { ...figure, actor: 'mayor' } }),
      claim('b', { kind: 'pledge' }),
      claim('c'),
    );
    expect(speakers.map(({ id }) => id)).toEqual(['Harbour Office', 'Mayor']);
  });

  test('names shown records of one publisher, and those past their validity', () => {
    const second = { ...goodSource, publisher: 'Port Union' };
    const twice = { ...goodSource, publisher: 'Harbour Office (in a newspaper)' };
    const { singleSource, stale } = coverage(
      claim('a', { sources: [goodSource, twice] }),
      claim('b', { sources: [goodSource, second], valid: { from: null, until: '2026-02' } }),
      claim('c', { status: 'draft', valid: { from: null, until: '2026-02' } }),
      claim('d', { sources: [goodSource, second], valid: { from: null, until: '2026-03' } }),
    );
    expect(singleSource).toEqual(['a']);
    expect(stale).toEqual(['b']);
  });

  test('counts sources of shown records by class and reading, and the values of series', () => {
    const values = [
      { period: '2023', value: 1, unverified: true },
      { period: '2024', value: 2, preliminary: true },
    ];
    const pack = packWith({
      claims: [claim('a', { sources: [goodSource, { ...goodSource, class: 'news', checked: null }] })],
      series: [{ ...goodSeries, status: 'draft', values }],
      lexicon,
    });
    const { sources, values: counted } = measureCoverage(pack, '2026-03-01');
    expect(sources.filter(({ read, unread }) => read + unread > 0)).toEqual([
      { class: 'primary', read: 1, unread: 0 },
      { class: 'news', read: 0, unread: 1 },
    ]);
    expect(counted).toEqual({ all: 2, preliminary: 1, unverified: 1 });
  });
});
