import { escapeMarkdown, tameMarkdown, yamlString } from './escape-markdown.ts';
import type { TemplateNode } from './markdown-template.ts';
import { safeLink } from './safe-link.ts';

/** What a name stands for. `''` and an empty list are nothing. A list of values is made as it is written. */
export type TemplateValue = string | number | readonly string[] | Iterable<TemplateValues>;
export interface TemplateValues {
  readonly [name: string]: TemplateValue;
}

/** The line that is being written: what decides how a value of several lines goes on. */
interface Place {
  line: string;
}

/**
 * Write a template that `readTemplate` found no fault in. Each part comes as soon as it is known, so that a list of many
 * notes is never one string.
 *
 * In front matter values are YAML, in the body text that means nothing but itself; a reviewer's Markdown stays Markdown, and
 * goes on in the quote or list that it was begun in.
 */
export function* renderTemplate(nodes: readonly TemplateNode[], values: TemplateValues): Generator<string> {
  const place: Place = { line: '' };
  for (const part of write(nodes, [values])) {
    if (part === '') continue;
    place.line = lineAfter(place.line, part);
    yield part;
  }

  function* write(inner: readonly TemplateNode[], scopes: readonly TemplateValues[]): Generator<string> {
    for (const node of inner) {
      if (node.type === 'text') yield node.text;
      else if (node.type === 'value') yield writeValue(node, lookUp(node.name, scopes), place.line);
      else yield* writeSection(node, scopes);
    }
  }

  function* writeSection(
    node: TemplateNode & { type: 'section' },
    scopes: readonly TemplateValues[],
  ): Generator<string> {
    const value = lookUp(node.name, scopes);
    if (typeof value !== 'object') {
      if ((value === '') === node.isWithout) yield* write(node.nodes, scopes);
      return;
    }
    let isEmpty = true;
    for (const item of value) {
      isEmpty = false;
      if (node.isWithout) return;
      yield* write(node.nodes, [typeof item === 'string' ? { '.': item } : item, ...scopes]);
    }
    if (isEmpty && node.isWithout) yield* write(node.nodes, scopes);
  }
}

function lookUp(name: string, scopes: readonly TemplateValues[]): TemplateValue {
  return scopes.find(scope => Object.hasOwn(scope, name))?.[name] ?? '';
}

function lineAfter(line: string, part: string): string {
  const end = part.lastIndexOf('\n');
  return end < 0 ? line + part : part.slice(end + 1);
}

function writeValue(
  { kind, isFront, isCode }: TemplateNode & { type: 'value' },
  value: TemplateValue,
  line: string,
): string {
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? [value] : [...value].filter(item => typeof item === 'string');
  if (isFront) return kind === 'words' ? `[${words.map(yamlString).join(', ')}]` : yamlString(words.join(', '));
  if (kind === 'words') return words.map(escapeMarkdown).join(', ');
  const text = words.join('');
  if (kind === 'link') return linkAt(text, line);
  if (kind !== 'markdown') return escapeMarkdown(text);
  const isQuoted = /^(?: {0,3}> ?)*$/.test(line);
  return tameMarkdown(text, isQuoted && !isCode)
    .trim()
    .replaceAll('\n', `\n${goOn(line)}`);
}

/** What the next line of a value begins with: the same quote, and the indent of the same list item. */
function goOn(line: string): string {
  const marks = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line)?.[0] ?? '';
  return marks.replace(/[^>\t]/g, ' ');
}

/** Between `<` and `>` an address is as it is; where brackets or quotes end it they are encoded. */
function linkAt(address: string, line: string): string {
  const link = safeLink(address) ?? '';
  if (line.endsWith('<')) return link;
  return link.replace(/[()[\]'*_~]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
