import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });
const marks = (text: string) => mentionsIn(bundled, text, { published: '2025-09-20' }).map(({ claim }) => claim);

describe('whoever tells it is no part of what is told', () => {
  test.each(['said', 'noted', 'explained', 'testified'])('"…, a clerk at the county office there %s"', verb => {
    const text = `Undocumented immigrants do not qualify for most federal benefits, a clerk at the county's own office for families ${verb}.`;
    expect(marks(text)).toContain('benefits-federal-ineligible');
  });

  test.each([
    'Congress had never repealed the Alien Enemies Act, officials said, citing court records.',
    'The Alien Enemies Act was invoked three times before that year, officials said.',
  ])('officials do not use the law that they speak of: %s', text => {
    expect(marks(text)).not.toContain('aea-2025-proclamation');
  });

  test('but a place in the statement is', () => {
    const text = 'Undocumented immigrants in the county do not qualify for most federal benefits, a clerk noted.';
    expect(marks(text)).not.toContain('benefits-federal-ineligible');
  });
});

describe('whose count it is', () => {
  test('is said right before the number, whoever is named after it', () => {
    expect(marks('Nobody marched against Bush’s two million deportations until Obama took office.')).toContain(
      'bush-two-million-removals',
    );
  });

  test.each([
    'Under George H.W. Bush about two million people were deported.',
    'President George H. W. Bush deported about two million people.',
  ])('is another president’s: %s', text => {
    expect(marks(text)).toEqual([]);
  });

  test('and else by whoever is named after it', () => {
    expect(marks('Bush’s party was silent on the two million deportations under Obama.')).not.toContain(
      'bush-two-million-removals',
    );
  });
});

describe('what another plan adds to deficits', () => {
  test('is no count of mass deportation', () => {
    const text = "Wharton's budget analysts say that new roads would widen the deficit by $350 billion.";
    expect(marks(text)).toEqual([]);
  });

  test('but what mass deportation adds is', () => {
    const text = "Wharton's budget analysts say that mass deportation would widen the deficit by $350 billion.";
    expect(marks(text)).toContain('cost-penn-wharton');
  });
});

describe('a quotation of several sentences', () => {
  const modality = (text: string) => mentionsIn(bundled, text, { published: '2025-09-20' })[0]?.modality;

  test.each([
    '"In fiscal 2012 ICE carried out 409,849 removals.',
    '“In fiscal 2012 ICE carried out 409,849 removals.',
    'In fiscal 2012 ICE carried out 409,849 removals," the senator said.',
    'In fiscal 2012 ICE carried out 409,849 removals,” the senator said.',
  ])('quotes its first and its last: %s', text => {
    expect(modality(text)).toBe('quoted');
  });

  test.each([
    '"We are proud." In fiscal 2012 ICE carried out 409,849 removals.',
    'In fiscal 2012 ICE carried out 409,849 removals, the senator said: "We',
  ])('and nothing outside it: %s', text => {
    expect(modality(text)).toBe('asserted');
  });
});

test('what a number hardly did is no denial of it', () => {
  const text = 'ICE had about 6,000 deportation officers, a number that had hardly moved in ten years.';
  expect(mentionsIn(bundled, text)).toMatchObject([{ claim: 'ero-officers-6000', modality: 'asserted' }]);
});

test.each([
  ['Parole is not temporary for them, an advocate said.', 'parole-temporary-authority'],
  ['No migrant is counted twice in the encounter figures.', 'encounters-events-not-people'],
  ['Not all NATO allies meet the 2 percent guideline.', 'nato-2-percent'],
  ['Trump is unlikely to break the deportation record.', 'record-deportations-expected'],
])('what is not so is denied: %s', (text, claim) => {
  expect(mentionsIn(bundled, text, { published: '2025-09-20' })).toMatchObject([{ claim, modality: 'denied' }]);
});

test('what somebody never said is denied', () => {
  const text = 'JD Vance never said that deportations would start with one million.';
  expect(mentionsIn(bundled, text, { published: '2025-09-20' })).toMatchObject([
    { claim: 'vance-start-with-one-million', modality: 'denied' },
  ]);
});

test('whom a count is compared with did not do it', () => {
  const text = 'Officers deported 37,660 people in Trump’s first month, well below the monthly average under Biden.';
  expect(marks(text)).toContain('first-month-37660');
});

test('whose term it was is named with the term', () => {
  expect(marks('ICE removed 935,000 people in Trump’s first term.')).toEqual(['trump-first-term-ice-935000']);
  expect(marks('ICE removed 935,000 people in Biden’s term.')).toEqual([]);
});

test('what became of an effort was not planned with it', () => {
  const mentions = mentionsIn(
    bundled,
    'Trump’s effort to scrap birthright citizenship was struck down by the Supreme Court.',
    {
      published: '2026-07-10',
    },
  );
  expect(mentions).toMatchObject([{ claim: 'birthright-trump-v-barbara', modality: 'asserted' }]);
});

test('"criminal" people are those with criminal records', () => {
  const text = 'After the 2016 election Trump promised to throw out two to three million criminal immigrants.';
  expect(mentionsIn(bundled, text, { published: '2016-11-20' }).map(({ claim }) => claim)).toEqual([
    'pledge-2016-two-to-three-million',
  ]);
});

test('what people have is counted, whoever else they are', () => {
  const text =
    'They mean to begin with the 1.4 million immigrants in the U.S. who already have final orders of removal.';
  expect(marks(text)).toContain('final-orders-1-4-million');
});

test('that a promise was kept is not that it was made', () => {
  const before = ['The president wants to deport millions of people.'];
  const of = (text: string) => mentionsIn(bundled, text, { published: '2026-04-20', before }).map(({ claim }) => claim);
  expect(of('At a rally he said that the president had kept his biggest promise.')).toEqual([]);
});

test('a plan ends at a colon, unless the goal stands before it', () => {
  const on = (text: string) => mentionsIn(bundled, text, { published: '2026-06-20' })[0];
  expect(on('If you want to worry, worry: drug overdoses killed about 80,000 Americans in 2024.')).toMatchObject({
    claim: 'overdose-deaths-80000-2024',
    modality: 'asserted',
  });
  expect(on('The administration’s goal: deport one million people in the first year.')?.claim).toBe(
    'goal-one-million-first-year',
  );
});
