import { describe, expect, test } from 'vitest';
import type { LexiconEntry } from '../../../lib/core/claim/lexicon.ts';
import { buildPhraseTable } from '../../../lib/core/match/lexicon/phrase-table.ts';

const PHRASES = [
  'wall',
  'border wall',
  'border wall contracts',
  'border wall steel',
  'border … wall',
  'border wall … steel',
];
const table = buildPhraseTable([{ id: 'wall', kind: 'measure', phrases: PHRASES } as LexiconEntry]);

const found = (text: string) => table.find(table.scanner.scan(text)).map(({ phrase }) => PHRASES[phrase]);

describe('finding phrases that begin alike', () => {
  test.each([
    ['the border wall', ['border wall', 'border … wall', 'wall']],
    ['border wall contracts', ['border wall', 'border wall contracts', 'border … wall', 'wall']],
    ['border wall and its steel', ['border wall', 'border … wall', 'border wall … steel', 'wall']],
    ['border wall steel', ['border wall', 'border wall steel', 'border … wall', 'border wall … steel', 'wall']],
    ['the border had no wall', ['border … wall', 'wall']],
    ['border contracts', []],
  ])('in "%s"', (text, phrases) => {
    expect(found(text)).toEqual(phrases);
  });
});
