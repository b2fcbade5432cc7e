import type { Claim } from '../claim/claim.ts';
import type { Remark } from './finding.ts';

/** Fewer examples say too little about what the claim is and is not. */
const FEWEST = 3;
/** With so many a record is well tested. */
const ENOUGH = { matches: 6, near: 4 };

/** Words that texts of the pack write without a capital: at the head of a sentence they are no names. */
export type Vocabulary = ReadonlySet<string>;

export function readVocabulary(claims: readonly Claim[]): Vocabulary {
  const texts = claims.flatMap(({ statement, context, examples }) => [
    statement,
    context,
    ...examples.matches,
    ...examples.near,
  ]);
  return new Set(texts.flatMap(text => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’']*/gu) ?? []));
}

/** Examples: enough of both kinds, all different, and none a copy of another with a number, a name or the order changed. */
export function lintExamples({ examples, status }: Claim, vocabulary: Vocabulary): Remark[] {
  const remarks: Remark[] = [];
  for (const kind of ['matches', 'near'] as const) {
    const texts = examples[kind];
    const found = { field: `examples.${kind}`, value: `${texts.length}` };
    // Whoever drafts a record comes to its examples last.
    if (status === 'shown' && texts.length < FEWEST)
      remarks.push({ ...found, rule: 'examples', todo: `give at least ${FEWEST}` });
    else if (status === 'shown' && texts.length < ENOUGH[kind])
      remarks.push({ ...found, rule: 'more-examples', todo: `give ${ENOUGH[kind]}` });
    const shapes = new Map<string, string>();
    for (const [i, text] of texts.entries()) {
      const shape = shapeOf(text, vocabulary);
      const like = shapes.get(shape);
      if (like !== undefined)
        remarks.push({
          rule: 'same-shape',
          field: `examples.${kind}.${i}`,
          value: text,
          todo: `differs only in number, name or order from "${like}": say it in other words`,
        });
      else shapes.set(shape, text);
    }
  }
  const stated = new Set(examples.matches.map(fold));
  for (const [i, text] of examples.near.entries())
    if (stated.has(fold(text)))
      remarks.push({
        rule: 'examples',
        field: `examples.near.${i}`,
        value: text,
        todo: 'the same sentence states the claim: take one away',
      });
  return remarks;
}

/** A rule that finds a sentence which two claims give as stating them. */
export function createSharedRule(claims: readonly Claim[]): (claim: Claim) => Remark[] {
  const owners = new Map<string, string[]>();
  for (const { id, examples } of claims)
    for (const text of new Set(examples.matches.map(fold))) owners.set(text, [...(owners.get(text) ?? []), id]);
  return ({ id, examples }) =>
    examples.matches.flatMap((text, i): Remark[] => {
      const others = (owners.get(fold(text)) ?? []).filter(owner => owner !== id);
      if (others.length === 0) return [];
      const todo = `${others.join(', ')} has the same example: it can state one of them`;
      return [{ rule: 'rivals', field: `examples.matches.${i}`, value: text, todo }];
    });
}

const NUMBER =
  /^(\d[\d,.]*(st|nd|rd|th|s)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|thirds?|quarters?|percent)$/;

/** The words of a sentence in no order, every number as # and every name as @; words that follow one another as one. */
function shapeOf(text: string, vocabulary: Vocabulary): string {
  const words = text.match(/[$€£]?\d[\d,.]*\p{L}*%?|[\p{L}][\p{L}’'.]*/gu) ?? [];
  const shape = words.map((raw, i) => {
    const word = raw.replace(/[.,’']+s?$/u, '');
    const lower = word.toLowerCase();
    if (/\d/.test(word) || NUMBER.test(lower)) return '#';
    const isName = /^\p{Lu}/u.test(word) && (i > 0 || !vocabulary.has(lower));
    return isName ? '@' : lower;
  });
  return shape
    .filter((word, i) => !((word === '#' || word === '@') && shape[i - 1] === word))
    .sort()
    .join(' ');
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
