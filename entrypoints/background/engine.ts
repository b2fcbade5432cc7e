import { preparedDatabase } from '../../lib/browser/database.ts';
import { fetchEngineFile, loadPack } from '../../lib/browser/load-pack.ts';
import { readOwnClaims } from '../../lib/browser/own-claim-store.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { OwnClaim } from '../../lib/core/claim/own-claim.ts';
import type { Series } from '../../lib/core/claim/series.ts';
import type { Engine } from '../../lib/core/match/engine.ts';
import type { Mention } from '../../lib/core/match/mention.ts';
import type { PageContext } from '../../lib/core/text/segment.ts';
import type { Words } from '../../lib/core/words/words.ts';
import type { EngineScript } from '../engine/engine-script.ts';
import { runScript } from './scripts.ts';

/** The pack, ready to be matched against. */
export interface Matcher {
  readonly version: string;
  readonly engine: Engine;
  /** The reviewer's own claims that are shown. */
  readonly own: readonly OwnClaim[];
  readonly script: EngineScript;
  /** Id of a claim's topic; '' for a claim that this pack does not have. */
  topicOf(claim: string): string;
}

/** The same with its records, ready to be shown. */
export interface Ready extends Matcher {
  /** Null for a claim that this pack does not have (any more). */
  card(mention: Mention, page: PageContext, words: Words): CardView | null;
  /** The record alone, beside no page. */
  record(claim: string, words: Words): CardView | null;
}

let loading: Promise<Ready> | undefined;
let opening: Promise<Matcher> | undefined;

/** The engine over the bundled pack and the reviewer's own claims, with the records. A cache: the worker may stop at any time, and a failed load is forgotten. */
export function loadEngine(): Promise<Ready> {
  return (loading ??= build().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

/** The engine alone: most sentences of most pages state nothing, and nothing has to be shown then. */
export function loadMatcher(): Promise<Matcher> {
  return (opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  }));
}

/** The reviewer's own claims have changed: what was built holds others. */
export function forgetEngine(): void {
  loading = undefined;
  opening = undefined;
}

async function open(): Promise<Matcher> {
  const [file, script, own] = await Promise.all([
    // First, since a script that is run holds up whatever is asked for after it.
    fetchEngineFile(),
    runScript('sidelightEngine'),
    // Claims of one's own that cannot be read are no reason to mark nothing.
    readOwnClaims(preparedDatabase).catch(() => []),
  ]);
  const { engine, version } = script.openEngine(file, own);
  const topicOf = (claim: string) => engine.index.claimById.get(claim)?.topic ?? '';
  return { version, engine, own, script, topicOf };
}

async function build(): Promise<Ready> {
  const [matcher, pack, cards] = await Promise.all([loadMatcher(), loadPack(), runScript('sidelightCards')]);
  const claims = new Map<string, Claim>(
    [...matcher.own.map(({ claim }) => claim), ...pack.claims].map(claim => [claim.id, claim]),
  );
  const series = new Map<string, Series>(pack.series.map(one => [one.id, one]));
  return {
    ...matcher,
    card(mention, page, words) {
      const claim = claims.get(mention.claim);
      if (!claim) return null;
      const own = series.get(mention.series?.id ?? claim.series ?? '') ?? null;
      const relatedSeries = (own?.related ?? []).flatMap(id => series.get(id) ?? []);
      const relatedClaims = claim.related.flatMap(one => claims.get(one) ?? []);
      return cards.buildCardView({
        claim,
        series: own,
        relatedSeries,
        relatedClaims,
        mention,
        page,
        today: today(),
        words,
      });
    },
    record(id, words) {
      const claim = claims.get(id);
      if (!claim) return null;
      return cards.buildRecordView({ claim, series: series.get(claim.series ?? '') ?? null, today: today(), words });
    },
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
