/** What stands for a name: one line of text, a reviewer's Markdown, an address, a number, words in a row, or a list with names of its own. */
type Kind = 'text' | 'markdown' | 'link' | 'number' | 'words' | Names;
interface Names {
  readonly [name: string]: Kind;
}

const evidenceNames = {
  sourceLink: 'link',
  sourceAddress: 'text',
  sourceTitle: 'text',
  sourceDate: 'text',
  sourceQuote: 'text',
} as const satisfies Names;

/** Every name that a template may hold. Those of a list are known inside `{{#list}}…{{/list}}`, with all that stand around it. */
export const templateNames = {
  title: 'text',
  aliases: 'words',
  exported: 'text',
  noteCount: 'number',
  pageAddresses: 'words',
  claims: 'words',
  allTags: 'words',
  pages: {
    pageTitle: 'text',
    pageLink: 'link',
    pageAddress: 'text',
    notes: {
      id: 'text',
      quote: 'text',
      note: 'markdown',
      link: 'link',
      claim: 'text',
      statement: 'text',
      comparison: 'text',
      verdict: 'text',
      verdictBy: 'text',
      verdictDate: 'text',
      rating: 'number',
      confidence: 'text',
      status: 'text',
      tags: 'words',
      evidence: evidenceNames,
      steps: { stepStatus: 'text', stepDate: 'text', stepBy: 'text' },
      creator: 'text',
      created: 'text',
      changed: 'text',
      replyTo: 'text',
      replies: {
        reply: 'markdown',
        replyBy: 'text',
        replyDate: 'text',
        replyVerdict: 'text',
        replyStatus: 'text',
        replyTags: 'words',
        replySources: 'words',
        replyId: 'text',
      },
    },
  },
} as const satisfies Names;

/** A note that is taken out without these is lost: words, what was said of them, and where they are. */
export const requiredNames = ['quote', 'note', 'link'] as const;

/** What is wrong with a template, so that it can be said in any language. `line` counts from 1. */
export type TemplateProblem =
  | { readonly kind: 'missing'; readonly name: string }
  | {
      readonly kind: 'unknown' | 'list' | 'unclosed' | 'unopened' | 'front' | 'address';
      readonly name: string;
      readonly line: number;
    }
  | { readonly kind: 'html'; readonly line: number };

export type TemplateNode =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'value';
      readonly name: string;
      readonly kind: Kind;
      readonly isFront: boolean;
      readonly isCode: boolean;
    }
  | {
      readonly type: 'section';
      readonly name: string;
      readonly isWithout: boolean;
      readonly nodes: readonly TemplateNode[];
    };

interface Tag {
  /** '' for a value. */
  readonly sign: '' | '#' | '^' | '/';
  readonly name: string;
}
type Token = ({ readonly text: string } | Tag) & { readonly at: number };

/**
 * Read a template: text with `{{name}}`, `{{#name}}…{{/name}}` for what stands there only where the name has a value, once for
 * each item of a list, and `{{^name}}…{{/name}}` where it has none. A tag of a section that is alone on its line leaves no line.
 *
 * Nothing in a template runs. Answers every problem, in the order of the lines; a template with one must not be used.
 */
export function readTemplate(template: string): {
  nodes: readonly TemplateNode[];
  problems: readonly TemplateProblem[];
} {
  const text = template.replace(/\r\n?/g, '\n');
  const problems: TemplateProblem[] = [];
  const used = new Set<string>();
  const frontEnd = endOfFrontMatter(text);
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const tokens = tokensOf(text);
  let next = 0;
  const nodes = readNodes([templateNames], null);
  for (const name of requiredNames) if (!used.has(name)) problems.push({ kind: 'missing', name });
  for (const { index } of text.matchAll(/(?<!\\)<(?!https?:\/\/|\{\{)/gi)) {
    if (index >= frontEnd) problems.push({ kind: 'html', line: lineOf(index) });
  }
  const order = (problem: TemplateProblem) => ('line' in problem ? problem.line : Infinity);
  return { nodes, problems: problems.toSorted((a, b) => order(a) - order(b) || 0) };

  function readNodes(scopes: readonly Names[], open: { name: string; at: number } | null): TemplateNode[] {
    const found: TemplateNode[] = [];
    for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
      next += 1;
      const line = () => lineOf(token.at);
      if ('text' in token) found.push({ type: 'text', text: token.text });
      else if (token.sign === '/') {
        if (token.name === open?.name) return found;
        problems.push({ kind: 'unopened', name: token.name, line: line() });
      } else {
        const kind = kindOf(token.name, scopes);
        if (kind === undefined) problems.push({ kind: 'unknown', name: token.name, line: line() });
        if (token.sign === '') {
          used.add(token.name);
          if (typeof kind === 'object') problems.push({ kind: 'list', name: token.name, line: line() });
          found.push(valueOf(token.name, kind ?? 'text', token.at));
        } else {
          const inner =
            typeof kind === 'object'
              ? [kind, ...scopes]
              : kind === 'words'
                ? [{ '.': 'text' } as const, ...scopes]
                : scopes;
          const isWithout = token.sign === '^';
          found.push({
            type: 'section',
            name: token.name,
            isWithout,
            nodes: readNodes(isWithout ? scopes : inner, { name: token.name, at: token.at }),
          });
        }
      }
    }
    if (open) problems.push({ kind: 'unclosed', name: open.name, line: lineOf(open.at) });
    return found;
  }

  function valueOf(name: string, kind: Kind, at: number): TemplateNode {
    const isFront = at < frontEnd;
    const before = text.slice(0, at).replace(/\{\{[^{}]*\}\}/g, '');
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const after = text.slice(at).replace(/^\{\{[^{}]*\}\}(?:\{\{[#^/][^{}]*\}\})*/, '');
    if (isFront && !(/(?:[:,[]|^\s*-)\s*$/.test(line) && /^[ \t]*(?:[\n,\]]|$)/.test(after))) {
      problems.push({ kind: 'front', name, line: lineOf(at) });
    }
    // A place where an address is read: only what was checked to be one may stand there.
    const isAddress = /<[^>]*$|\]\([^)]*$|\]:[^\n]*$/.test(line);
    if (!isFront && isAddress && kind !== 'link') problems.push({ kind: 'address', name, line: lineOf(at) });
    // After a fence of the template's own it cannot be told by simple means where code is.
    const isCode = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:```|~~~)/m.test(before);
    return { type: 'value', name, kind, isFront, isCode };
  }
}

function kindOf(name: string, scopes: readonly Names[]): Kind | undefined {
  for (const names of scopes) if (Object.hasOwn(names, name)) return names[name];
  return undefined;
}

/** Where the body begins: after the line that closes the front matter. 0 without one. */
function endOfFrontMatter(text: string): number {
  if (!text.startsWith('---\n')) return 0;
  const end = text.indexOf('\n---', 3);
  return end < 0 ? 0 : end + 1;
}

/** A section's tag that is alone on its line takes the line with it. */
const tag = /(?<=^|\n)[ \t]*\{\{([#^/])\s*([\w.]+)\s*\}\}[ \t]*(?:\n|$)|\{\{([#^/]?)\s*([^{}\s]*)\s*\}\}/g;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const found of text.matchAll(tag)) {
    if (found.index > at) tokens.push({ text: text.slice(at, found.index), at });
    const sign = (found[1] ?? found[3] ?? '') as Tag['sign'];
    tokens.push({ sign, name: found[2] ?? found[4] ?? '', at: found.index + found[0].indexOf('{{') });
    at = found.index + found[0].length;
  }
  if (at < text.length) tokens.push({ text: text.slice(at), at });
  return tokens;
}
