import type { Annotation } from '../annotation/annotation.ts';
import { claimOf, quoteOf, textOf } from '../annotation/read-annotation.ts';
import { escapeMarkdown, safeLink, tameMarkdown, yamlString } from './escape-markdown.ts';
import type { ExportContext } from './registry.ts';
import { textFragmentLink } from './text-fragment.ts';

/**
 * Notes as one Markdown file with front matter, page by page in the order given.
 *
 * The page's words, titles and addresses are data and are escaped; the note itself stays the Markdown that it was written
 * in, without raw HTML, images or links to anything but the web and mail.
 */
export function writeMarkdown(notes: readonly Annotation[], { now }: ExportContext): string {
  const pages = Map.groupBy(notes, note => note.target.source);
  const claims = [...new Set(notes.flatMap(note => claimOf(note) ?? []))];
  const front = [
    '---',
    `title: ${yamlString('Sidelight notes')}`,
    `exported: ${yamlString(now)}`,
    `notes: ${notes.length}`,
    `pages: ${list([...pages.keys()])}`,
    `claims: ${list(claims)}`,
    '---',
  ];
  const sections = [...pages].map(([source, own]) => writePage(source, own));
  return `${[front.join('\n'), ...sections].join('\n\n')}\n`;
}

function writePage(source: string, notes: readonly Annotation[]): string {
  const title = escapeMarkdown(notes[0]?.pageTitle ?? '') || escapeMarkdown(source);
  const link = safeLink(source);
  return [`## ${title}`, link ? `<${link}>` : escapeMarkdown(source), ...notes.map(writeNote)].join('\n\n');
}

function writeNote(note: Annotation): string {
  const quote = quoteOf(note.target);
  const claim = claimOf(note);
  const link = safeLink(textFragmentLink(note.target));
  const facts = [
    claim && `- Claim: ${escapeMarkdown(claim)}`,
    note.creator && `- By: ${escapeMarkdown(note.creator.name)}`,
    `- Written: ${note.created.slice(0, 10)}`,
    note.modified === note.created ? '' : `- Changed: ${note.modified.slice(0, 10)}`,
    link && `- Words: <${link}>`,
    `- Id: ${escapeMarkdown(note.id)}`,
  ].filter(Boolean);
  return [`> ${escapeMarkdown(quote)}`, tameMarkdown(textOf(note)).trim(), facts.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

function list(values: readonly string[]): string {
  return `[${values.map(yamlString).join(', ')}]`;
}
