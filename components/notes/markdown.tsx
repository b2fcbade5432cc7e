import { type MarkdownBlock, type MarkdownRun, readMarkdown } from '../../lib/core/annotation/read-markdown.ts';
import { OutLink } from '../out-link.tsx';

/** A note as its Markdown sets it. Text nodes alone: no HTML, no image, no link but to the web. */
export function Markdown({ text }: { text: string }) {
  return (
    <div class="note-text" dir="auto">
      {readMarkdown(text).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: MarkdownBlock }) {
  if (block.kind === 'code') return <pre dir="ltr">{block.text}</pre>;
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List class="md-list">
        {block.items.map((runs, index) => (
          <li key={index} dir="auto">
            <Runs runs={runs} />
          </li>
        ))}
      </List>
    );
  }
  const lines = block.lines.map((runs, index) => (
    <span key={index}>
      {index > 0 && <br />}
      <Runs runs={runs} />
    </span>
  ));
  if (block.kind === 'quote') return <blockquote dir="auto">{lines}</blockquote>;
  return (
    <p class={block.kind === 'heading' ? 'md-heading' : undefined} dir="auto">
      {lines}
    </p>
  );
}

function Runs({ runs }: { runs: readonly MarkdownRun[] }) {
  return (
    <>
      {runs.map(({ kind, text, href }, index) => {
        if (kind === 'link')
          return (
            <OutLink key={index} url={href ?? text}>
              {text}
            </OutLink>
          );
        if (kind === 'plain') return text;
        const Run = kind;
        return <Run key={index}>{text}</Run>;
      })}
    </>
  );
}
