/** The first line that is not the name of a site, or null where none is named. */
export interface SitesTrouble {
  readonly typed: string | null;
}

/** Hosts as typed, one a line. */
interface Sites {
  readonly hosts: readonly string[];
  readonly trouble: SitesTrouble | null;
}

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Read a list of sites. An address with a path counts as its host; repeats and empty lines are dropped. */
export function readSites(text: string): Sites {
  const hosts: string[] = [];
  for (const line of text.split('\n')) {
    const typed = line.trim();
    if (typed === '') continue;
    const host = readHost(typed);
    if (!host) return { hosts, trouble: { typed } };
    if (!hosts.includes(host)) hosts.push(host);
  }
  return { hosts, trouble: hosts.length === 0 ? { typed: null } : null };
}

/** The host that somebody has typed, or whose address was pasted; null when it is none. */
export function readHost(typed: string): string | null {
  const name = typed.trim();
  try {
    const host = new URL(/^https?:\/\//i.test(name) ? name : `https://${name}`).hostname;
    return hostName.test(host) ? host : null;
  } catch {
    // Not an address: the caller says so in words.
    return null;
  }
}
