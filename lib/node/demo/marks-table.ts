import type { CardView } from '../../core/card/card-view.ts';
import type { PageReport } from '../../core/page-protocol.ts';
import { askBackground, waitForReport } from '../session/read-report.ts';
import type { DemoBrowser } from './demo-browser.ts';

export type Mark = PageReport['mentions'][number];

/** A row of the table: the page's words, how they compare, the figure beside them, and where it is from. */
interface Row {
  readonly words: string;
  readonly comparison: string;
  readonly figure: string;
  readonly source: string;
}

/** The marks of the opened page, in its order, without the faint repeats. */
export async function readMarks(browser: DemoBrowser, url: string): Promise<{ report: PageReport; marks: Mark[] }> {
  const report = await waitForReport(expression => browser.inExtension(expression), url);
  return { report, marks: report.mentions.filter(mark => !mark.repeat) };
}

/** The table of the marks as lines of text, the sources asked from the background as the card does. */
export async function describeMarks(browser: DemoBrowser, report: PageReport, marks: readonly Mark[]): Promise<string> {
  const rows: Row[] = [];
  for (const { mention, title, summary } of marks) {
    const card = await readCard(browser, report, mention);
    const [source] = card.sources;
    rows.push({
      words: mention.quote,
      comparison: title,
      figure: summary,
      source: source ? `${source.publisher}, ${new URL(source.url).host}` : '',
    });
  }
  return drawTable(rows);
}

async function readCard(browser: DemoBrowser, report: PageReport, mention: Mark['mention']): Promise<CardView> {
  const request = { mention, page: { title: report.title, published: report.published, lang: 'en' } };
  const answer = await browser.inExtension<
    { ok: true; value: { card: CardView } } | { ok: false; error: { message: string } } | null
  >(askBackground('getCard', request));
  if (answer?.ok) return answer.value.card;
  throw new Error(`The card of ${mention.claim} cannot be read: ${answer?.error.message ?? 'no answer'}`);
}

const WIDTHS: Readonly<Record<keyof Row, number>> = { words: 46, comparison: 22, figure: 46, source: 42 };

/** Rows under a heading, long cells broken between words. */
function drawTable(rows: readonly Row[]): string {
  const columns = Object.keys(WIDTHS) as (keyof Row)[];
  const heading: Row = { words: 'Words', comparison: 'Comparison', figure: 'Figure', source: 'Source' };
  const rule = columns.map(column => '-'.repeat(WIDTHS[column])).join('  ');
  return [...drawRow(heading, columns), rule, ...rows.flatMap(row => drawRow(row, columns))].join('\n');
}

function drawRow(row: Row, columns: readonly (keyof Row)[]): string[] {
  const cells = columns.map(column => wrap(row[column], WIDTHS[column]));
  const height = Math.max(...cells.map(lines => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, i) => (cells[i]?.[line] ?? '').padEnd(WIDTHS[column]))
      .join('  ')
      .trimEnd(),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
