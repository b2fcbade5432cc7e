import { join, resolve } from 'node:path';
import { type Agreement, type LabelAgreement, measureAgreement, pairLabels, readSecondLabels } from '../agreement.ts';
import { readCorpus } from '../corpus-page.ts';
import { type SectionReport, share } from '../section.ts';

const root = resolve(import.meta.dirname, '../../../..');
const corpus = join(root, 'tests/corpus');

/**
 * How far the labels agree with a second person's, who read one page in five without seeing them: in each part apart,
 * of the pages in the order of the SHA-256 of `second-reading:` and the page's id, every fifth from the first.
 */
export async function evaluateAgreement(): Promise<SectionReport> {
  const file = join(corpus, 'second-labels.json');
  const second = await readSecondLabels(file);
  const read = async (part: string) => pairLabels(second, part, await readCorpus(join(corpus, 'pages', part)), file);
  const [dev, frozen, later] = [await read('dev'), await read('frozen'), await read('frozen-2')];
  const data = {
    pages: Object.keys(second.pages).length,
    development: measureAgreement(dev),
    frozen: measureAgreement(frozen),
    laterFrozen: measureAgreement(later),
    together: measureAgreement([...dev, ...frozen, ...later]),
  };
  const lines = [
    '',
    `Second reading of ${data.pages} pages, blind; Cohen's kappa, and how many are the same`,
    ...describe('Development pages', data.development),
    ...describe('Frozen pages', data.frozen),
    ...describe('Frozen pages, version 2', data.laterFrozen),
    ...describe('Together', data.together),
  ];
  return { data: { agreement: data }, lines };
}

function describe(title: string, found: LabelAgreement): string[] {
  return [
    `${title}: ${found.sentences} sentences, ${found.optional} optional ones left out`,
    row('states a claim', found.states),
    row('which claim', found.claim),
    row('relation', found.relation),
    row('modality', found.modality),
  ];
}

function row(name: string, { pairs, same, kappa }: Agreement): string {
  return `  ${name.padEnd(16)} ${kappa === null ? '-' : share(kappa)}  (${same} of ${pairs})`;
}
