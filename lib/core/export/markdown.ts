import type { Annotation } from '../annotation/annotation.ts';
import {
  claimOf,
  evidenceOf,
  isOnPage,
  quoteOf,
  repliedTo,
  statusOf,
  tagsOf,
  textOf,
  verdictOf,
} from '../annotation/read-annotation.ts';
import { defaultTemplate } from './default-template.ts';
import type { ExportContext } from './export-context.ts';
import { findCards } from './find-cards.ts';
import { readTemplate, type TemplateNode, type TemplateProblem } from './markdown-template.ts';
import { renderTemplate, type TemplateValues } from './render-template.ts';
import { safeLink } from './safe-link.ts';
import { createFileNames } from './safe-file-name.ts';
import { textFragmentLink } from './text-fragment.ts';
import { type Thread, threadsOf } from './threads.ts';
import { wikiAlias, wikiTag } from './wiki-names.ts';
import type { ZipEntry } from './zip.ts';

/** A template that cannot be used. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[];
  constructor(problems: readonly TemplateProblem[]) {
    super(`The Markdown template cannot be used: ${problems.map(problemText).join(' ')}`);
    this.name = 'TemplateError';
    this.problems = problems;
  }
}

/**
 * Notes as one Markdown file with front matter, page by page in the order given, replies under the notes that they answer.
 *
 * The page's words, titles and addresses are data and are escaped; the note itself stays the Markdown that it was written
 * in, without raw HTML, images or links to anything but the web and mail. Throws `TemplateError` for the reader's own
 * template where something is wrong with it.
 */
export function* writeMarkdown(notes: readonly Annotation[], context: ExportContext): Generator<string> {
  const writer = createWriter(context);
  yield* writer(threadsOf(notes), 'Sidelight notes', []);
}

/** The same, one file a note, each with the replies to it; named by the note's words. */
export function* writeMarkdownFiles(notes: readonly Annotation[], context: ExportContext): Generator<ZipEntry> {
  const writer = createWriter(context);
  const nameOf = createFileNames();
  for (const thread of threadsOf(notes)) {
    const { note } = thread;
    const title = quoteOf(note.target) || textOf(note) || note.pageTitle;
    const name = nameOf(title);
    yield { name: `${name}.md`, text: [...writer([thread], title, [note.pageTitle])].join('') };
  }
}

/** What a template makes of some notes, or what is wrong with it. */
export function previewMarkdown(
  notes: readonly Annotation[],
  context: ExportContext,
): { text: string } | { problems: readonly TemplateProblem[] } {
  try {
    return { text: [...writeMarkdown(notes, context)].join('') };
  } catch (error) {
    if (error instanceof TemplateError) return { problems: error.problems };
    throw error;
  }
}

