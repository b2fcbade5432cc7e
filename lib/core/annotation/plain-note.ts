import { readMarkdown } from './read-markdown.ts';

/** What a note says without its Markdown's signs, on one line, for a place that holds no more than a line or two of it. */
export function plainNote(text: string): string {
  return readMarkdown(text)
    .flatMap(block => {
      if (block.kind === 'code') return [block.text];
      const lines = block.kind === 'list' ? block.items : block.lines;
      return lines.map(runs => runs.map(run => run.text).join(''));
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
