/** Query parameters that tell where a reader came from and change nothing on the page. */
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi ' +
    'vero_id oly_anon_id oly_enc_id rb_clickid s_cid wickedid ncid cmpid smid smtyp ocid guccounter guce_referrer guce_referrer_sig ' +
    'cvid sr_share sh_kit ref_src ref_url src_trk trk trkcampaign fb_action_ids fb_source spm xtor'
  ).split(' '),
);
const trackingPrefixes = ['utm_', 'pk_', 'mtm_', 'hsa_', 'at_medium', 'at_campaign', 'wt.mc', 'stm_', 'itm_'];

/**
 * A page's address as notes are filed under: without hash, tracking parameters, user name and default port, scheme and host in lower case.
 *
 * A site answers http and https with the same page, so both are filed under https. Only where https is not to be expected, at a port of its own and on
 * hosts without a name on the internet (`localhost`, an IP address), http stays what it is.
 *
 * Path and the other parameters stay as they are and in their order, since servers may tell them apart. Addresses that are not http only lose
 * their hash. Works on any string and gives a normal address back unchanged.
 */
export function normalizeSource(address: string): string {
  const whole = address.trim();
  const hash = whole.indexOf('#');
  const bare = hash < 0 ? whole : whole.slice(0, hash);
  const parts = /^(https?):\/\/([^/?\\]*)([^?]*)(?:\?(.*))?$/is.exec(bare);
  if (!parts) return bare;
  const [, scheme = '', authority = '', path = '', query] = parts;
  const lower = scheme.toLowerCase();
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const port = lower === 'http' ? /:(?:80)?$/ : /:(?:443)?$/;
  const kept = (query ?? '').split('&').filter(part => part !== '' && !isTracking(part));
  const site = host.replace(port, '');
  const filed = lower === 'http' && isNamed.test(site) ? 'https' : lower;
  return `${filed}://${site}${path || '/'}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Whether an address, given as {@link normalizeSource} gives it, stands for the same one with http too. */
export function isFiledUnderHttps(source: string): boolean {
  return isNamed.test(/^https:\/\/([^/?]*)/.exec(source)?.[1] ?? '');
}

/** A host name with a top-level domain and no port. */
const isNamed = /^[^:[\]]+\.[a-z][a-z0-9-]*\.?$/;

function isTracking(part: string): boolean {
  const name = part.split('=', 1)[0]?.toLowerCase() ?? '';
  return trackingNames.has(name) || trackingPrefixes.some(prefix => name.startsWith(prefix));
}
