import { evaluateQuantities } from '../quantities.ts';
import { hasSharedData } from '../shared-data.ts';
import { type SectionReport, share } from '../section.ts';

/** The amounts that we and two peers read out of the cases of recognizers-text, on the same cases by the same rule. */
export async function evaluateAmounts(): Promise<SectionReport> {
  if (!hasSharedData()) return { data: { quantities: null }, lines: ['skipped: no ../shared'] };
  const figures = evaluateQuantities();
  const lines = figures.map(({ kind, cases, reader, exact, exactSpans, f1 }) => {
    const found = `exact values ${share(exact)}, with the words of each ${share(exactSpans)}, F1 ${share(f1)}`;
    return `  ${kind.padEnd(9)}${String(cases).padStart(4)} cases  ${reader.padEnd(17)} ${found}`;
  });
  return { data: { quantities: figures }, lines };
}
