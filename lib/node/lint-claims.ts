import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pack } from '../core/claim/pack.ts';
import { type Finding, RULES, type Rule } from '../core/lint/finding.ts';
import { type KnownFault, KnownFaults, setKnownAside } from '../core/lint/known-faults.ts';
import { lintPack } from '../core/lint/lint-pack.ts';
import { ClaimsError, readClaims } from './read-claims.ts';
import { readClaimsFile } from './read-claims-file.ts';

/** What lint says of a claims folder. `aside` are errors that `known-faults.json` names; `idle` its entries that nothing needs. */
export interface LintReport {
  readonly pack: Pack;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly aside: readonly Finding[];
  readonly idle: readonly KnownFault[];
}

/** Read a claims folder and lint it. Throws a `ClaimsError` for a folder that cannot be read into a pack. */
export async function lintClaims(dir: string, today: string): Promise<LintReport> {
  return report(await readClaims(dir), await readKnownFaults(dir), today);
}

/** The same of a pack in one JSON file, which has no list of known faults. */
export async function lintClaimsFile(file: string, today: string): Promise<LintReport> {
  return report(await readClaimsFile(file), [], today);
}

function report(pack: Pack, known: readonly KnownFault[], today: string): LintReport {
  const { findings, aside, idle } = setKnownAside(lintPack(pack, today), known);
  const ofLevel = (level: Finding['level']) => findings.filter(finding => finding.level === level);
  return { pack, errors: ofLevel('error'), warnings: ofLevel('warning'), aside, idle };
}

async function readKnownFaults(dir: string): Promise<KnownFault[]> {
  const name = `${basename(dir)}/known-faults.json`;
  const text = await readFile(join(dir, 'known-faults.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"faults": []}';
    throw error;
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ClaimsError([`${name}: (file): ${(error as Error).message}: correct the JSON`]);
  }
  const parsed = KnownFaults.safeParse(json);
  if (parsed.success) return parsed.data.faults;
  throw new ClaimsError(
    parsed.error.issues.map(({ path, message }) => `${name}: ${path.join('.') || '(file)'}: ${message}`),
  );
}

/** Of each rule's warnings so many are printed, unless all are asked for. */
const NAMED = 2;

/** The report as lines: errors one by one, warnings by rule, then what the folder holds. */
export function describeLint(report: LintReport, dir: string, all: boolean): string[] {
  const { pack, errors, warnings, aside, idle } = report;
  const shown = pack.claims.filter(({ status }) => status === 'shown').length;
  const idleLines = idle.map(
    ({ record, rule }) => `${basename(dir)}/known-faults.json: ${record}: ${rule}: mended: take the entry out`,
  );
  const counts = [`${errors.length} errors`, `${warnings.length} warnings`];
  if (aside.length > 0) counts.push(`${aside.length} known faults set aside`);
  return [
    ...errors.map(finding => `error: ${describeFinding(finding, pack, dir)}`),
    ...(Object.keys(RULES) as Rule[]).flatMap(rule => describeRule(rule)),
    ...idleLines,
    `${pack.claims.length} claims (${shown} shown), ${pack.series.length} series, ${pack.lexicon.length} lexicon entries`,
    counts.join(', '),
  ];

  function describeRule(rule: Rule): string[] {
    const own = warnings.filter(finding => finding.rule === rule);
    if (own.length === 0) return [];
    const named = own.slice(0, all ? own.length : NAMED).map(finding => `  ${describeFinding(finding, pack, dir)}`);
    const more = own.length - named.length;
    return [
      `warning: ${rule} (${own.length}): ${RULES[rule]}`,
      ...named,
      ...(more > 0 ? [`  and ${more} more: --all`] : []),
    ];
  }
}

function describeFinding({ record, field, value, todo }: Finding, { claims }: Pack, dir: string): string {
  const topic = claims.find(({ id }) => id === record.id)?.topic ?? '';
  const files = {
    claim: `${topic}/${record.id}.json`,
    series: `series/${record.id}.json`,
    correction: 'CORRECTIONS.md',
  };
  return `${basename(dir)}/${files[record.kind]}: ${field}: ${value}: ${todo}`;
}
