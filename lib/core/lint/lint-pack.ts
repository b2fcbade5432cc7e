import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import type { Series } from '../claim/series.ts';
import { lintBehaviour } from './lint-behaviour.ts';
import { lintCitations, lintSameSource } from './lint-citations.ts';
import { lintClaimDates, lintSeriesDates, lintSourceDates } from './lint-dates.ts';
import { createSharedRule, lintExamples, readVocabulary } from './lint-examples.ts';
import { lintNumbers } from './lint-numbers.ts';
import { lintPeriod } from './lint-period.ts';
import { lintQuotes } from './lint-quotes.ts';
import { lintAsOf, lintRelease } from './lint-release.ts';
import { lintSeriesClaim } from './lint-series.ts';
import { lintSingleSource, lintSources } from './lint-sources.ts';
import { createUnitRule } from './lint-units.ts';
import { lintWording } from './lint-wording.ts';
import { type Finding, findingOf, type Remark } from './finding.ts';

/**
 * Look at a pack as a careful editor does: numbers, dates, units, addresses, words, examples.
 *
 * `checkPack` has passed before: that is what a build needs, this is what a newsroom asks. `today` is `YYYY-MM-DD`. Findings come
 * rule by rule within each record, claims first.
 */
export function lintPack(pack: Pack, today: string): Finding[] {
  const units = createUnitRule(pack.lexicon);
  const vocabulary = readVocabulary(pack.claims);
  const shared = createSharedRule(pack.claims);
  const claimRules: ((claim: Claim) => Remark[])[] = [
    lintSources,
    lintSingleSource,
    lintCitations,
    lintQuotes,
    lintPeriod,
    lintRelease,
    claim => lintAsOf(claim, today),
    claim => [...lintSourceDates(claim, today), ...lintClaimDates(claim, today)],
    claim => lintNumbers(claim, pack),
    claim => units(claim.figure),
    lintWording,
    claim => lintExamples(claim, vocabulary),
    shared,
  ];
  const seriesRules: ((series: Series) => Remark[])[] = [
    lintSources,
    lintCitations,
    lintQuotes,
    series => [...lintSourceDates(series, today), ...lintSeriesDates(series)],
    units,
  ];
  return [
    ...pack.claims.flatMap(claim => claimRules.flatMap(rule => rule(claim)).map(one => findingOf('claim', claim, one))),
    ...lintSameSource(pack),
    ...lintSeriesClaim(pack),
    ...lintBehaviour(pack),
    ...pack.series.flatMap(one => seriesRules.flatMap(rule => rule(one)).map(found => findingOf('series', one, found))),
    ...lintLog(pack),
  ];
}

function lintLog({ manifest: { corrections } }: Pack): Finding[] {
  return corrections.slice(1).flatMap(({ on, record }, before): Finding[] => {
    if (on <= (corrections[before]?.on ?? on)) return [];
    const todo = 'list the newest correction first';
    return [
      { rule: 'log-order', level: 'warning', record: { kind: 'correction', id: record }, field: 'on', value: on, todo },
    ];
  });
}
