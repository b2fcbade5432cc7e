import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import type { Source } from '../claim/source.ts';
import type { Remark } from './finding.ts';

/** Names of query fields that tell who followed a link, or from where, and name no document. */
const TRACKERS =
  /[?&#;](utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid|cmpid|cmp|ocid|ncid|s_cid|smid|smtyp|ref_src|ref_url|wt_mc|_ga|_hsenc|_hsmi|mkt_tok|cid|jsessionid|phpsessid|sessionid|access_token|token)=/i;

/** A locator that names the whole: who checks the record would have to read all of it. */
const WHOLE =
  /^(body|article|text|page|(whole|full|entire) (article|entry|page|text)|(release|newsletter) text|press release)(?=[;,]|$)/i;

/** What stands before the place in `checked.how`, where a place is given. */
const STORED = 'read in a stored copy: ';

/** Check addresses, classes and places. A draft may hold what was found; a shown record holds what was read. */
export function lintSources({ status, sources }: Claim | Series): Remark[] {
  return sources.flatMap((source, i) => [
    ...lintAddress(source.url, `sources.${i}.url`),
    ...(status === 'shown' ? [...lintClass(source, `sources.${i}`), ...lintPlace(source, `sources.${i}`)] : []),
  ]);
}

/** A claim whose read sources are all of one publisher stands or falls with it: its caveats say "Single source". */
export function lintSingleSource({ status, sources, caveats }: Claim): Remark[] {
  if (status !== 'shown') return [];
  const [publisher, ...others] = new Set(sources.filter(({ checked }) => checked !== null).map(one => one.publisher));
  if (publisher === undefined || others.length > 0 || /\bsingle source\b/i.test(caveats)) return [];
  return [
    { rule: 'single-source', field: 'caveats', value: publisher, todo: 'say "Single source", or find a second one' },
  ];
}

function lintAddress(url: string, field: string): Remark[] {
  const found = (todo: string): Remark => ({ rule: 'address', field, value: url, todo });
  const host = /^https:\/\/([^/?#]*)/.exec(url)?.[1];
  if (host === undefined) return [found('give an address that begins with https://')];
  const remarks: Remark[] = [];
  if (host.includes('@')) remarks.push(found('take the name or password out of the address'));
  if (!/\.[a-z]{2,}(:443)?$/i.test(host)) remarks.push(found('name a public host'));
  if (/\s/.test(url)) remarks.push(found('write spaces as %20'));
  const tracker = TRACKERS.exec(url)?.[1];
  if (tracker !== undefined) remarks.push(found(`take "${tracker}" out of the address`));
  return remarks;
}

function lintClass(source: Source, field: string): Remark[] {
  const remarks: Remark[] = [];
  if (source.class === null || source.class === 'copy')
    remarks.push({
      rule: 'source-class',
      field: `${field}.class`,
      value: source.class ?? 'null',
      todo: 'name the original publisher and its page, or take the source away',
    });
  if (source.checked !== null && !/\bread\b/.test(source.checked.how))
    remarks.push({
      rule: 'read-where',
      field: `${field}.checked.how`,
      value: source.checked.how,
      todo: 'say where it was read: "read at the address", "read in a stored copy: Table 1"',
    });
  return remarks;
}

/** The place is exact, and it is the same in both fields that tell it: else one of them is of an earlier reading. */
function lintPlace({ locator, checked }: Source, field: string): Remark[] {
  if (checked === null) return [];
  const remarks: Remark[] = [];
  if (locator !== null && WHOLE.test(locator))
    remarks.push({
      rule: 'place',
      field: `${field}.locator`,
      value: locator,
      todo: 'name the table, page, paragraph or passage that carries the record',
    });
  if (checked.how.startsWith(STORED) && checked.how !== `${STORED}${locator}`)
    remarks.push({
      rule: 'read-where',
      field: `${field}.checked.how`,
      value: checked.how,
      todo: 'name the same place as the locator does',
    });
  return remarks;
}
