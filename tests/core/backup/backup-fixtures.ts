import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { Draft } from '../../../lib/core/annotation/draft.ts';
import { newDraft } from '../../../lib/core/annotation/new-annotation.ts';
import type { Sighting } from '../../../lib/core/sighting/sighting.ts';
import { cardStates, mention } from '../card/card-fixtures.ts';

const time = '2026-11-24T12:00:00.000Z';
const target: Annotation['target'] = {
  type: 'SpecificResource',
  source: 'https://daily.example/a-year',
  selector: [{ type: 'TextQuoteSelector', exact: 'roughly 400,000', prefix: '', suffix: '' }],
};

export function note(id: string): Annotation {
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    creator: null,
    created: time,
    modified: time,
    body: [{ type: 'TextualBody', value: `Note ${id}.`, format: 'text/markdown', purpose: 'commenting' }],
    target,
    rev: 1,
    pageTitle: 'A year',
    review: [],
  };
}

export function draft(id: string): Draft {
  return { ...newDraft({ id: `urn:uuid:${id}`, now: time, target, claim: '', pageTitle: '' }), text: 'x' };
}

export function sighting(id: string): Sighting {
  const card = cardStates[0]!.view;
  return {
    id,
    page: target.source,
    pageTitle: 'A year',
    claim: card.claim,
    packVersion: '0.1.0',
    mention: mention({ quote: card.quote }, {}),
    card,
    seen: time,
  };
}
