import { Modality, Relation } from '../../core/match/mention.ts';
import type { Segment } from '../../core/text/segment.ts';
import { type JsonLine, readJsonLines } from '../cli/json-lines.ts';
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

const FIELDS = ['id', 'text', 'claim', 'relation', 'modality', 'prev', 'next', 'speaker', 'published'];

/**
 * Read cases: JSON lines `{"id","text","claim":ID|null,"relation"?,"modality"?,"prev"?,"next"?,"speaker"?,"published"?}`, `claims` being
 * the ids that there are. What would pass or fail for another reason than the matching stops with its file, line and field.
 */
export async function readCases(file: string, claims: ReadonlySet<string>): Promise<Case[]> {
  const cases: Case[] = [];
  for await (const line of readJsonLines(file)) cases.push(readCase(line, claims));
  if (cases.length === 0) throw new DocumentError(`${file} holds no cases: write one JSON object a line`);
  return cases;
}

function readCase(line: JsonLine, claims: ReadonlySet<string>): Case {
  const refuse = (what: string): never => {
    throw new DocumentError(`${line.where}: ${what}`);
  };
  const unknown = line.fields.find(field => !FIELDS.includes(field));
  if (unknown !== undefined) refuse(`"${unknown}" is no field of a case: they are ${FIELDS.join(', ')}`);
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
    published: line.optionalText('published'),
    claim,
    relation,
    modality,
  };
}
