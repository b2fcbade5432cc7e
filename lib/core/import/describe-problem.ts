import type { Refusal } from '../backup/read-rows.ts';
import type { Words } from '../words/words.ts';
import type { ImportProblem } from './problem.ts';

/** What is wrong with a file as a whole, where, and what to do next. */
export function describeProblem(problem: ImportProblem, { t }: Words): string {
  switch (problem.kind) {
    case 'encoding':
    case 'cut':
    case 'deep':
    case 'footer':
    case 'row':
    case 'after-end':
      return t(`importing.problem-${problem.kind}`, { line: problem.line });
    case 'large':
      return t('importing.problem-large', { megabytes: problem.megabytes });
    case 'long-line':
      return t('importing.problem-long-line', { line: problem.line, megabytes: problem.megabytes });
    case 'many':
      return t('importing.problem-many', { most: problem.most });
    case 'syntax':
      return t('importing.problem-syntax', { line: problem.line, column: problem.column });
    case 'twice':
      return t('importing.problem-twice', { line: problem.line, field: problem.field });
    case 'newer':
      return t('importing.problem-newer', { version: problem.version });
    case 'unknown':
      return problem.of ? t('importing.problem-unknown-of', { of: problem.of }) : t('importing.problem-unknown');
    case 'header':
      return problem.field
        ? t('importing.problem-header-field', { field: problem.field })
        : t('importing.problem-header');
    case 'counts': {
      const { store, said, held } = problem;
      return t('importing.problem-counts', { said: t(`options.count-${store}`, { count: said }), held });
    }
    default:
      return t(`importing.problem-${problem.kind}`);
  }
}

/** Why a record is refused: "its field target.source is missing or not as it must be". */
export function describeRefusal({ why, field }: Refusal, { t }: Words): string {
  return why === 'invalid' && field ? t('importing.why-field', { field }) : t(`importing.why-${why}`);
}

/** The refused records as a file and the command line name them. `record` counts from 1 in the file's own list. */
export function listRefused(
  refused: readonly Refusal[],
  words: Words,
): { record: number; field: string; why: string }[] {
  return refused.map(refusal => ({
    record: refusal.record,
    field: refusal.field,
    why: words.t('importing.refusedRow', {
      row: words.t(`importing.row-${refusal.store}`, { record: refusal.record }),
      why: describeRefusal(refusal, words),
    }),
  }));
}
