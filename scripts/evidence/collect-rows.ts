import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../lib/core/claim/claim.ts';
import { decideByWords, ruledOutBy } from '../../lib/core/match/decide-number.ts';
import { decidePropositions } from '../../lib/core/match/decide-proposition.ts';
import type { EngineIndex } from '../../lib/core/match/engine-index.ts';
import { gatherNumbers } from '../../lib/core/match/evidence/gather-numbers.ts';
import { gatherPropositions } from '../../lib/core/match/evidence/gather-propositions.ts';
import { NUMBER_FEATURES } from '../../lib/core/match/evidence/number-features.ts';
import { PROPOSITION_FEATURES } from '../../lib/core/match/evidence/proposition-features.ts';
import { readNumbers } from '../../lib/core/match/figure-reading.ts';
import { pageReader, readContext } from '../../lib/core/match/match-context.ts';
import type { PageContext, Segment } from '../../lib/core/text/segment.ts';
import { readPage } from '../../lib/node/cli/scan.ts';
import { readCorpus } from '../../lib/node/eval/corpus-page.ts';
import { readStatements } from '../../lib/node/eval/statements.ts';

/** A record that a number or a sentence may state, with whether it does. */
export interface Row {
  /** The document; rows of one document are never split between fitting and testing. */
  readonly group: string;
  readonly claim: string;
  /** The number or sentence; of the records that compete for one place the engine marks one. */
  readonly place: string;
  readonly text: string;
  readonly label: 0 | 1;
  readonly isExample: boolean;
  readonly values: readonly number[];
}

export interface Rows {
  readonly numbers: readonly Row[];
  readonly propositions: readonly Row[];
}

/** The day of a page on which a record is likely to be stated, unless it came out later. */
const USUAL_DAY = '2025-04-18';

interface Document {
  readonly group: string;
  readonly segments: readonly Segment[];
  readonly page: PageContext;
  readonly isExample: boolean;
  /** Null: nobody knows. */
  readonly labelOf: (text: string, claim: string, kind: 'figure' | 'proposition') => 0 | 1 | null;
}

/** `corpus` holds labelled pages in `pages/dev` and single statements in `statements`; see `tests/corpus/README.md`. */
export async function collectRows(index: EngineIndex, corpus: string, unrelated: string): Promise<Rows> {
  const claims = [...index.claimById.values()];
  const documents = [
    ...(await corpusDocuments(join(corpus, 'pages/dev'))),
    ...(await statementDocuments(join(corpus, 'statements'))),
    ...claims.flatMap(exampleDocuments),
    ...(await unrelatedDocuments(unrelated)),
  ];
  const rows = documents.map(document => rowsOf(document, index));
  return { numbers: rows.flatMap(({ numbers }) => numbers), propositions: rows.flatMap(one => one.propositions) };
}

async function corpusDocuments(folder: string): Promise<Document[]> {
  return Promise.all(
    (await readCorpus(folder)).map(async ({ id, file, sentences }) => {
      const { segments, page } = await readPage(file);
      const known = new Map(sentences.map(one => [one.text, one]));
      const labelOf = (text: string, claim: string) => {
        const sentence = known.get(text.replace(/\s+/g, ' ').trim());
        if (sentence === undefined || sentence.optional === true) return null;
        return sentence.labels.some(label => label.claim === claim && isAgreement(label)) ? 1 : 0;
      };
      return { group: id, segments, page, isExample: false, labelOf };
    }),
  );
}

async function statementDocuments(folder: string): Promise<Document[]> {
  return (await readStatements(folder)).map(({ id, published, before, text, labels, about, optional, labelled }) => ({
    group: id,
    segments: [{ text, start: 0, heading: null, before: before.toReversed(), after: [] }],
    page: { title: '', published, lang: 'en' },
    isExample: true,
    labelOf: (_, claim, kind) => {
      if (about !== undefined && claim !== about) return null;
      if (optional === true || (labelled === 'propositions' && kind === 'figure')) return null;
      if (labels.some(label => label.claim === claim)) return labels.some(isAgreement) ? 1 : 0;
      // What states one record may well state another; who labelled it named one.
      return labels.length === 0 ? 0 : null;
    },
  }));
}

function exampleDocuments(claim: Claim): Document[] {
  const day = [claim.published, claim.valid.from].find(one => one?.length === 10 && one > USUAL_DAY) ?? USUAL_DAY;
  const document = (text: string, label: 0 | 1): Document => ({
    group: claim.id,
    segments: [{ text, start: 0, heading: null, before: [], after: [] }],
    page: { title: '', published: day, lang: 'en' },
    isExample: true,
    // Another record may well be stated too: an example tells of its own record only.
    labelOf: (_, id) => (id === claim.id ? label : null),
  });
  const { matches, near } = claim.examples;
  return [...matches.map(text => document(text, 1)), ...near.map(text => document(text, 0))];
}

const isAgreement = ({ relation }: { relation: string }) => relation !== 'differs';

async function unrelatedDocuments(folder: string): Promise<Document[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html'));
  return Promise.all(
    files.map(async name => {
      const { segments, page } = await readPage(join(folder, name));
      return { group: name, segments, page, isExample: false, labelOf: () => 0 as const };
    }),
  );
}

function rowsOf(document: Document, index: EngineIndex): Rows {
  const { group, segments, page, isExample, labelOf } = document;
  const { read } = pageReader(index.lexicon, page.published);
  const numbers: Row[] = [];
  const propositions: Row[] = [];
  for (const [at, segment] of segments.entries()) {
    const { text, lead = '' } = segment;
    const reading = read(lead + text);
    const context = readContext(index.lexicon, read, reading, segment, page);
    const told = new Set(decidePropositions(reading, index, context).found.map(({ claim }) => claim.id));
    for (const [order, number] of readNumbers(reading, context, index).entries()) {
      if (number.quantity.quantity.start < lead.length) continue;
      const said = decideByWords(number, index, context);
      if (said.best !== null) {
        told.add(said.best.claim.id);
        continue;
      }
      const ruledOut = ruledOutBy(said.rejected, number, index);
      for (const { claim, evidence, point } of gatherNumbers(number, context, index)) {
        if (ruledOut.has(claim.id)) continue;
        const label = labelOf(text, claim.id, 'figure');
        // A near miss of a record may well state another year of its series.
        if (label === null || (isExample && label === 0 && point !== null)) continue;
        const values = NUMBER_FEATURES.map(name => evidence[name]);
        numbers.push({ group, claim: claim.id, place: `${group} ${at} ${order}`, text, label, isExample, values });
      }
    }
    if (lead !== '' || told.size > 0) continue;
    for (const { claim, evidence } of gatherPropositions(reading, context, index)) {
      const label = labelOf(text, claim.id, 'proposition');
      if (label === null) continue;
      const values = PROPOSITION_FEATURES.map(name => evidence[name]);
      propositions.push({ group, claim: claim.id, place: `${group} ${at}`, text, label, isExample, values });
    }
  }
  return { numbers, propositions };
}
