import type { Claim } from '../claim/claim.ts';
import type { LexiconEntry } from '../claim/lexicon.ts';
import type { Series } from '../claim/series.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { asPercent } from './reading/as-percent.ts';
import { takesUnit } from './binding/binding.ts';
import { LEAST_COUNT, MOST_GOING_ON } from './records/least-evidence.ts';
import { LEAST_BARE_SUM, LEFT_OUT, mayBeBareShare, type RecordedValues } from './records/recorded-values.ts';
import { topicStems } from './records/record-words.ts';
import { LEAST_OPEN, type RecordOdds } from './records/record-odds.ts';
import type { Shares } from './records/shares.ts';
import type { Wordings } from './records/wordings.ts';
import { LEVELLED } from './figures/figure-reading.ts';
import { isPartial, mayLackScale } from './figures/left-out-scale.ts';
import type { LexiconIndex } from './lexicon/lexicon-index.ts';
import type { MeasureValues } from './figures/measure-values.ts';
import { createPropositionGate } from './propositions/proposition-gate.ts';
import { AMOUNT } from './words/word-bits.ts';

/** What a sentence may state, and what must be asked to know. */
export interface Passes {
  /** An amount of anything. */
  readonly amount: boolean;
  /** The same, in words of a record for which it may be given though it is not its own. */
  readonly other: boolean;
  /** A figure of a measure that the sentence names. */
  readonly figure: boolean;
  /** A figure that some record gives, whatever it counts. */
  readonly value: boolean;
  /** A proposition by its predicate and roles. */
  readonly proposition: boolean;
  /** A proposition by the record's words. */
  readonly evidence: boolean;
}

/**
 * Whether a sentence is worth reading: cheap, and lossless. A sentence that it stops can state no record; whether its number may be
 * given for one whose words it has is asked of its reading (`mayGiveOther`).
 *
 * A number passes where a record fits it, or where the sentence names a measure that is on record with a value near it; a
 * sentence passes too where it names a record's predicate and roles, or has enough of its words and one of these or its wording.
 */
export interface Gate {
  /**
   * `quantities` are those of the text. `isWide` lets through a number that is sure to be refused, so that it can be told
   * by which rule.
   */
  passes(text: string, quantities: () => readonly Quantity[], isWide?: boolean): Passes;
}

interface GateParts {
  readonly lexicon: LexiconIndex;
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly values: RecordedValues;
  readonly measured: MeasureValues;
  readonly shares: Shares;
  readonly wordings: () => Wordings;
  readonly odds: RecordOdds;
}

export function buildGate(parts: GateParts): Gate {
  const { lexicon, claims, values, measured, shares, wordings, odds } = parts;
  const { table } = lexicon;
  const measures = askedMeasures(parts);
  const propositions = createPropositionGate(lexicon, claims, shares, wordings);
  // Entries named in the sentence at hand are those that carry its stamp.
  const named = new Uint32Array(table.entries.length);
  const namedMeasures: LexiconEntry[] = [];
  const namedPlaces: number[] = [];
  let stamp = 0;
  return {
    passes(text, quantities, isWide = false) {
      const words = table.scanner.scan(text);
      stamp += 1;
      namedMeasures.length = namedPlaces.length = 0;
      propositions.begin();
      table.forEach(words, phrase => {
        const place = table.entryOf[phrase] as number;
        if (named[place] === stamp) return;
        named[place] = stamp;
        namedPlaces.push(place);
        const measure = measures[place];
        if (measure !== undefined) namedMeasures.push(measure);
        propositions.name(place);
      });
      // The words hold only until the scanner is asked again.
      const said = odds.read(words, namedPlaces);
      const amount = (words.all & AMOUNT) !== 0;
      const stated = amount ? quantities() : [];
      return {
        amount,
        other: amount && said.isAnyOpen(LEAST_OPEN.otherNumber),
        figure: namedMeasures.length > 0 && stated.some(one => mayBeMeasured(asPercent(one), stated, text, isWide)),
        value: stated.some(one => mayBeOnRecord(one, text.length)),
        ...propositions.passes(words, () => topicStems(table.scanner.split(text)), said),
      };
    },
  };

  function mayBeMeasured(quantity: Quantity, stated: readonly Quantity[], text: string, isWide: boolean): boolean {
    // "from 5.2 percent to 12.4": a bare number may take the unit of another.
    const units = quantity.unit === 'count' ? stated.map(one => asPercent(one).unit) : [quantity.unit];
    // "paid 96.7 billion in taxes"
    if (quantity.unit === 'count' && quantity.value >= LEAST_BARE_SUM) units.push('usd');
    // "life expectancy rose *to 79*", however long the sentence
    const length = LEVELLED.test(text.slice(0, quantity.start)) ? 0 : text.length;
    if (mayBeBareShare(quantity, length)) units.push(...LEFT_OUT);
    return namedMeasures.some(
      measure => units.some(unit => takesUnit(measure, unit)) && (isWide || measured.isNear(measure, quantity, units)),
    );
  }

  /** Without a measure only what fits a record says anything, and nothing that is as common as "three" or "thousands". */
  function mayBeOnRecord(quantity: Quantity, length: number): boolean {
    if (quantity.comparator === 'plural') return false;
    if (values.fitsBareShare(quantity, length)) return true;
    if (mayLackScale(quantity, length) || isPartial(quantity)) return true;
    if (quantity.unit === 'count' && quantity.value < LEAST_COUNT && length > MOST_GOING_ON) return false;
    return values.fits(quantity);
  }
}

/** The measures that a record counts, or that may be compared with one of these, by the place of their entry. */
function askedMeasures({ lexicon, claims, series }: GateParts): (LexiconEntry | undefined)[] {
  const counted = new Set([...claims.map(({ figure }) => figure?.measure), ...series.map(one => one.measure)]);
  return lexicon.table.entries.map(entry => {
    const { id, kind, comparable = [] } = entry;
    const isAsked = kind === 'measure' && (counted.has(id) || comparable.some(other => counted.has(other)));
    return isAsked ? entry : undefined;
  });
}
