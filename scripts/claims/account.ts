import { carries } from '../../lib/core/claim/check-sources.ts';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { Pack } from '../../lib/core/claim/pack.ts';
import type { Series } from '../../lib/core/claim/series.ts';
import type { Source } from '../../lib/core/claim/source.ts';

const HEAD = `# Account of the records

Every record that was researched, and what became of it: shown, with the source that carries it, where it was read and when; draft,
with the reason; merged, with the record that took it in. Written from the records by \`npm run claims -- account\`: change a record, not
this table.
`;

/** The account of a pack as Markdown: a row for every claim, every earlier id and every series, by folder. */
export function accountOf({ claims, series }: Pack): string {
  const topics = [...Map.groupBy(claims, ({ topic }) => topic)];
  const merged = claims.flatMap(({ aliases }) => aliases).length;
  const sections = [
    `${claims.length + merged} claims: ${count(claims, 'shown')} shown, ${count(claims, 'draft')} draft, ${count(claims, 'withdrawn')} withdrawn, ${merged} merged. ${series.length} series: ${count(series, 'shown')} shown, ${count(series, 'draft')} draft.`,
    ...topics.map(([topic, own]) => table(topic, own.flatMap(claimRows))),
    table('series', series.map(recordRow)),
  ];
  return `${HEAD}\n${sections.join('\n\n')}\n`;
}

function count(records: readonly (Claim | Series)[], status: Claim['status']): number {
  return records.filter(record => record.status === status).length;
}

function table(title: string, rows: readonly string[][]): string {
  const lines = rows.map(cells => `| ${cells.join(' | ')} |`);
  return [
    `## ${title}`,
    '',
    '| Record | State | Source or reason | Where, when, how read |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function claimRows(claim: Claim): string[][] {
  return [recordRow(claim), ...claim.aliases.map(alias => [alias, 'merged', `into ${claim.id}`, ''])];
}

function recordRow(record: Claim | Series): string[] {
  if (record.status === 'draft') return [record.id, 'draft', reasonsOf(record).join('; '), ''];
  const source = record.sources.find(one => carries(one, record));
  if (!source) return [record.id, record.status, 'no source that carries it', ''];
  return [record.id, record.status, linkTo(source), cell(readingOf(source))];
}

/** Why a record is a draft, as far as the record itself tells. */
export function reasonsOf(record: Claim | Series): string[] {
  const { sources } = record;
  const reasons: string[] = [];
  const couldCarry = sources.filter(source => carries({ ...source, checked: { on: '', how: '' } }, record));
  if (sources.every(source => source.class === 'copy')) reasons.push('only reposts were found');
  else if (couldCarry.length > 0 && couldCarry.every(({ checked }) => checked === null))
    reasons.push('no source that could carry it was read');
  else if (couldCarry.length === 0 && sources.some(source => source.class === null))
    reasons.push('no source was read and classed');
  else if (couldCarry.length === 0) reasons.push('only reports of who counted, ruled or studied were found');
  if ('kind' in record && record.figure === null && record.proposition === null)
    reasons.push('no figure or proposition yet');
  if ('values' in record && record.measure === null) reasons.push('no measure yet');
  if ('values' in record && record.values.every(({ unverified }) => unverified))
    reasons.push('no value was read at a source');
  return reasons.length > 0 ? reasons : ['waits for an editor'];
}

function linkTo({ publisher, title, url }: Source): string {
  const address = url.replace(/[\s()<>|]/g, letter => `%${letter.charCodeAt(0).toString(16)}`);
  return `${cell(publisher)}: [${cell(title).replace(/[[\]]/g, '\\$&')}](${address})`;
}

/** "Table 1; 2026-11-24; read in a stored copy": a place that the reading repeats is said once. */
function readingOf({ locator, checked }: Source): string {
  if (checked === null) return '';
  const how = locator === null ? checked.how : checked.how.replace(`: ${locator}`, '');
  return [locator, checked.on, how].filter(Boolean).join('; ');
}

function cell(text: string): string {
  return text.replace(/[|<]/g, '\\$&').replace(/\s+/g, ' ');
}
