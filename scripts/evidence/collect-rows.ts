import { join } from 'node:path';
import type { WordedClaim } from '../../lib/core/claim/worded-claim.ts';
import { decideByWords, ruledOutBy } from '../../lib/core/match/figures/decide-number.ts';
import {
  decidePropositions,
  ruledOutBy as ruledOutOfPropositions,
} from '../../lib/core/match/propositions/decide-proposition.ts';
import type { EngineIndex } from '../../lib/core/match/engine-index.ts';
import { gatherNumbers } from '../../lib/core/match/evidence/numbers/gather-numbers.ts';
import { gatherPropositions } from '../../lib/core/match/evidence/propositions/gather-propositions.ts';
import { MODELS, probabilityOf } from '../../lib/core/match/evidence/model.ts';
import { NUMBER_FEATURES, ODD_FEATURES } from '../../lib/core/match/evidence/numbers/number-features.ts';
import { oddEvidence } from '../../lib/core/match/evidence/numbers/odd-numbers.ts';
import {
  ODD_PROPOSITION_FEATURES,
  PROPOSITION_FEATURES,
} from '../../lib/core/match/evidence/propositions/proposition-features.ts';
import { evidenceInSpite } from '../../lib/core/match/evidence/propositions/told-in-spite.ts';
import { readNumbers } from '../../lib/core/match/figures/figure-reading.ts';
import { pageReader, readContext } from '../../lib/core/match/context/match-context.ts';
import { withoutTag } from '../../lib/core/match/words/without-tag.ts';
import { collectDifferences } from './collect-differences.ts';
import {
  corpusDocuments,
  type Document,
  type DocumentKind,
  recordDocuments,
  spokenDocuments,
  statementDocuments,
  unrelatedDocuments,
} from './documents.ts';
import { readClaimed } from './claimed.ts';
import { readSpeech } from './speech.ts';

/** A record that a number or a sentence may state, with whether it does. */
export interface Row {
  /** The document; rows of one document are never split between fitting and testing. */
  readonly group: string;
  readonly claim: string;
  /** The number or sentence; of the records that compete for one place the engine marks one. */
  readonly place: string;
  readonly text: string;
  readonly label: 0 | 1;
  readonly kind: DocumentKind;
  readonly values: readonly number[];
  /** Read as if nothing had been learned of the record. */
  readonly isUnlearned: boolean;
}

export interface Rows {
  /** Records for which a number may be given that is not their own. */
  readonly differences: readonly Row[];
  /** The same where a sign speaks for something else, with what the model of the others says of them. */
  readonly oddDifferences: readonly Row[];
  readonly numbers: readonly Row[];
  /** Numbers that seem to be of something else, with what the model of the others says of them. */
  readonly oddNumbers: readonly Row[];
  readonly propositions: readonly Row[];
  /** Records that something speaks strongly against, with what the model of the others says of them. */
  readonly oddPropositions: readonly Row[];
}

/** `indexOf` gives the index whose classifiers have not seen a document. `corpus` holds labelled pages in `pages/dev` and single statements in `statements`; see `tests/corpus/README.md`. */
export async function collectRows(
  indexOf: (group: string) => EngineIndex,
  unlearnedOf: (group: string) => EngineIndex,
  worded: readonly WordedClaim[],
  corpus: string,
  unrelated: string,
): Promise<Rows> {
  const pages = [
    ...(await corpusDocuments(join(corpus, 'pages/dev'))),
    ...(await unrelatedDocuments(unrelated)),
    ...spokenDocuments([...readSpeech(), ...readClaimed()]),
  ];
  const statements = await statementDocuments(join(corpus, 'statements'));
  const records = worded.flatMap(recordDocuments);
  const documents = [...pages, ...statements, ...records];
  const rows = documents.flatMap(document => [
    rowsOf(document, indexOf(document.group), false),
    rowsOf(document, unlearnedOf(document.group), true),
  ]);
  const others = documents.flatMap(document => [
    collectDifferences(document, indexOf(document.group), false),
    collectDifferences(document, unlearnedOf(document.group), true),
  ]);
  return {
    numbers: rows.flatMap(({ numbers }) => numbers),
    oddNumbers: rows.flatMap(({ oddNumbers }) => oddNumbers),
    differences: others.flatMap(({ differences }) => differences),
    oddDifferences: others.flatMap(({ oddDifferences }) => oddDifferences),
    propositions: rows.flatMap(({ propositions }) => propositions),
    oddPropositions: rows.flatMap(({ oddPropositions }) => oddPropositions),
  };
}

function rowsOf(
  document: Document,
  index: EngineIndex,
  isUnlearned: boolean,
): Omit<Rows, 'differences' | 'oddDifferences'> {
  const { group, segments, page, kind, labelOf } = document;
  const { read } = pageReader(index.lexicon, page.published);
  const numbers: Row[] = [];
  const oddNumbers: Row[] = [];
  const propositions: Row[] = [];
  const oddPropositions: Row[] = [];
  for (const [at, segment] of segments.entries()) {
    const { text, lead = '' } = segment;
    const stated = withoutTag(segment);
    const reading = read(lead + stated.text);
    const context = readContext(index.lexicon, read, reading, stated, page);
    const decided = decidePropositions(reading, index, context);
    const told = new Set(decided.found.map(({ claim }) => claim.id));
    for (const [order, number] of readNumbers(reading, context, index).entries()) {
      if (number.quantity.quantity.start < lead.length) continue;
      const said = decideByWords(number, index, context);
      if (said.best !== null) {
        told.add(said.best.claim.id);
        continue;
      }
      const ruledOut = ruledOutBy(said.rejected, number, index);
      for (const { claim, evidence, point, odd } of gatherNumbers(number, context, index, { ruledOut, leastOdd: 0 })) {
        if (isUnlearned && index.odds.isLearned(claim.id)) continue;
        const label = labelOf(text, claim.id, 'figure');
        // A near miss of a record may well state another year of its series.
        if (label === null || (kind !== 'page' && label === 0 && point !== null)) continue;
        const row = {
          group,
          claim: claim.id,
          place: `${group} ${at} ${order}${isUnlearned ? ' unlearned' : ''}`,
          text,
          label,
          kind,
          isUnlearned,
        } as const;
        if (odd === null) {
          numbers.push({ ...row, values: NUMBER_FEATURES.map(name => evidence[name]) });
          continue;
        }
        const signs = oddEvidence(probabilityOf(evidence, MODELS.numbers), odd);
        oddNumbers.push({ ...row, values: ODD_FEATURES.map(name => signs[name]) });
      }
    }
    if (lead !== '' || told.size > 0) continue;
    const otherwise = new Set(ruledOutOfPropositions(decided.rejected));
    for (const candidate of gatherPropositions(reading, context, index, otherwise)) {
      const { claim, evidence, against } = candidate;
      if (isUnlearned && index.odds.isLearned(claim.id)) continue;
      const label = labelOf(text, claim.id, 'proposition');
      if (label === null) continue;
      const row = {
        group,
        claim: claim.id,
        place: `${group} ${at}${isUnlearned ? ' unlearned' : ''}`,
        text,
        label,
        kind,
        isUnlearned,
      } as const;
      if (against === null) {
        propositions.push({ ...row, values: PROPOSITION_FEATURES.map(name => evidence[name]) });
        continue;
      }
      const inSpite = evidenceInSpite(probabilityOf(evidence, MODELS.propositions), candidate);
      oddPropositions.push({ ...row, values: ODD_PROPOSITION_FEATURES.map(name => inSpite[name]) });
    }
  }
  return { numbers, oddNumbers, propositions, oddPropositions };
}
