import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import type { Remark } from './finding.ts';

/** Words that ask for another: a quotation that ends with one is cut in the middle of a phrase. */
const OPEN_END = /\b(a|an|the|of|to|from|for|in|on|at|as|by|with|and|or|than|that|who|which|were|was|is|are)$/i;

/** "$174": a sum that may be the head of "$174 billion". */
const BARE_SUM = /\$(\d[\d.,]*)$/;

/** Quotations of a shown record: none breaks off in the middle of a phrase, or of a number. */
export function lintQuotes(record: Claim | Series): Remark[] {
  if (record.status !== 'shown') return [];
  const said = JSON.stringify(record);
  return record.sources.flatMap(({ quote }, i): Remark[] => {
    const broken = quote === null ? null : brokenEnd(quote, said);
    if (quote === null || broken === null) return [];
    const todo = `it breaks off at "${broken}": end it with a whole phrase, of 12 words at most`;
    return [{ rule: 'quote', field: `sources.${i}.quote`, value: quote, todo }];
  });
}

/** What a quotation ends with before its phrase is over, or null. `said` is all that the record says. */
function brokenEnd(quote: string, said: string): string | null {
  const open = OPEN_END.exec(quote)?.[1];
  if (open !== undefined) return open;
  const sum = BARE_SUM.exec(quote)?.[1];
  if (sum === undefined) return null;
  const isHead = new RegExp(`\\$${sum.replaceAll('.', '\\.')}(\\.\\d+)? (m|b|tr)illion`).test(said);
  return isHead ? `$${sum}` : null;
}
