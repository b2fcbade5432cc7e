import { join } from 'node:path';
import type { Claim } from '../../lib/core/claim/claim.ts';
import type { WordedClaim } from '../../lib/core/claim/worded-claim.ts';
import { readCorpus } from '../../lib/node/eval/corpus-page.ts';
import { readFittedStatements } from '../../lib/node/eval/statements.ts';
import type { Spoken } from './speech.ts';

/** A sentence, with the records that it speaks of. Of a record that it names nowhere it says that it speaks of something else. */
export interface ToldSentence {
  /** The page or statement of the corpus; of a sentence of a record, itself. */
  readonly group: string;
  readonly text: string;
  readonly states: readonly string[];
  /** Records that it only seems to speak of. */
  readonly near: readonly string[];
  /** Records of which nobody says whether it speaks of them. */
  readonly open: readonly string[];
  /** Nor of any that is not named. */
  readonly isOpen: boolean;
}

/** The document that a sentence of a record is. */
export function groupOf(id: string, text: string): string {
  return `${id}: ${text}`;
}

/** What was written to state each record, or only to seem to. */
export function recordSentences(worded: readonly WordedClaim[]): ToldSentence[] {
  const usual = { states: [], near: [], open: [], isOpen: false };
  return worded.flatMap(({ claim: { id }, states, near }) => [
    ...states.map(text => ({ ...usual, group: groupOf(id, text), text, states: [id] })),
    ...near.map(text => ({ ...usual, group: groupOf(id, text), text, near: [id] })),
  ]);
}

/** The sentences of the pages and statements of a corpus, as they are labelled. */
export async function corpusSentences(corpus: string, claims: readonly Claim[]): Promise<ToldSentence[]> {
  const idOf = new Map(claims.flatMap(({ id, aliases }) => [id, ...aliases].map(name => [name, id] as const)));
  const pages = await readCorpus(join(corpus, 'pages/dev'));
  const statements = await readFittedStatements(join(corpus, 'statements'));
  const told = [
    ...pages.flatMap(({ id, sentences }) =>
      sentences.map(one => ({ ...one, group: id, about: undefined, before: [], isOpen: false })),
    ),
    // Who labelled a single statement named one record of those that it may state.
    ...statements.map(one => ({ ...one, group: one.id, isOpen: one.about !== undefined || one.labels.length > 0 })),
  ];
  return told
    .filter(({ optional }) => optional !== true)
    .map(({ group, text, before, labels, about, isOpen }) => {
      const named = (isOther: boolean) =>
        labels.flatMap(({ claim, relation }) =>
          (relation === 'other-period') === isOther ? (idOf.get(claim) ?? []) : [],
        );
      const states = named(false);
      // What stands before may be all that makes it a near miss: "Canada has its own problems. The backlog there …".
      const near = before.length > 0 ? [] : [about].flatMap(id => (id === undefined ? [] : (idOf.get(id) ?? [])));
      // Another year's sentence has the words of this one's, but for the year.
      const open = named(true).filter(id => !states.includes(id));
      return { group, text, states, near: near.filter(id => !states.includes(id) && !open.includes(id)), open, isOpen };
    });
}

/** What people said on any matter. */
export function spokenSentences(speech: readonly Spoken[]): ToldSentence[] {
  return speech.map(({ doc, text, open }) => ({ group: doc, text, states: [], near: [], open, isOpen: false }));
}
