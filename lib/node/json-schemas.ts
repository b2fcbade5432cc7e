import { z } from 'zod';
import { Claim } from '../core/claim/claim.ts';
import { LexiconFile } from '../core/claim/lexicon.ts';
import { PackFile } from '../core/claim/pack.ts';
import { Series } from '../core/claim/series.ts';
import { ClassifierFile } from '../core/claim/classifier.ts';
import { ClaimWordings } from '../core/claim/wordings.ts';
import { KnownFaults } from '../core/lint/known-faults.ts';

/** JSON Schemas for editors, as file name to text, made from the schemas that the build itself uses. */
export function jsonSchemas(): Record<string, string> {
  const schemas = {
    claim: Claim,
    series: Series,
    'lexicon-file': LexiconFile,
    wordings: ClaimWordings,
    classifier: ClassifierFile,
    pack: PackFile,
    'known-faults': KnownFaults,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  );
}
