import fc from 'fast-check';
import { reviewStatuses } from '../../../lib/core/annotation/annotation.ts';
import type { Annotation, Body } from '../../../lib/core/annotation/annotation.ts';
import type { NoteRow } from '../../../lib/core/library/note-row.ts';
import { foldForSearch } from '../../../lib/core/library/search-text.ts';

export const noteId = (number: number) => `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface NoteParts {
  readonly number?: number;
  readonly source?: string;
  readonly quote?: string;
  readonly text?: string;
  readonly verdict?: string;
  readonly tags?: readonly string[];
  readonly claim?: string;
  readonly title?: string;
  readonly evidence?: string;
  readonly other?: Partial<Annotation>;
}

/** A stored note. */
export function sampleNote(parts: NoteParts = {}): Annotation {
  const {
    number = 1,
    source = 'https://www.daily.example/a',
    quote = 'about 370,000',
    text = 'Asked the desk.',
  } = parts;
  const body: Body[] = [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }];
  const at = '2026-11-20T12:00:00.000Z';
  if (parts.verdict) body.push({ type: 'TextualBody', value: parts.verdict, purpose: 'assessing', created: at });
  for (const value of parts.tags ?? []) body.push({ type: 'TextualBody', value, purpose: 'tagging' });
  if (parts.claim) {
    body.push({ type: 'SpecificResource', source: `urn:sidelight:claim:${parts.claim}`, purpose: 'linking' });
  }
  if (parts.evidence) {
    const evidence = { title: parts.evidence, date: '', quote: '' };
    body.push({ type: 'SpecificResource', source: 'https://stats.example/', purpose: 'linking', evidence });
  }
  return {
    id: noteId(number),
    type: 'Annotation',
    motivation: 'commenting',
    creator: null,
    created: '2026-11-10T12:00:00.000Z',
    modified: at,
    body,
    target: {
      type: 'SpecificResource',
      source,
      ...(source.startsWith('urn:')
        ? {}
        : { selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] }),
    },
    rev: 1,
    pageTitle: parts.title ?? 'What a year counts',
    review: [],
    ...parts.other,
  };
}

/** Rows that share their values often enough for filters to find some. */
export const someRows: fc.Arbitrary<NoteRow[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('page' as const, 'claim' as const, 'reply' as const),
      source: fc.constantFrom('https://daily.example/a', 'https://daily.example/b', 'https://post.example/c'),
      site: fc.constantFrom('daily.example', 'post.example', ''),
      title: fc.constantFrom('', 'Courts', 'Removals'),
      quote: fc.constantFrom('about 370,000', 'one million'),
      text: fc.constantFrom('', 'Asked the desk.'),
      claim: fc.constantFrom('', 'a', 'b'),
      topic: fc.constantFrom('', 'courts'),
      verdict: fc.constantFrom('', 'Supported', 'Lacks context'),
      status: fc.constantFrom(...reviewStatuses),
      tags: fc.uniqueArray(fc.constantFrom('courts', 'removals', 'goals'), { maxLength: 3 }),
      created: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      modified: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    }),
    { maxLength: 40 },
  )
  .map(rows =>
    rows.map((row, at) => ({ ...row, id: noteId(at), searched: foldForSearch(`${row.quote}\n${row.text}`) })),
  );
