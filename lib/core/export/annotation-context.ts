const time = 'http://www.w3.org/2001/XMLSchema#dateTime';

/**
 * The JSON-LD context of our notes: the standard's own terms, and ours in a namespace of their own.
 *
 * A term with a context of its own needs JSON-LD 1.1, which the context says. Parts that are ours alone stand in such
 * contexts, so that `date` or `status` mean nothing elsewhere.
 */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    sidelight: 'urn:sidelight:ns:',
    ClaimVersion: { '@id': 'sidelight:ClaimVersion', '@context': { version: 'sidelight:version' } },
    occurrence: {
      '@id': 'sidelight:occurrence',
      '@context': { number: 'sidelight:number', of: 'sidelight:of' },
    },
    outline: {
      '@id': 'sidelight:outline',
      '@context': { sentence: 'sidelight:sentence', sentences: 'sidelight:sentences' },
    },
    rev: 'sidelight:rev',
    modifiedBy: 'sidelight:modifiedBy',
    pageTitle: 'sidelight:pageTitle',
    link: { '@id': 'sidelight:link', '@type': '@id' },
    confidence: 'sidelight:confidence',
    evidence: {
      '@id': 'sidelight:evidence',
      '@context': { title: 'sidelight:title', date: 'sidelight:date', quote: 'sidelight:quote' },
    },
    review: {
      '@id': 'sidelight:review',
      '@container': '@list',
      '@context': {
        status: 'sidelight:status',
        at: { '@id': 'sidelight:at', '@type': time },
        by: 'sidelight:by',
      },
    },
  },
] as const;
