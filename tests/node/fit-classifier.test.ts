import { expect, test } from 'vitest';
import { createFitter, type Sentence } from '../../scripts/evidence/fit-classifier.ts';

/** Features of the sentences below, by place. */
const [FERRY, HARBOUR, TARIFF, RUMOUR, THE] = [0, 1, 2, 3, 4] as const;

const NOTHING = { states: [], near: [], open: [], isOpen: false };
const of = (kind: 'states' | 'near' | 'open', record: string, ...features: number[]): Sentence => ({
  ...NOTHING,
  [kind]: [record],
  features,
});
const SENTENCES = [
  ...Array.from({ length: 20 }, () => of('states', 'ferries', FERRY, HARBOUR, THE)),
  ...Array.from({ length: 10 }, () => of('near', 'ferries', FERRY, RUMOUR, THE)),
  ...Array.from({ length: 60 }, () => of('states', 'tariffs', TARIFF, THE)),
];

test('a classifier tells a record’s sentences from all others, and from those that only seem to be of it', () => {
  const { bias, weights } = createFitter(SENTENCES, 5)('ferries');
  const odds = (...features: number[]) => features.reduce((sum, one) => sum + weights[one]!, bias);
  expect(odds(FERRY, HARBOUR, THE)).toBeGreaterThan(1);
  expect(odds(FERRY, RUMOUR, THE)).toBeLessThan(-1);
  expect(odds(TARIFF, THE)).toBeLessThan(-1);
  expect(weights[HARBOUR]).toBeGreaterThan(0);
  expect(weights[RUMOUR]).toBeLessThan(0);
  expect(Math.abs(weights[THE]!)).toBeLessThan(Math.abs(weights[HARBOUR]!));
});

test('the weights are those of least loss: a step from any of them makes it larger', () => {
  const { bias, weights } = createFitter(SENTENCES, 5)('ferries');
  const isFerries = (records: readonly string[]) => records.includes('ferries');
  const counts = ({ states, near }: Sentence) => (isFerries(states) ? 3 : isFerries(near) ? 4 : 1);
  const loss = (at: number, by: number) => {
    const moved = weights.map((weight, place) => (place === at ? weight + by : weight));
    const misses = SENTENCES.map(one => {
      const sum = one.features.reduce((all, feature) => all + moved[feature]!, bias + (at === -1 ? by : 0));
      return counts(one) * Math.log(1 + Math.exp(isFerries(one.states) ? -sum : sum));
    });
    return misses.reduce((sum, one) => sum + one, 0) + moved.reduce((sum, weight) => sum + weight ** 2 / 2, 0);
  };
  for (const at of [-1, FERRY, HARBOUR, TARIFF, RUMOUR, THE])
    for (const by of [-0.1, 0.1]) expect(loss(at, by)).toBeGreaterThan(loss(at, 0));
});

test('a sentence of which nobody says whether it speaks of a record moves none of its weights', () => {
  const open = [of('open', 'ferries', FERRY, TARIFF), { ...of('states', 'tariffs', HARBOUR, TARIFF), isOpen: true }];
  const [before, after] = [SENTENCES, [...SENTENCES, ...open]].map(some => createFitter(some, 5)('ferries'));
  for (const feature of [FERRY, HARBOUR, TARIFF, RUMOUR, THE])
    expect(after!.weights[feature]).toBeCloseTo(before!.weights[feature]!, 6);
  const [plain, counted] = [SENTENCES, [...SENTENCES, ...open]].map(some => createFitter(some, 5)('tariffs'));
  expect(counted!.weights[HARBOUR]).toBeGreaterThan(plain!.weights[HARBOUR]!);
});

test('the same sentences give the same weights', () => {
  const [one, other] = [createFitter(SENTENCES, 5)('ferries'), createFitter(SENTENCES, 5)('ferries')];
  expect([...one.weights, one.bias]).toEqual([...other.weights, other.bias]);
});