function createWriter(context: ExportContext) {
  const nodes = usableNodes(context.options?.template ?? defaultTemplate);
  const cardOf = findCards(context.sightings ?? []);

  return function* write(threads: readonly Thread[], title: string, aliases: readonly string[]): Generator<string> {
    let begun = 0;
    const pages = Map.groupBy(threads, ({ note }) => note.target.source);
    const all = threads.flatMap(({ note, replies }) => [note, ...replies]);
    const values: TemplateValues = {
      title,
      aliases: aliases.map(wikiAlias).filter(Boolean),
      exported: context.now,
      noteCount: all.length,
      pageAddresses: [...pages.values()].flatMap(([first]) =>
        first && isOnPage(first.note) ? first.note.target.source : [],
      ),
      claims: unique(all.flatMap(note => claimOf(note) ?? [])),
      allTags: unique(unique(all.flatMap(tagsOf)).map(wikiTag)).filter(Boolean),
      pages: lazily(pages, ([source, own]) => ({
        pageTitle: titleOf(own[0]?.note, source),
        pageLink: safeLink(source) ?? '',
        pageAddress: source,
        notes: lazily(own, thread => {
          begun += 1;
          return noteValues(thread);
        }),
      })),
    };
    // A part a note, so that whoever writes the file can tell how far it is.
    let part = '';
    let told = 0;
    for (const piece of renderTemplate(nodes, values)) {
      if (begun !== told) {
        yield part;
        part = '';
        told = begun;
      }
      part += piece;
    }
    yield part.endsWith('\n') ? part : `${part}\n`;
  };

  function titleOf(note: Annotation | undefined, source: string): string {
    const claim = note && !isOnPage(note) ? context.records?.get(claimOf(note) ?? '')?.statement : undefined;
    return claim ?? (note?.pageTitle || source);
  }

  function noteValues({ note, replies }: Thread): TemplateValues {
    const verdict = verdictOf(note);
    const claim = claimOf(note) ?? '';
    const link = safeLink(textFragmentLink(note.target)) ?? '';
    return {
      id: note.id,
      quote: quoteOf(note.target),
      note: textOf(note).trim(),
      link,
      claim,
      statement: context.records?.get(claim)?.statement ?? '',
      comparison: comparisonOf(note),
      verdict: verdict?.value ?? '',
      verdictBy: verdict?.creator?.name ?? '',
      verdictDate: dayOf(verdict?.created ?? ''),
      rating: context.verdicts?.find(({ name }) => name === verdict?.value)?.rating ?? '',
      confidence: verdict?.confidence ?? '',
      status: wordsOf(statusOf(note)),
      tags: tagsOf(note),
      evidence: evidenceOf(note).map(({ url, title, date, quote }) => ({
        sourceLink: safeLink(url) ?? '',
        sourceAddress: url,
        sourceTitle: title,
        sourceDate: date,
        sourceQuote: quote,
      })),
      steps: note.review.map(({ status, at, by }) => ({
        stepStatus: wordsOf(status),
        stepDate: dayOf(at),
        stepBy: by,
      })),
      creator: note.creator?.name ?? '',
      created: dayOf(note.created),
      changed: note.modified === note.created ? '' : dayOf(note.modified),
      replyTo: repliedTo(note) ?? '',
      replies: replies.map(replyValues),
    };
  }

  function comparisonOf(note: Annotation): string {
    const card = cardOf(note);
    return card
      ? [card.title, ...card.sentence.map(({ text }, index) => (index === 0 ? `. ${text}` : text))].join('')
      : '';
  }
}

function replyValues(reply: Annotation): TemplateValues {
  return {
    reply: textOf(reply).trim(),
    replyBy: reply.creator?.name ?? '',
    replyDate: dayOf(reply.created),
    replyVerdict: verdictOf(reply)?.value ?? '',
    replyStatus: wordsOf(statusOf(reply)),
    replyTags: tagsOf(reply),
    replySources: evidenceOf(reply).map(({ url, title }) => [title, url].filter(Boolean).join(' ')),
    replyId: reply.id,
  };
}

function usableNodes(template: string): readonly TemplateNode[] {
  const { nodes, problems } = readTemplate(template);
  if (problems.length > 0) throw new TemplateError(problems);
  return nodes;
}

function problemText(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `{{${problem.name}}} is missing.`;
    case 'unknown':
      return `Line ${problem.line}: nothing is called {{${problem.name}}} there.`;
    case 'list':
      return `Line ${problem.line}: {{${problem.name}}} is a list; write {{#${problem.name}}} … {{/${problem.name}}}.`;
    case 'unclosed':
      return `Line ${problem.line}: {{#${problem.name}}} has no {{/${problem.name}}}.`;
    case 'unopened':
      return `Line ${problem.line}: {{/${problem.name}}} closes nothing.`;
    case 'front':
      return `Line ${problem.line}: in front matter {{${problem.name}}} stands alone after its key, without quotation marks.`;
    case 'address':
      return `Line ${problem.line}: {{${problem.name}}} is no link; an address is read there.`;
    case 'html':
      return `Line ${problem.line}: a template holds no HTML; write \\< for the sign itself.`;
  }
}

/** Made item by item, each time that it is gone through. */
function lazily<T>(items: Iterable<T>, valuesOf: (item: T) => TemplateValues): Iterable<TemplateValues> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield valuesOf(item);
    },
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
function dayOf(time: string): string {
  return time.slice(0, 10);
}
/** `in-review` as it is said. */
function wordsOf(status: string): string {
  return status.replace('-', ' ');
}
