import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AmountKind,
  compromiseNumbers,
  type FoundAmount,
  ours,
  type QuantityReader,
  recognizers,
} from './quantity-peers.ts';
import { SHARED_DATA } from './shared-data.ts';

/** How well a reader does on the cases of one kind. */
export interface QuantityFigures {
  readonly reader: string;
  readonly kind: AmountKind;
  readonly cases: number;
  /** Share of the cases in which exactly the right values were found. */
  readonly exact: number;
  /** The same, with the right words for each. */
  readonly exactSpans: number;
  readonly f1: number;
}

/** A text with the amounts that it holds, `end` exclusive. */
export interface QuantityCase {
  readonly text: string;
  readonly amounts: readonly { readonly start: number; readonly end: number; readonly value: number }[];
}

const FILES: Record<AmountKind, readonly string[]> = {
  number: ['Number/NumberModel'],
  percent: ['Number/PercentModel', 'Number/PercentModelPercentMode'],
  currency: ['NumberWithUnit/CurrencyModel'],
};

/** Our reader and the peers on the same cases by the same rule. Of percentages and money a unit alone ("a small percent") is no amount. */
export function evaluateQuantities(): QuantityFigures[] {
  const readers = [ours, recognizers(), compromiseNumbers];
  return (Object.keys(FILES) as AmountKind[]).flatMap(kind => {
    const cases = readCases(kind);
    return readers.map(reader => scoreReader(reader, kind, cases));
  });
}

interface RecognizersCase {
  readonly Input: string;
  readonly Results: readonly {
    readonly Start: number;
    readonly End: number;
    readonly Resolution?: { readonly value?: string | null };
  }[];
}

function readCases(kind: AmountKind): QuantityCase[] {
  return FILES[kind].flatMap(file => {
    const path = join(SHARED_DATA, `recognizers-text-en/${file}.json`);
    return (JSON.parse(readFileSync(path, 'utf8')) as RecognizersCase[]).map(({ Input, Results }) => ({
      text: Input,
      amounts: Results.map(({ Start, End, Resolution }) => ({
        start: Start,
        end: End + 1,
        value: Number.parseFloat(String(Resolution?.value)),
      })).filter(({ value }) => !Number.isNaN(value)),
    }));
  });
}

export function scoreReader(reader: QuantityReader, kind: AmountKind, cases: readonly QuantityCase[]): QuantityFigures {
  let exact = 0;
  let exactSpans = 0;
  let right = 0;
  let stated = 0;
  let found = 0;
  for (const { text, amounts } of cases) {
    const read = reader.find(text, kind);
    const pairs = pairByValue(amounts, read);
    right += pairs.length;
    stated += amounts.length;
    found += read.length;
    if (pairs.length !== amounts.length || pairs.length !== read.length) continue;
    exact += 1;
    if (pairs.every(([amount, one]) => hasWordsOf(one, amount))) exactSpans += 1;
  }
  return {
    reader: reader.name,
    kind,
    cases: cases.length,
    exact: exact / cases.length,
    exactSpans: exactSpans / cases.length,
    f1: (2 * right) / (stated + found),
  };
}

type Amount = QuantityCase['amounts'][number];

/** Each stated amount with a reading of the same value, each reading once. */
function pairByValue(amounts: readonly Amount[], read: readonly FoundAmount[]): [Amount, FoundAmount][] {
  const free = [...read];
  return amounts.flatMap(amount => {
    const at = free.findIndex(({ value }) => isSame(value, amount.value));
    return at === -1 ? [] : [[amount, free.splice(at, 1)[0]!] as [Amount, FoundAmount]];
  });
}

/** The cases write shares with fifteen digits, compromise with three. */
function isSame(a: number, b: number): boolean {
  const off = Math.abs(a - b);
  return off <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9 || (Math.abs(b) < 1 && off < 5e-4);
}

/** Do the words of the case hold the number that was read, and lie within the reading? A reading may have its hedge besides. */
function hasWordsOf(read: FoundAmount, { start, end }: Amount): boolean {
  return read.start <= start && end <= read.end && start <= read.numberStart && read.numberEnd <= end;
}
