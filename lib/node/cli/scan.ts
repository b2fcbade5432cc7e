import { createEngine, type Engine } from '../../core/match/engine.ts';
import type { Mention } from '../../core/match/mention.ts';
import { extractText } from '../../core/text/extract-text.ts';
import { readPageContext } from '../../core/text/page-context.ts';
import type { PageContext, Segment } from '../../core/text/segment.ts';
import { segmentText } from '../../core/text/segment-text.ts';
import { readDocument } from '../read-document.ts';
import { createFindImported, type FindImported } from './imported-mentions.ts';
import { readJsonLines } from './json-lines.ts';
import { readPacks } from './read-packs.ts';
import { segmentsOf } from './line-segments.ts';
import { readDay } from './read-day.ts';
import { UsageError } from './usage-error.ts';

export interface ScanOptions {
  readonly json?: boolean | undefined;
  readonly jsonl?: boolean | undefined;
  readonly published?: string | undefined;
  readonly 'with-drafts'?: boolean | undefined;
  readonly explain?: boolean | undefined;
  readonly text?: boolean | undefined;
  /** Packs to match beside the bundled one: imported ones, and claims in one JSON file. */
  readonly pack?: readonly string[] | undefined;
}

/** `scan`: the mentions of a document, as JSON, as a table, or with what every candidate lost by. */
export async function runScan(file: string, options: ScanOptions): Promise<void> {
  const isJson = options.json === true || options.jsonl === true;
  // What reads JSON must never get a text.
  if (options.text === true && isJson)
    throw new UsageError('scan prints the text or JSON: leave out --text, or --json');
  const published = options.published === undefined ? undefined : readDay(options.published, '--published');
  if (options.jsonl === true) return scanLines(file, { ...options, published });
  const { text, segments, page } = await readPage(file, published);
  if (options.text === true) {
    process.stdout.write(`${text}\n`);
    return;
  }
  const { engine, findImported } = await loadMatchers(options);
  const { mentions: own, rejected } = engine.explain(segments, page);
  const mentions = [...own, ...findImported(segments, null)].sort((a, b) => a.start - b.start);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ published: page.published, mentions }, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    `${mentions.length} marked in ${segments.length} sentences, page date ${page.published ?? 'unknown'}\n`,
  );
  for (const mention of mentions) process.stdout.write(describe(mention, options.explain === true));
  if (options.explain !== true) return;
  process.stdout.write('\nNot marked:\n');
  for (const { claim, rule, detail, sentence } of rejected)
    process.stdout.write(`  ${rule}: ${claim} (${detail}) in "${sentence}"\n`);
}

/** The page of a file as the matcher takes it; the extension reads the same from the live document. */
export async function readPage(
  file: string,
  published?: string,
): Promise<{ text: string; segments: Segment[]; page: PageContext }> {
  const { root } = await readDocument(file);
  const read = readPageContext(root);
  const page = published === undefined ? read : { ...read, published };
  const extracted = extractText(root);
  return { text: extracted.text, segments: segmentText(extracted, page.title), page };
}

async function loadMatchers(options: ScanOptions): Promise<{ engine: Engine; findImported: FindImported }> {
  const { claims, imported } = await readPacks(options.pack ?? []);
  return {
    engine: createEngine(claims, { withDrafts: options['with-drafts'] === true }),
    findImported: createFindImported(imported, claims),
  };
}

async function scanLines(file: string, options: ScanOptions): Promise<void> {
  const { engine, findImported } = await loadMatchers(options);
  for await (const line of readJsonLines(file)) {
    const segments = segmentsOf(line);
    const page = { title: '', published: line.optionalDay('published') ?? options.published ?? null, lang: null };
    const found = [...engine.match(segments, page), ...findImported(segments, line.optionalText('speaker'))];
    const matches = bestOfEachClaim(found).map(({ claim, relation, modality, quantity, score }) => ({
      claim,
      relation,
      modality,
      value: quantity?.value ?? null,
      score,
    }));
    process.stdout.write(`${JSON.stringify({ id: line.id, matches })}\n`);
  }
}

/** A text states a claim once, in however many sentences: at the record's own figure if it does, else where it is surest. */
function bestOfEachClaim(found: readonly Mention[]): Mention[] {
  const best = new Map<string, Mention>();
  const rank = ({ relation, score }: Mention) => (relation === 'agrees' ? 1 : 0) + score;
  for (const mention of found) {
    const known = best.get(mention.claim);
    if (known === undefined || rank(mention) > rank(known)) best.set(mention.claim, mention);
  }
  return [...best.values()];
}

function describe(mention: Mention, withReasons: boolean): string {
  const { claim, relation, modality, quote, score, series, attributedTo } = mention;
  const extras = [
    modality,
    ...(attributedTo === null ? [] : [`by ${attributedTo}`]),
    ...(series === undefined ? [] : [`${series.id} ${series.period} ${series.value ?? 'no value'}`]),
  ];
  const head = `\n${claim}\n  ${relation} · ${extras.join(' · ')} · ${score}\n  "${quote}"\n`;
  if (!withReasons) return head;
  return head + mention.reasons.map(({ rule, detail }) => `    ${rule}: ${detail}\n`).join('');
}
