import { join } from 'node:path';
import { readClaims } from '../read-claims.ts';
import { hasSharedData, readDebates, readNegativePages } from '../eval/shared-data.ts';

const claimsDir = join(import.meta.dirname, '../../../claims');

/** Sentences of ordinary pages where the data beside the project are there, else the sentences of our own records. */
export async function newsSentences(): Promise<string[]> {
  return hasSharedData() ? readNegativePages().map(({ text }) => text) : ownSentences();
}

/** Spoken sentences, of which pages for retrieval are made; the same fallback. */
export async function spokenSentences(): Promise<string[]> {
  if (!hasSharedData()) return ownSentences();
  return readDebates()
    .map(({ text }) => text)
    .filter(text => text.length > 20 && text.length < 600);
}

async function ownSentences(): Promise<string[]> {
  const { claims } = await readClaims(claimsDir);
  return claims.flatMap(({ statement, examples }) => [statement, ...examples.matches, ...examples.near]);
}

/** As many sentences, from the one numbered `from` on, as make a text of about `bytes` characters. */
export function pageOf(sentences: readonly string[], bytes: number, from = 0): string[] {
  const page: string[] = [];
  let length = 0;
  for (let at = from; length < bytes; at += 1) {
    const sentence = sentences[at % sentences.length]!;
    page.push(sentence);
    length += sentence.length + 1;
  }
  return page;
}
