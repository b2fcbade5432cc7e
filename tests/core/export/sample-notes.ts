import type { Annotation } from '../../../lib/core/annotation/annotation.ts';

/** A note with every part that an export has to carry. */
export function sampleNote(change: Partial<Annotation> & { text?: string; exact?: string } = {}): Annotation {
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
        { type: 'TextPositionSelector', start: 120, end: 152 },
      ],
    },
    rev: 2,
    pageTitle: 'What a year of figures counts',
    review: [],
    ...rest,
  };
}
