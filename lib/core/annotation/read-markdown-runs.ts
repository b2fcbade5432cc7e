/** A run of a line: plain, or as Markdown sets it. `href` is an http or https address. */
export interface MarkdownRun {
  readonly text: string;
  readonly kind: 'plain' | 'strong' | 'em' | 'code' | 'link';
  readonly href?: string;
}

/** Where a code span, a link, strong, emphasis or an address may begin. */
const beginning = /(?<!`)`+|(?<!!)\[|[*_]|https?:\/\//g;
const link = /\[([^[\]\n]*)\]\((https?:\/\/[^\s()<>]+)\)/y;
const address = /https?:\/\/[^\s<>()]*[^\s<>().,;:!?"']/y;

/**
 * The runs of one line. Marks are bound to their words, so "2 * 3 * 4" has none. Takes time as the line is long, whatever is
 * begun in it and not ended: notes come with files, too.
 */
export function readRuns(line: string): MarkdownRun[] {
  const runs: MarkdownRun[] = [];
  const reader = createReader(line);
  let from = 0;
  beginning.lastIndex = 0;
  for (let mark = beginning.exec(line); mark; mark = beginning.exec(line)) {
    const found = reader(mark.index, mark[0]);
    if (!found) {
      // Signs that are no mark here may be one in part: of "***" the last two.
      beginning.lastIndex = mark.index + (mark[0].startsWith('`') ? mark[0].length : 1);
      continue;
    }
    if (mark.index > from) runs.push({ kind: 'plain', text: line.slice(from, mark.index) });
    runs.push(found.run);
    from = found.end;
    beginning.lastIndex = from;
  }
  if (from < line.length) runs.push({ kind: 'plain', text: line.slice(from) });
  return runs;
}

interface FoundRun {
  readonly run: MarkdownRun;
  readonly end: number;
}

function createReader(line: string): (at: number, mark: string) => FoundRun | null {
  /** From where on a mark has no end any more. */
  const endless = new Map<string, number>();

  return (at, mark) => {
    if (mark.startsWith('`')) return codeAt(at, mark);
    if (mark === '[') return taken(link, at, ([, label, href = '']) => ({ kind: 'link', text: label || href, href }));
    if (mark.startsWith('http')) return taken(address, at, ([href]) => ({ kind: 'link', text: href, href }));
    return (line.startsWith(mark + mark, at) && set('strong', mark + mark, at)) || set('em', mark, at);
  };

  function taken(pattern: RegExp, at: number, runOf: (found: RegExpExecArray) => MarkdownRun): FoundRun | null {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    return found && { run: runOf(found), end: pattern.lastIndex };
  }

  /** Up to as many backticks, no more and no fewer. */
  function codeAt(at: number, mark: string): FoundRun | null {
    const start = at + mark.length;
    if (start >= (endless.get(mark) ?? Infinity)) return null;
    for (let end = line.indexOf(mark, start + 1); end >= 0; ) {
      let after = end;
      while (line[after] === '`') after += 1;
      if (after - end === mark.length) return { run: { kind: 'code', text: line.slice(start, end) }, end: after };
      end = line.indexOf(mark, after);
    }
    endless.set(mark, start);
    return null;
  }

  /** From a word's beginning to a word's end. */
  function set(kind: 'strong' | 'em', mark: string, at: number): FoundRun | null {
    const start = at + mark.length;
    if (start >= (endless.get(mark) ?? Infinity) || !isSign(start)) return null;
    let end = line.indexOf(mark, start + 1);
    while (end >= 0 && !isSign(end - 1)) end = line.indexOf(mark, end + 1);
    if (end >= 0) return { run: { kind, text: line.slice(start, end) }, end: end + mark.length };
    endless.set(mark, start);
    return null;
  }

  function isSign(at: number): boolean {
    return at < line.length && /\S/.test(line[at] ?? '');
  }
}
