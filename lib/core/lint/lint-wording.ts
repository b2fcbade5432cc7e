import type { Claim } from '../claim/claim.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { Remark } from './finding.ts';
import { readingGrade } from './reading-grade.ts';

/** Words that judge a speaker, or tell the reader what to think of one. Refugees are admitted, speakers are not said to have. */
const JUDGING =
  /\b(lie[sd]?|liars?|lying|debunk\w*|admits|(?<!\b(?:people|refugees|visitors|was|were|are|be) )admitted|falsely|bogus|absurd|hoax\w*|so-called|shocking|ridiculous|outrageous|notorious|infamous|disgraced|embattled|controversial|crooked|corrupt|dishonest|hypocritical|shameless|cowardly|reckless|ruthless|heartless|callous|cruel|brutal|radical|extremist|fanatical|hardline|hard-line|incompetent|desperate|baseless)\b/gi;

const MOST_SENTENCES = 4;
const LEAST_SENTENCES = 2;
/** Years of school. */
const HIGHEST_GRADE = 12;

/** Check the words that a reader sees: the statement, the context, the definition. What stands in quotation marks is somebody's own. */
export function lintWording({ statement, context, figure, status }: Claim): Remark[] {
  return [
    ...lintSentences(statement, context),
    ...lintGrade(context),
    ...lintWords('statement', statement),
    ...lintWords('context', context),
    ...(figure === null ? [] : lintWords('figure.definition', figure.definition)),
    ...(status === 'shown' && figure !== null && countSentences(figure.definition) !== 1
      ? [
          {
            rule: 'sentences',
            field: 'figure.definition',
            value: figure.definition,
            todo: 'say what is counted in one sentence',
          } as const,
        ]
      : []),
  ];
}

function lintSentences(statement: string, context: string): Remark[] {
  const remarks: Remark[] = [];
  const found = (field: string, count: number, todo: string) =>
    remarks.push({ rule: 'sentences', field, value: `${count} sentences`, todo });
  const stated = countSentences(statement);
  if (stated !== 1 || !/[.]["”’)]?$/.test(statement))
    found('statement', stated, 'state the claim in one sentence with a full stop');
  const told = countSentences(context);
  if (told < LEAST_SENTENCES) found('context', told, `give at least ${LEAST_SENTENCES} sentences of context`);
  if (told > MOST_SENTENCES) found('context', told, `keep at most ${MOST_SENTENCES} sentences`);
  return remarks;
}

function lintGrade(context: string): Remark[] {
  const grade = Math.round(readingGrade(context));
  if (grade <= HIGHEST_GRADE) return [];
  const todo = `shorten sentences and words: grade ${HIGHEST_GRADE} at most`;
  return [{ rule: 'reading-grade', field: 'context', value: `grade ${grade}`, todo }];
}

function lintWords(field: string, text: string): Remark[] {
  const own = text.replace(/“[^”]*”|"[^"]*"/g, '…');
  const words = new Set([...own.matchAll(JUDGING)].map(([word]) => word.toLowerCase()));
  const remarks = [...words].map(
    (word): Remark => ({
      rule: 'wording',
      field,
      value: word,
      todo: 'say what was done or counted, not what to think of it',
    }),
  );
  if (own.includes('?')) remarks.push({ rule: 'wording', field, value: '?', todo: 'ask nothing: state what is known' });
  return remarks;
}

function countSentences(text: string): number {
  return splitSentences(text.replace(/\s+/g, ' ').trim()).length;
}
