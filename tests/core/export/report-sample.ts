import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { ExportContext } from '../../../lib/core/export/export-context.ts';
import { exportRecords } from '../../../lib/core/export/export-records.ts';
import type { Sighting } from '../../../lib/core/sighting/sighting.ts';
import type { KeptPage } from '../../../lib/core/text/kept-page.ts';
import { cardStates, claim, mention, sources } from '../card/card-fixtures.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

const source = 'https://daily.example/a-year';
const claimId = 'obama-400000-single-year';
const card = (name: string) => {
  const found = cardStates.find(state => state.name === name)?.view;
  if (!found) throw new Error(`no card is called ${name}`);
  return { ...found, claim: claimId };
};

const sentences = [
  'The figures that are quoted most count different things.',
  'When the removals and returns of every agency are added, some 650,000 took place in fiscal year 2012.',
  'By one count ICE removed about 370,000 in fiscal year 2014, and the number had been falling for a year.',
  'Most people the government seeks to deport have the right to a hearing.',
  'A hearing can take years.',
];

/** The page of the sample as it was kept, its last two sentences in a paragraph of their own. */
export const kept: KeptPage = {
  source,
  page: { title: 'What a year of figures counts', published: '2026-11-12', lang: 'en' },
  kept: '2026-11-24T09:00:00.000Z',
  segments: sentences.map((text, index) => ({
    text,
    start: sentences.slice(0, index).join(' ').length + (index > 0 ? 1 : 0) + (index > 2 ? 1 : 0),
    heading: null,
    before: [],
    after: [],
  })),
};

const selector = (exact: string, prefix: string, suffix: string, start: number) => [
  { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
  { type: 'TextPositionSelector' as const, start, end: start + exact.length },
];

const differs = card('differs');

/** A note with a card that was seen, one with a reply, one on a page that was not kept, and one on a claim. */
export const notes: Annotation[] = [
  fullNote({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    text: 'The figure is close to the count for the year before.\n\nAsked the desk which year was meant.',
    target: {
      type: 'SpecificResource',
      source,
      selector: selector(differs.quote, 'By one count ICE removed ', ', and the number', 184),
    },
  }),
  sampleNote({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
    text: 'Exceptions are named in paragraph nine.',
    motivation: 'commenting',
    body: [
      {
        type: 'TextualBody',
        value: 'Exceptions are named further down.',
        format: 'text/markdown',
        purpose: 'commenting',
      },
    ],
    target: {
      type: 'SpecificResource',
      source,
      selector: selector('have the right to a hearing', 'the government seeks to deport ', '.', 290),
    },
  }),
  sampleNote({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
    motivation: 'replying',
    text: 'Expedited removal is one.',
    target: { type: 'SpecificResource', source: 'urn:uuid:00000000-0000-4000-8000-000000000002' },
  }),
];

export const otherNotes: Annotation[] = [
  sampleNote({ id: 'urn:uuid:00000000-0000-4000-8000-000000000004' }),
  sampleNote({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000005',
    text: 'Said of two years.',
    target: {
      type: 'SpecificResource',
      source: `urn:sidelight:claim:${claimId}`,
      state: { type: 'ClaimVersion', version: '0.1.0' },
    },
  }),
];

const sighting: Sighting = {
  id: 'a',
  page: source,
  pageTitle: 'What a year of figures counts',
  claim: claimId,
  packVersion: '0.1.0',
  mention: mention({ quote: differs.quote }, {}),
  card: differs,
  seen: '2026-11-24T09:00:00.000Z',
};

export const reportContext: ExportContext = {
  now: '2026-11-24T14:10:00.000Z',
  records: exportRecords([
    claim({ id: claimId, statement: 'The United States removed 400,000 people in one year.', sources }),
  ]),
  sightings: [sighting],
  pages: [kept],
};
