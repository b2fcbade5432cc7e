import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { PageContext, Segment } from '../../lib/core/text/segment.ts';
import { readPage } from '../../lib/node/cli/scan.ts';
import { readCorpus } from '../../lib/node/eval/corpus-page.ts';
import { readStatements } from '../../lib/node/eval/statements.ts';

/** The day of a page on which a record is likely to be stated, unless it came out later. */
const USUAL_DAY = '2025-04-18';

/** A record's figure or proposition, or another number than its figure. */
export type Stated = 'figure' | 'difference' | 'proposition';

/** A text with its sentences, and who knows what they state. */
export interface Document {
  readonly group: string;
  readonly segments: readonly Segment[];
  readonly page: PageContext;
  readonly isSingle: boolean;
  /** Null: nobody knows. */
  readonly labelOf: (text: string, claim: string, kind: Stated) => 0 | 1 | null;
}

/** The labelled pages of a folder. */
export async function corpusDocuments(folder: string): Promise<Document[]> {
  return Promise.all(
    (await readCorpus(folder)).map(async ({ id, file, sentences }) => {
      const { segments, page } = await readPage(file);
      const known = new Map(sentences.map(one => [one.text, one]));
      const labelOf = (text: string, claim: string, kind: Stated) => {
        const sentence = known.get(text.replace(/\s+/g, ' ').trim());
        if (sentence === undefined || sentence.optional === true) return null;
        const labels = sentence.labels.filter(label => label.claim === claim);
        if (kind !== 'difference') return labels.some(isAgreement) ? 1 : 0;
        // Where a page tells a record's own number too, another is open to argument.
        if (labels.some(isAgreement)) return null;
        return labels.length > 0 ? 1 : 0;
      };
      return { group: id, segments, page, isSingle: false, labelOf };
    }),
  );
}

/** The labelled single statements of a folder. */
export async function statementDocuments(folder: string): Promise<Document[]> {
  return (await readStatements(folder)).map(({ id, published, before, text, labels, about, optional, labelled }) => ({
    group: id,
    segments: [{ text, start: 0, heading: null, before: before.toReversed(), after: [] }],
    page: { title: '', published, lang: 'en' },
    isSingle: true,
    labelOf: (_, claim, kind) => {
      if (about !== undefined && claim !== about) return null;
      if (optional === true || (labelled === 'propositions' && kind === 'figure')) return null;
      const own = labels.filter(label => label.claim === claim);
      if (own.length > 0) {
        const isAgreed = own.some(isAgreement);
        return kind === 'difference' ? (isAgreed ? null : 1) : isAgreed ? 1 : 0;
      }
      // What states one record may well state another; who labelled it named one.
      return labels.length === 0 ? 0 : null;
    },
  }));
}

/** What a record's own near misses do not state. What its matches state the classifiers have seen too well to be weighed by them. */
export function nearMissDocuments({ id, published, valid, examples }: Claim): Document[] {
  const day = [published, valid.from].find(one => one?.length === 10 && one > USUAL_DAY) ?? USUAL_DAY;
  return examples.near.map(text => ({
    group: id,
    segments: [{ text, start: 0, heading: null, before: [], after: [] }],
    page: { title: '', published: day, lang: 'en' },
    isSingle: true,
    // Another record may well be stated: a near miss tells of its own record only.
    labelOf: (_, claim) => (claim === id ? 0 : null),
  }));
}

const isAgreement = ({ relation }: { relation: string }) => relation !== 'differs';

/** Pages that state no record. */
export async function unrelatedDocuments(folder: string): Promise<Document[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html'));
  return Promise.all(
    files.map(async name => {
      const { segments, page } = await readPage(join(folder, name));
      return { group: name, segments, page, isSingle: false, labelOf: () => 0 as const };
    }),
  );
}
