import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import type { Series } from '../claim/series.ts';
import type { Source } from '../claim/source.ts';
import { type Finding, findingOf, type Remark } from './finding.ts';

/** A publisher that names who passed its words on: "Reuters, via CNA", "TRAC, quoted by LexisNexis", "PolitiFact (on WUSF)". */
const PASSED_ON = /\b(via|quot(ed|ing)|citing|transcribing)\b|, (from|on|in) |\((on|in|from|kept by) |\bcopy\b/i;

/** A remark of ours behind a title: "(press release)", "(AP)", "(TRAC update)", "(report 751)". */
const REMARK =
  /\((AP|Reuters|[^()]*\b(press release|release|reports?|update|copy|chart|newsletter|analysis|docket|poster|printable page|headline|statement|fact check|slip opinions|record of)\b[^()]*)\)$/i;

/** What one document has one of, wherever it is cited. */
const OWN = ['title', 'publisher', 'published', 'class'] as const;

/** A source is named as it names itself; the copy that was read, and what we have to say of it, stand in its locator. */
export function lintCitations({ status, sources }: Claim | Series): Remark[] {
  if (status !== 'shown') return [];
  return sources.flatMap(({ publisher, title }, i): Remark[] => [
    ...(PASSED_ON.test(publisher)
      ? [remark(`sources.${i}.publisher`, publisher, 'name the original publisher, and the copy in the locator')]
      : []),
    ...(REMARK.test(title)
      ? [remark(`sources.${i}.title`, title, "give the document's own title, and the remark in the locator")]
      : []),
  ]);
}

/**
 * One address is one document: with one title, publisher, date and class in all shown records.
 *
 * The first record that cites it sets the measure; each later one that differs is a finding.
 */
export function lintSameSource({ claims, series }: Pack): Finding[] {
  const known = new Map<string, { source: Source; id: string }>();
  const look = (kind: 'claim' | 'series', record: Claim | Series): Finding[] =>
    record.sources.flatMap((source, i) => {
      const address = addressOf(source.url);
      const first = known.get(address);
      if (!first) known.set(address, { source, id: record.id });
      return OWN.filter(name => first && first.source[name] !== source[name]).map(name =>
        findingOf(
          kind,
          record,
          remark(
            `sources.${i}.${name}`,
            String(source[name]),
            `${first?.id} has "${first?.source[name]}" for the same address: one of them is right`,
          ),
        ),
      );
    });
  const shown = ({ status }: Claim | Series) => status === 'shown';
  return [
    ...claims.filter(shown).flatMap(claim => look('claim', claim)),
    ...series.filter(shown).flatMap(one => look('series', one)),
  ];
}

/** An address as far as it names a document: without scheme, "www.", fragment and last slash. */
function addressOf(url: string): string {
  return url
    .replace(/#.*$/, '')
    .replace(/^https:\/\/(www\.)?/, '')
    .replace(/\/$/, '');
}

function remark(field: string, value: string, todo: string): Remark {
  return { rule: 'citation', field, value, todo };
}
