/** Sentences of a paragraph. */
const PARAGRAPH = 6;

/** An article of sentences as news pages are built: paragraphs in a section, links and emphasis among the words. */
export function articleOf(sentences: readonly string[], head = ''): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += PARAGRAPH) {
    const [first = '', ...rest] = sentences.slice(at, at + PARAGRAPH).map(escape);
    const words = first.split(' ');
    const linked = `${words.slice(0, 3).join(' ')} <a href="#s${at}">${words.slice(3, 6).join(' ')}</a> ${words.slice(6).join(' ')}`;
    paragraphs.push(`<div class="p"><p>${linked} ${rest.join(' ')} <em>Read on.</em></p></div>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title><meta property="article:published_time" content="2025-04-18">${head}</head><body><main><article><h1>An article</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
