import { describe, expect, test } from 'vitest';
import { readDecisionWeights } from '../../../../lib/core/match/retrieval/decision-weights.ts';
import { matchImported } from '../../../../lib/core/match/retrieval/match-imported.ts';
import weights from '../../../../lib/core/match/retrieval/weights.json' with { type: 'json' };
import { createImportedIndex } from '../../../../lib/core/match/retrieval/imported-index.ts';
import { indexOf, packOf, sampleRecords } from './sample-records.ts';

const claim = 'Smugglers moved 4,300 crates of whale oil through the tunnels under Trieste last winter.';
const index = indexOf([{ id: 'oil', text: claim, title: 'Whale oil under Trieste', speaker: 'Ida Holm' }]);
const marksOf = (text: string, speaker: string | null = null) =>
  matchImported(index, { text, start: 0, heading: null, before: [], after: [] }, { speaker });

describe('matchImported', () => {
  test('gives the record that a sentence states, with its reasons', () => {
    const [mark, ...more] = marksOf(claim, 'Ida Holm');
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ claim: 'oil' });
    expect(mark?.p).toBeGreaterThanOrEqual(weights.threshold);
    expect(mark?.reasons.map(({ rule }) => rule)).toEqual(['imported', 'words', 'letters', 'number', 'speaker']);
  });

  test('reads a news sentence that names the speaker', () => {
    expect(
      marksOf(
        `Ida Holm said that smugglers moved 4,300 crates of whale oil through the tunnels under Trieste last winter.`,
      ),
    ).toHaveLength(1);
  });

  test.each([
    ['denied', 'Smugglers did not move 4,300 crates of whale oil through the tunnels under Trieste last winter.'],
    ['asked', 'Did smugglers move 4,300 crates of whale oil through the tunnels under Trieste last winter?'],
    ['planned', 'Smugglers will move 4,300 crates of whale oil through the tunnels under Trieste next winter.'],
    ['of the same place only', 'Last winter the tunnels under Trieste were cold and empty.'],
    ['of the same number only', 'The office sold 4,300 tickets for the opera.'],
    ['a heading', 'Whale oil'],
  ])('is silent on a sentence that is %s', (_, text) => {
    expect(marksOf(text, 'Ida Holm')).toEqual([]);
  });

  test.each([0, 2, 20, 600])('marks a record by its own words in a pack with %i others', others => {
    const record = { id: 'oil', text: claim, speaker: 'Ida Holm' };
    const small = createImportedIndex(packOf([record, ...sampleRecords(others)]));
    const segment = { text: claim, start: 0, heading: null, before: [], after: [] };
    expect(matchImported(small, segment, { speaker: null }).map(mark => mark.claim)).toEqual(['oil']);
    expect(matchImported(small, { ...segment, text: 'Tunnels were cold last winter.' }, { speaker: null })).toEqual([]);
  });

  test('is more certain the closer the wording', () => {
    const p = (text: string) => index.rank({ text, before: [], after: [], speaker: 'Ida Holm' }, 1)[0]?.p ?? 0;
    const loose = p('In Trieste, oil from whales went through tunnels in many crates.');
    expect(p(claim)).toBeGreaterThan(loose);
  });
});

describe('the weights file', () => {
  const { weights: by, calibration } = weights;
  test.each<[string, object, string]>([
    ['without a weight', { weights: { ...by, rarest: undefined } }, 'weights.json: weights.rarest: missing'],
    ['with words for a number', { weights: { ...by, rarest: '1' } }, 'weights.json: weights.rarest: "1" is no number'],
    ['with a weight too many', { weights: { ...by, mood: 1 } }, 'weights.json: weights.mood: nothing measures it'],
    ['without weights', { weights: null }, 'weights.json: weights: missing'],
    ['without a bias', { bias: undefined }, 'weights.json: bias: missing'],
    ['without a threshold', { threshold: null }, 'weights.json: threshold: null is no number'],
    ['without a calibration', { calibration: [] }, 'weights.json: calibration: missing'],
    ['with a calibration that falls', { calibration: [...calibration].reverse() }, 'weights.json: calibration[1]: '],
  ])('is refused, field by field: %s', (_, change, message) => {
    expect(() => readDecisionWeights({ ...weights, ...change })).toThrow(message);
  });

  test('says which command made it', () => {
    expect(weights.command).toBe('node scripts/train-imports.ts');
  });
});
