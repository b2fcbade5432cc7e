import type { Reason } from '../match/mention.ts';

const labels: Record<string, string> = {
  figure: 'Figure',
  quantity: 'Figure',
  value: 'Figure',
  comparison: 'Figure',
  rounding: 'Rounding',
  measure: 'Measure',
  population: 'Who',
  actor: 'Who',
  agency: 'Agency',
  jurisdiction: 'Place',
  period: 'Period',
  rate: 'Rate',
  restriction: 'Narrowed to',
  series: 'Series',
  predicate: 'Says',
  proposition: 'Says',
  role: 'About',
  modality: 'Said as',
  cue: 'Said as',
  attribution: 'Attributed to',
  antecedent: 'Read before',
};

/** Why a sentence was marked, one readable line a rule. A rule without a label of its own is named by its id. */
export function reasonLines(reasons: readonly Reason[]): { label: string; detail: string }[] {
  return reasons.map(({ rule, detail }) => ({ label: labelOf(rule), detail }));
}

function labelOf(rule: string): string {
  const known = labels[rule] ?? labels[rule.split(/[-:./]/)[0] ?? ''];
  const words = rule.replace(/[-:./_]+/g, ' ').trim();
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}
