import type { Key, Words } from '../../lib/core/words/words.ts';

/** The form's words for fields of a claim whose last part is not a word of the form. */
const keys = {
  '': 'newClaim.record',
  valid: 'newClaim.validUntil',
  'valid.until': 'newClaim.validUntil',
  examples: 'newClaim.examples',
  'examples.matches': 'newClaim.matches',
  'examples.near': 'newClaim.near',
  modality: 'newClaim.plan',
  'figure.publisher': 'newClaim.counter',
  'figure.period.type': 'newClaim.period',
  'figure.period.id': 'newClaim.periodId',
  'figure.period.label': 'newClaim.periodLabel',
  'figure.period.within': 'newClaim.actor',
} as const satisfies Readonly<Record<string, Key>>;
/** These the form calls as the claim does, whatever they are part of. */
const same =
  /(?:^|\.)(statement|id|topic|kind|context|asOf|caveats|figure|measure|value|low|high|approx|unit|per|period|start|end|population|restrictions|actor|agency|jurisdiction|definition|proposition|predicate|sources)$/;
const ofSource = /^sources\.(\d+)(?:\.(title|publisher|url|published|locator|quote|class|checked))?/;
const ofRole = /^proposition\.roles\.(agent|object|beneficiary|instrument|place|result|topic|time)/;

/** What the form calls a field, "Source 1: Address", by its path in the claim, `sources.0.url`. A path that the form has no word for stays as it is. */
export function fieldName(path: string, t: Words['t']): string {
  const source = ofSource.exec(path);
  if (source) {
    const name = t('newClaim.source', { number: Number(source[1]) + 1 });
    const part = source[2] as 'title' | 'url' | undefined;
    return part ? `${name}: ${t(part === 'title' ? 'newClaim.sourceTitle' : `newClaim.${part}`)}` : name;
  }
  const role = ofRole.exec(path)?.[1] as 'agent' | undefined;
  if (role) return t(`newClaim.role-${role}`);
  for (const part of upwards(path)) {
    const key = part in keys ? keys[part as keyof typeof keys] : null;
    if (key) return t(key);
    const word = same.exec(part)?.[1] as 'statement' | undefined;
    if (word) return t(`newClaim.${word}`);
  }
  return path;
}

/** The control that writes a field of the claim, or the nearest one above it. */
export function findField(path: string): HTMLElement | null {
  for (const part of upwards(path)) {
    const exact = document.getElementsByName(part)[0];
    if (exact) return exact;
    const first = document.querySelector<HTMLElement>(`.nc-form [name^="${CSS.escape(part)}."]`);
    if (first) return first;
  }
  return document.getElementsByName('statement')[0] ?? null;
}

/** `a.b.c`, `a.b`, `a`; and '' for a path that is ''. */
function upwards(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}
