import type { Claim } from '../claim/claim.ts';
import type { Series } from '../claim/series.ts';
import type { Source } from '../claim/source.ts';
import type { Remark } from './finding.ts';

/** Names of query fields that tell who followed a link, or from where, and name no document. */
const TRACKERS =
  /[?&#;](utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid|cmpid|cmp|ocid|ncid|s_cid|smid|smtyp|ref_src|ref_url|wt_mc|_ga|_hsenc|_hsmi|mkt_tok|cid|jsessionid|phpsessid|sessionid|access_token|token)=/i;

/** Check addresses and classes. A draft may hold what was found; a shown record holds what was read. */
export function lintSources({ status, sources }: Claim | Series): Remark[] {
  return sources.flatMap((source, i) => [
    ...lintAddress(source.url, `sources.${i}.url`),
    ...(status === 'shown' ? lintClass(source, `sources.${i}`) : []),
  ]);
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
