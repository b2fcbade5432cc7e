import fc from 'fast-check';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';

/** Letters of every plane, lone surrogates, and names that objects have of their own. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)), maxLength: 6 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'then',
    'toJSON',
    'length',
    '</script>',
    '\u2028',
    '\ufeff',
    '=1+1',
  ),
);
const some = text.filter(one => one !== '');
const time = fc.integer({ min: 0, max: Date.UTC(2026, 10, 27) }).map(ms => new Date(ms).toISOString());
const creator = fc.record({ type: fc.constant('Person' as const), name: some });
const quote = fc.record({ type: fc.constant('TextQuoteSelector' as const), exact: some, prefix: text, suffix: text });
const evidence = fc.record({ title: text, date: text, quote: text });

const body = fc.oneof(
  fc.record({
    type: fc.constant('TextualBody' as const),
    value: text,
    format: fc.constant('text/markdown' as const),
    purpose: fc.constant('commenting' as const),
  }),
  fc.record({ type: fc.constant('TextualBody' as const), value: some, purpose: fc.constant('tagging' as const) }),
  fc.record(
    {
      type: fc.constant('TextualBody' as const),
      value: some,
      purpose: fc.constant('assessing' as const),
      creator,
      created: time,
      confidence: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    },
    { requiredKeys: ['type', 'value', 'purpose', 'created'] },
  ),
  fc.record(
    {
      type: fc.constant('SpecificResource' as const),
      source: some,
      purpose: fc.constant('linking' as const),
      evidence,
    },
    { requiredKeys: ['type', 'source', 'purpose'] },
  ),
);

/** A note with anything in its texts that a text can hold. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record(
  {
    id: fc.uuid().map(id => `urn:uuid:${id}`),
    type: fc.constant('Annotation' as const),
    motivation: fc.constantFrom('assessing' as const, 'commenting' as const, 'tagging' as const, 'replying' as const),
    creator: fc.option(creator),
    created: time,
    modified: time,
    body: fc.array(body, { minLength: 1, maxLength: 4 }),
    target: fc.record(
      {
        type: fc.constant('SpecificResource' as const),
        source: fc.oneof(some, fc.webUrl()),
        selector: fc.array(quote, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: ['type', 'source'] },
    ),
    rev: fc.integer({ min: 1, max: 1e6 }),
    modifiedBy: some,
    pageTitle: text,
    review: fc.array(
      fc.record({
        status: fc.constantFrom('draft' as const, 'in-review' as const, 'withdrawn' as const),
        at: time,
        by: text,
      }),
      { maxLength: 3 },
    ),
    via: some,
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'id',
      'type',
      'motivation',
      'creator',
      'created',
      'modified',
      'body',
      'target',
      'rev',
      'pageTitle',
      'review',
    ],
  },
) as fc.Arbitrary<Annotation>;
