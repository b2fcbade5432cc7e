import { Modality, Relation } from '../../core/match/mention.ts';
import type { Segment } from '../../core/text/segment.ts';
import { type JsonLine, parseJsonLine, type RawLine, readLines } from '../cli/json-lines.ts';
import { segmentsOf } from '../cli/line-segments.ts';
import { DocumentError } from '../read-document.ts';

/** A text and what it must give: a claim in some relation and modality (null: any), or silence where `claim` is null. */
export interface Case {
  readonly id: unknown;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly published: string | null;
  readonly claim: string | null;
  readonly relation: Relation | null;
  readonly modality: Modality | null;
}

const REPORT_FIELDS = ['claim', 'sentence', 'prev', 'next', 'heading', 'mention', 'page'];
const FIELDS = ['id', 'text', 'claim', 'relation', 'modality', 'prev', 'next', 'speaker', 'published'];

/**
 * Read cases: JSON lines `{"id","text","claim":ID|null,"relation"?,"modality"?,"prev"?,"next"?,"speaker"?,"published"?}`, or a report as
 * a card saves it, `{"claim","sentence","prev"?,"next"?,"heading"?,"mention","page"}`. A report expects what the card showed: where that
 * was wrong, its "claim" is to be set to null or to the right id. `claims` are the ids that there are.
 *
 * What would pass or fail for another reason than the matching stops with its file, line and field.
 */
export async function readCases(file: string, claims: ReadonlySet<string>): Promise<Case[]> {
  const name = file === '-' ? 'standard input' : file;
  const lines: RawLine[] = [];
  for await (const line of readLines(file)) lines.push(line);
  if (lines.length === 0) throw new DocumentError(`${name} holds no cases: write one JSON object a line`);
  const whole = lines.map(({ line }) => line).join('\n');
  const objects = lines.length > 1 && isJson(whole) ? [{ line: whole, where: name }] : lines;
  return objects.map(({ line, where }) => {
    const read = parseJsonLine(line, where);
    return read.fields.includes('mention') ? readReport(read, claims) : readCase(read, claims);
  });
}

/** Lines that are one JSON text together are an object written over several lines. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Most files are JSON lines; what is wrong with one is told with its number.
    return false;
  }
}

/** What a card showed is expected of the claim that it showed. */
function readReport(report: JsonLine, claims: ReadonlySet<string>): Case {
  refuseOthers(report, REPORT_FIELDS, 'a report');
  const mention = report.object('mention');
  const claim = report.optionalText('claim');
  const isShown = claim !== null && mention.optionalText('claim') === claim;
  const published = report.object('page').optionalText('published');
  const around = {
    prev: report.texts('prev', 'last'),
    next: report.texts('next'),
    // Stands where a heading stands.
    speaker: report.optionalText('heading'),
  };
  const asCase = { id: report.where, text: report.text('sentence'), ...around, published };
  const expected = isShown && { relation: mention.text('relation'), modality: mention.text('modality') };
  // A claim that was taken out is missed as in any case; null says that there is none.
  const named = report.fields.includes('claim') && { claim };
  return readCase(parseJsonLine(JSON.stringify({ ...asCase, ...named, ...expected }), report.where), claims);
}

function refuseOthers({ where, fields }: JsonLine, known: readonly string[], what: string): void {
  const other = fields.find(field => !known.includes(field));
  if (other !== undefined)
    throw new DocumentError(`${where}: "${other}" is no field of ${what}: they are ${known.join(', ')}`);
}

function readCase(line: JsonLine, claims: ReadonlySet<string>): Case {
  const refuse = (what: string): never => {
    throw new DocumentError(`${line.where}: ${what}`);
  };
  refuseOthers(line, FIELDS, 'a case');
  if (!line.fields.includes('claim')) refuse('"claim" is missing: name one, or write null where no mark may be');
  const oneOf = <T extends string>(field: string, options: readonly T[]): T | null => {
    const written = line.optionalText(field);
    const known = options.find(option => option === written) ?? null;
    if (written !== null && known === null) refuse(`"${field}" "${written}" is none of ${options.join(', ')}`);
    return known;
  };
  const claim = line.optionalText('claim');
  const relation = oneOf('relation', Relation.options);
  const modality = oneOf('modality', Modality.options);
  if (claim === null && relation !== null) refuse('"relation" needs a claim: name it, or leave the relation out');
  if (claim === null && modality !== null) refuse('"modality" needs a claim: name it, or leave the modality out');
  if (claim !== null && !claims.has(claim)) refuse(`"claim" "${claim}" is no claim's id: look for it in claims/`);
  return {
    id: line.id,
    text: line.text('text'),
    segments: segmentsOf(line),
    published: line.optionalDay('published'),
    claim,
    relation,
    modality,
  };
}
