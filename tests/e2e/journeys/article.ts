/** Sentences of our own that state known claims, and the words of each that are marked. */
export const statements = {
  record2012: {
    text: 'In fiscal year 2012, ICE removed 409,849 people.',
    words: 'In fiscal year 2012, ICE removed 409,849 people',
  },
  year2014: {
    text: 'In fiscal year 2014, ICE removed 315,943 people.',
    words: 'In fiscal year 2014, ICE removed 315,943 people',
  },
  wrong2013: {
    text: 'In fiscal year 2013, ICE removed 268,644 people.',
    words: 'In fiscal year 2013, ICE removed 268,644 people',
  },
  unauthorized: {
    text: 'There are about 11 million unauthorized immigrants in the country.',
    words: 'about 11 million unauthorized immigrants',
  },
} as const;

/** A dated page with this body. */
export function articlePage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What was counted</title>
<meta property="article:published_time" content="2025-04-22">${head}</head><body>${body}</body></html>`;
}

/** A dated page with one paragraph for each sentence. */
export function articleOf(...sentences: readonly string[]): string {
  return articlePage(
    `<article><h1>What was counted</h1>${sentences.map(text => `<p>${text}</p>`).join('\n')}</article>`,
  );
}
