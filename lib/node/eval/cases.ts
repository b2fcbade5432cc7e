import type { Engine } from '../../core/match/engine.ts';
import { Modality, Relation } from '../../core/match/mention.ts';
import { readJsonLines } from '../cli/json-lines.ts';
import { DocumentError } from '../read-document.ts';

export interface CaseResult {
  readonly id: unknown;
  readonly text: string;
  readonly expected: string | null;
  readonly got: readonly string[];
  readonly passed: boolean;
}

/**
 * Reported cases as a regression set: JSON lines `{"id","text","claim":ID|null,"relation"?,"modality"?,"prev"?,"published"?}`.
 * `claim` null means that the sentence must stay unmarked.
 */
export async function runCases(engine: Engine, file: string): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for await (const line of readJsonLines(file)) {
    const text = line.text('text');
    const claim = line.optionalText('claim');
    const relation = check(Relation.options, line.optionalText('relation'), file);
    const modality = check(Modality.options, line.optionalText('modality'), file);
    const segment = {
      text,
      start: 0,
      heading: null,
      before: line.texts('prev', 'last').reverse(),
      after: line.texts('next'),
    };
    const page = { title: '', published: line.optionalText('published'), lang: null };
    const mentions = engine.match([segment], page);
    const hit = mentions.find(mention => mention.claim === claim);
    const passed =
      claim === null
        ? mentions.length === 0
        : hit !== undefined &&
          (relation ?? hit.relation) === hit.relation &&
          (modality ?? hit.modality) === hit.modality;
    const got = mentions.map(mention => `${mention.claim} ${mention.relation} ${mention.modality}`);
    results.push({ id: line.id, text, expected: claim, got, passed });
  }
  return results;
}

function check<T extends string>(options: readonly T[], value: string | null, file: string): T | null {
  if (value === null) return null;
  const known = options.find(option => option === value);
  if (known === undefined) throw new DocumentError(`${file}: "${value}" is none of ${options.join(', ')}`);
  return known;
}
