import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../lib/core/claim/claim.ts';
import type { WordedClaim } from '../../lib/core/claim/worded-claim.ts';
import { unitClass } from '../../lib/core/match/records/figure-unit.ts';
import { findQuantities } from '../../lib/core/quantity/find-quantities.ts';
import type { PageContext, Segment } from '../../lib/core/text/segment.ts';
import { readPage } from '../../lib/node/cli/scan.ts';
import { readCorpus } from '../../lib/node/eval/corpus-page.ts';
import { readFittedStatements } from '../../lib/node/eval/statements.ts';
import { groupOf } from './classifier-sentences.ts';
import type { Spoken } from './speech.ts';

/** The day of a page on which a record is likely to be stated, unless it came out later. */
const USUAL_DAY = '2025-04-18';

/** A record's figure or proposition, or another number than its figure. */
export type Stated = 'figure' | 'difference' | 'proposition';

/** A page, a single statement of the corpus, one that is a near miss of some record, or a sentence that was written for a record. */
export type DocumentKind = 'page' | 'statement' | 'twin' | 'record';

/** A text with its sentences, and who knows what they state. */
export interface Document {
  readonly group: string;
  readonly segments: readonly Segment[];
  readonly page: PageContext;
  readonly kind: DocumentKind;
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
      return { group: id, segments, page, kind: 'page', labelOf };
    }),
  );
}

/** The labelled single statements of a folder. */
export async function statementDocuments(folder: string): Promise<Document[]> {
  return (await readFittedStatements(folder)).map(
    ({ id, published, before, text, labels, about, optional, labelled }) => ({
      group: id,
      segments: [{ text, start: 0, heading: null, before: before.toReversed(), after: [] }],
      page: { title: '', published, lang: 'en' },
      kind: about === undefined ? 'statement' : 'twin',
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
    }),
  );
}

/** What was written to state a record, and what only seems to, also when it gives the record's own number. */
export function recordDocuments({ claim, states, near }: WordedClaim): Document[] {
  const { id, published, valid, figure } = claim;
  const day = [published, valid.from].find(one => one?.length === 10 && one > USUAL_DAY) ?? USUAL_DAY;
  const documentOf = (text: string, states: boolean, written = text): Document => ({
    group: groupOf(id, written),
    segments: [{ text, start: 0, heading: null, before: [], after: [] }],
    page: { title: '', published: day, lang: 'en' },
    kind: 'record',
    // Another record may well be stated: it tells of its own record only.
    labelOf: (_, one, kind) => (one !== id || (states && kind === 'difference') ? null : states ? 1 : 0),
  });
  const withOwn = (text: string) => (figure === null ? null : withNumber(text, figure));
  return [
    ...states.map(text => documentOf(text, true)),
    ...near.flatMap(text => {
      const own = withOwn(text);
      return [documentOf(text, false), ...(own === null ? [] : [documentOf(own, false, text)])];
    }),
  ];
}

/** The sentence with a figure's number in place of its first of that unit; null where it has none. */
function withNumber(text: string, figure: Figure): string | null {
  const unit = unitClass(figure.unit);
  const number = findQuantities(text).find(one => one.unit === unit && one.comparator !== 'plural');
  if (number === undefined) return null;
  return text.slice(0, number.start) + written(figure.value, unit) + text.slice(number.end);
}

function written(value: number, unit: string): string {
  const [scale, word] = value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : [1, ''];
  const digits = `${(value / scale).toLocaleString('en-US', { maximumFractionDigits: 6 })}${word}`;
  return unit === 'usd' ? `$${digits}` : unit === 'percent' ? `${digits} percent` : digits;
}

const isAgreement = ({ relation }: { relation: string }) => relation !== 'differs';

/** Pages that state no record. */
export async function unrelatedDocuments(folder: string): Promise<Document[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html'));
  return Promise.all(
    files.map(async name => {
      const { segments, page } = await readPage(join(folder, name));
      return { group: name, segments, page, kind: 'page', labelOf: () => 0 as const };
    }),
  );
}

/** What people said on any matter, as if on a day on which records may be stated. */
export function spokenDocuments(speech: readonly Spoken[]): Document[] {
  return speech.map(({ doc, text, before, after, open }) => ({
    group: doc,
    segments: [{ text, start: 0, heading: null, before: [...before], after: [...after] }],
    page: { title: '', published: USUAL_DAY, lang: 'en' },
    kind: 'page',
    labelOf: (_, claim) => (open.includes(claim) ? null : 0),
  }));
}
