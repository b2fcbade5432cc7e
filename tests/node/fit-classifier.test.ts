import { expect, test } from 'vitest';
import { createFitter, type Sentence } from '../../scripts/evidence/fit-classifier.ts';

/** Features of the sentences below, by place. */
const [FERRY, HARBOUR, TARIFF, RUMOUR, THE] = [0, 1, 2, 3, 4] as const;

const of = (record: string, states: boolean, ...features: number[]): Sentence => ({ record, states, features });
const SENTENCES = [
  ...Array.from({ length: 20 }, () => of('ferries', true, FERRY, HARBOUR, THE)),
  ...Array.from({ length: 10 }, () => of('ferries', false, FERRY, RUMOUR, THE)),
  ...Array.from({ length: 60 }, () => of('tariffs', true, TARIFF, THE)),
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
  const counts = ({ record, states }: Sentence) => (record !== 'ferries' ? 1 : states ? 3 : 4);
  const loss = (at: number, by: number) => {
    const moved = weights.map((weight, place) => (place === at ? weight + by : weight));
    const misses = SENTENCES.map(one => {
      const sum = one.features.reduce((all, feature) => all + moved[feature]!, bias + (at === -1 ? by : 0));
      const isOwn = one.record === 'ferries' && one.states;
      return counts(one) * Math.log(1 + Math.exp(isOwn ? -sum : sum));
    });
    return misses.reduce((sum, one) => sum + one, 0) + moved.reduce((sum, weight) => sum + weight ** 2, 0);
  };
  for (const at of [-1, FERRY, HARBOUR, TARIFF, RUMOUR, THE])
    for (const by of [-0.1, 0.1]) expect(loss(at, by)).toBeGreaterThan(loss(at, 0));
});

test('the same sentences give the same weights', () => {
  const [one, other] = [createFitter(SENTENCES, 5)('ferries'), createFitter(SENTENCES, 5)('ferries')];
  expect([...one.weights, one.bias]).toEqual([...other.weights, other.bias]);
});
