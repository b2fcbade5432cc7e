import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DocumentError } from '../read-document.ts';
import { type CorpusPage, LabelledSentence } from './corpus-page.ts';

type Labels = LabelledSentence['labels'];

const SecondPage = z.strictObject({
  /** The second person's labels, sentence by sentence of the page. */
  sentences: z.array(LabelledSentence.shape.labels).min(1),
  /** First labels that were corrected after the comparison, as they stood at it, by index of the sentence. */
  firstWere: z.record(z.string().regex(/^\d+$/), LabelledSentence.shape.labels).optional(),
});

/** What a second person labelled on some of the pages, from the sentences alone. Pages are named `dev/ID` and `frozen/ID`. */
const SecondLabels = z.strictObject({ labeller: z.string().min(1), pages: z.record(z.string(), SecondPage) });
type SecondLabels = z.infer<typeof SecondLabels>;

/** Two people's labels of one sentence. */
export interface TwiceLabelled {
  readonly first: Labels;
  readonly second: Labels;
  readonly optional: boolean;
}

/** `kappa` is null where chance alone would agree on everything, or there are no pairs. */
export interface Agreement {
  readonly pairs: number;
  readonly same: number;
  readonly kappa: number | null;
}

export interface LabelAgreement {
  readonly sentences: number;
  readonly optional: number;
  readonly states: Agreement;
  readonly claim: Agreement;
  readonly relation: Agreement;
  readonly modality: Agreement;
}

/** Read a file of second labels. Throws `DocumentError` with the file and the field that is wrong. */
export async function readSecondLabels(file: string): Promise<SecondLabels> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new DocumentError(`${file}: (file): ${(error as Error).message}`, { cause: error });
  }
  const parsed = SecondLabels.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DocumentError(`${file}: ${issue?.path.join('.') || '(file)'}: ${issue?.message ?? 'cannot be read'}`);
}

/**
 * The sentences of the pages of one part that both people labelled. `file` is how messages call the second labels.
 *
 * Throws `DocumentError` for a page that the part has not, and for a page with another number of sentences.
 */
export function pairLabels(
  second: SecondLabels,
  part: string,
  pages: readonly CorpusPage[],
  file: string,
): TwiceLabelled[] {
  const named = Object.entries(second.pages).filter(([name]) => name.startsWith(`${part}/`));
  return named.flatMap(([name, { sentences, firstWere = {} }]) => {
    const page = pages.find(({ id }) => `${part}/${id}` === name);
    if (page === undefined) throw new DocumentError(`${file}: pages.${name}: the corpus has no such page`);
    const beyond = Object.keys(firstWere).find(index => Number(index) >= sentences.length);
    if (beyond !== undefined) throw new DocumentError(`${file}: pages.${name}.firstWere.${beyond}: no such sentence`);
    if (page.sentences.length !== sentences.length) {
      throw new DocumentError(
        `${file}: pages.${name}.sentences: ${sentences.length} of them, but the page has ${page.sentences.length}`,
      );
    }
    return page.sentences.map(({ labels, optional }, index) => ({
      first: firstWere[String(index)] ?? labels,
      second: sentences[index] ?? [],
      optional: optional === true,
    }));
  });
}

/**
 * How far two people agree; sentences that the first marked as optional are left out.
 *
 * `states`: does the sentence state any claim. `claim`: which one, "none" being a category of its own. A claim that both
 * gave to a sentence is a pair of itself; the claims that only one of them gave are paired with each other while both have
 * some left, then with "none"; a sentence without labels is one pair of "none". How the rest is paired changes no figure,
 * since each such pair is a disagreement. `relation` and `modality`: over the claims that both gave to the same sentence.
 */
export function measureAgreement(all: readonly TwiceLabelled[]): LabelAgreement {
  const sentences = all.filter(({ optional }) => !optional);
  const shared = sentences.flatMap(({ first, second }) =>
    first.flatMap(one => second.filter(({ claim }) => claim === one.claim).map(other => ({ one, other }))),
  );
  return {
    sentences: sentences.length,
    optional: all.length - sentences.length,
    states: cohenKappa(sentences.map(({ first, second }) => [String(first.length > 0), String(second.length > 0)])),
    claim: cohenKappa(sentences.flatMap(pairClaims)),
    relation: cohenKappa(shared.map(({ one, other }) => [one.relation, other.relation])),
    modality: cohenKappa(shared.map(({ one, other }) => [one.modality, other.modality])),
  };
}

const none = 'none';

function pairClaims({ first, second }: TwiceLabelled): [string, string][] {
  const [ours, theirs] = [first.map(({ claim }) => claim), second.map(({ claim }) => claim)];
  if (ours.length === 0 && theirs.length === 0) return [[none, none]];
  const both = ours.filter(claim => theirs.includes(claim));
  const onlyOurs = ours.filter(claim => !both.includes(claim));
  const onlyTheirs = theirs.filter(claim => !both.includes(claim));
  const rest = Array.from({ length: Math.max(onlyOurs.length, onlyTheirs.length) }, (_, index): [string, string] => [
    onlyOurs[index] ?? none,
    onlyTheirs[index] ?? none,
  ]);
  return [...both.map((claim): [string, string] => [claim, claim]), ...rest];
}

/** Cohen's kappa (1960) of two people's choices: the share that is the same, less what chance gives, over what chance leaves. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Agreement {
  const same = pairs.filter(([first, second]) => first === second).length;
  const firsts = count(pairs.map(([first]) => first));
  const seconds = count(pairs.map(([, second]) => second));
  const byChance = [...firsts].reduce((sum, [choice, times]) => sum + times * (seconds.get(choice) ?? 0), 0);
  // Both sides times the square of the number of pairs, so that whole numbers decide whether chance leaves anything.
  const left = pairs.length ** 2 - byChance;
  return { pairs: pairs.length, same, kappa: left === 0 ? null : (same * pairs.length - byChance) / left };
}

function count(choices: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const choice of choices) times.set(choice, (times.get(choice) ?? 0) + 1);
  return times;
}
