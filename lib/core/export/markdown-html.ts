import { type MarkdownBlock, type MarkdownRun, readMarkdown } from '../annotation/read-markdown.ts';
import { html, type Html, type Part } from './html.ts';
import { safeLink } from './safe-link.ts';

/** A note as its Markdown sets it, for a file that is read by eye. What it writes as HTML stays text; links go to the web alone. */
export function markdownHtml(text: string): Html {
  return html`<div class="note-text" dir="auto">${readMarkdown(text).map(blockHtml)}</div>`;
}

function blockHtml(block: MarkdownBlock): Html {
  if (block.kind === 'code') return html`<pre dir="ltr">${block.text}</pre>`;
  if (block.kind === 'list') {
    const items = block.items.map(runs => html`<li dir="auto">${runs.map(runHtml)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const lines = block.lines.map((runs, index): Part => [index > 0 && html`<br>`, runs.map(runHtml)]);
  if (block.kind === 'quote') return html`<blockquote dir="auto">${lines}</blockquote>`;
  return block.kind === 'heading' ? html`<p dir="auto"><b>${lines}</b></p>` : html`<p dir="auto">${lines}</p>`;
}

function runHtml({ kind, text, href }: MarkdownRun): Part {
  switch (kind) {
    case 'plain':
      return text;
    case 'strong':
      return html`<b>${text}</b>`;
    case 'em':
      return html`<em>${text}</em>`;
    case 'code':
      return html`<code>${text}</code>`;
    case 'link': {
      const link = safeLink(href ?? text);
      return link === null ? text : html`<a href="${link}" rel="noopener noreferrer nofollow">${text}</a>`;
    }
  }
}
