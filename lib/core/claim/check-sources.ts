import type { Claim } from './claim.ts';
import type { PackFault } from './check-pack.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';

/** Longer quotations could stand in for the source; the figure's own phrase is enough to find it there. */
const MAX_QUOTE_WORDS = 12;

/** Kinds whose record may rest on a news report: that something happened or was said. */
const REPORTED_KINDS: ReadonlySet<string> = new Set(['event', 'quote', 'pledge']);

/** Check that a record's sources may be shown: short quotes, and for a shown record one source that carries it. */
export function checkSources(kind: 'claim' | 'series', record: Claim | Series): PackFault[] {
  const faults = record.sources.flatMap((source, i): PackFault[] => {
    if (source.quote === null || countWords(source.quote) <= MAX_QUOTE_WORDS) return [];
    return [
      {
        rule: 'long-quote',
        record: { kind, id: record.id },
        field: `sources.${i}.quote`,
        value: `${countWords(source.quote)} words`,
        todo: `keep at most ${MAX_QUOTE_WORDS} words, those with the figure`,
      },
    ];
  });
  if (record.status !== 'shown' || record.sources.some(source => carries(source, record))) return faults;
  const wanted = isReported(record) ? 'primary, research or news' : 'primary or research';
  return [
    ...faults,
    {
      rule: 'carrying-source',
      record: { kind, id: record.id },
      field: 'sources',
      value: record.sources
        .map(source => `${source.class ?? 'no class'}, ${source.checked ? 'checked' : 'not checked'}`)
        .join('; '),
      todo: `a shown record needs one checked source of class ${wanted}`,
    },
  ];
}

/** Can this source carry the record: was it read, and does it come from who counted, ruled or studied, or for what happened, from a reporter? */
export function carries(source: Source, record: Claim | Series): boolean {
  if (source.checked === null) return false;
  return source.class === 'primary' || source.class === 'research' || (source.class === 'news' && isReported(record));
}

function isReported(record: Claim | Series): boolean {
  return 'kind' in record && REPORTED_KINDS.has(record.kind);
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}
