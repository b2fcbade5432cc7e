import type { Pack } from '../claim/pack.ts';
import { type Finding, findingOf, type Remark } from './finding.ts';

/** Words that many offices have in their names, and that tell none from another. */
const COMMON = /^(the|of|and|for|from|office|department|bureau|center|institute|service|chief|united|states|us)$/;

/** A series and the claim that it stands behind speak of one count: by one office, in one unit. */
export function lintSeriesClaim({ claims, series }: Pack): Finding[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  return series.flatMap(one => {
    const figure = one.claim === null ? null : (byId.get(one.claim)?.figure ?? null);
    if (figure === null) return [];
    const remarks: Remark[] = [];
    const names = [figure.publisher, ...one.sources.map(({ publisher }) => publisher)];
    if (!names.some(name => isAkin(name, one.publisher)))
      remarks.push({
        rule: 'citation',
        field: 'publisher',
        value: one.publisher,
        todo: `its sources and its claim name ${[...new Set(names)].join(', ')}: give who counted`,
      });
    if (one.unit.includes(' per ') && figure.per === null && !figure.unit.includes(' per '))
      remarks.push({
        rule: 'unit',
        field: 'unit',
        value: one.unit,
        todo: `its claim counts ${figure.unit}: a rate is another figure`,
      });
    return remarks.map(remark => findingOf('series', one, remark));
  });
}

/** Do two names have a word in common, or is one the initials of the other ("ICE")? */
function isAkin(name: string, other: string): boolean {
  const words = wordsOf(name);
  return words.some(word => wordsOf(other).includes(word)) || hasInitials(name, other) || hasInitials(other, name);
}

function hasInitials(short: string, long: string): boolean {
  const initials = [...long.matchAll(/\b[A-Z]/g)].join('');
  return [...short.matchAll(/\b[A-Z]{2,}\b/g)].some(([letters]) => initials.includes(letters));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word.length > 1 && !COMMON.test(word));
}
