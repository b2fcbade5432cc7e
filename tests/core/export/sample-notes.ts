import type { Annotation } from '../../../lib/core/annotation/annotation.ts';

type Change = Partial<Annotation> & { text?: string; exact?: string };

/** A note on a claim's words in a page. */
export function sampleNote(change: Change = {}): Annotation {
  const {
    text = 'Removals only; returns are counted apart.',
    exact = 'roughly 400,000 in a single year',
    ...rest
  } = change;
  return {
    id: 'urn:uuid:11111111-2222-4333-8444-555555555555',
    type: 'Annotation',
    motivation: 'assessing',
    creator: { type: 'Person', name: 'Rosa' },
    created: '2026-11-12T09:00:00.000Z',
    modified: '2026-11-13T10:00:00.000Z',
    body: [
      { type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' },
      { type: 'SpecificResource', source: 'urn:sidelight:claim:obama-400000-single-year', purpose: 'linking' },
    ],
    target: {
      type: 'SpecificResource',
      source: 'https://news.example/a?id=1',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: 'the agency removed ', suffix: ', its highest count' },
        { type: 'TextPositionSelector', start: 120, end: 152, occurrence: { number: 2, of: 3 } },
      ],
    },
    rev: 2,
    pageTitle: 'What a year of figures counts',
    review: [],
    ...rest,
  };
}

/** The same with every part that a note can have. `word` stands for a name, a tag, a verdict and every part of the evidence. */
export function fullNote({ word, url, ...change }: Change & { word?: string; url?: string } = {}): Annotation {
  const note = sampleNote(change);
  const by = { type: 'Person', name: word ?? 'Rosa' } as const;
  const at = '2026-11-13T10:00:00.000Z';
  const path = '/html/body/p[2]';
  return {
    ...note,
    modifiedBy: by.name,
    creator: by,
    body: [
      ...note.body,
      {
        type: 'TextualBody',
        value: word ?? 'Lacks context',
        purpose: 'assessing',
        creator: by,
        created: at,
        confidence: 'medium',
      },
      { type: 'TextualBody', value: word ?? 'fiscal-year', purpose: 'tagging' },
      { type: 'TextualBody', value: word ?? 'removals', purpose: 'tagging' },
      {
        type: 'SpecificResource',
        source: url ?? 'https://agency.example/table.xlsx',
        purpose: 'linking',
        evidence: { title: word ?? 'Removals by year', date: word ?? 'Oct 2016', quote: word ?? '409,849' },
      },
    ],
    target: {
      ...note.target,
      selector: [
        ...(note.target.selector ?? []),
        {
          type: 'RangeSelector',
          startSelector: {
            type: 'XPathSelector',
            value: path,
            refinedBy: { type: 'TextPositionSelector', start: 12, end: 12 },
          },
          endSelector: {
            type: 'XPathSelector',
            value: path,
            refinedBy: { type: 'TextPositionSelector', start: 44, end: 44 },
          },
        },
      ],
    },
    review: [{ status: 'in-review', at, by: word ?? 'Rosa' }],
    ...(change.review ? { review: change.review } : {}),
  };
}
