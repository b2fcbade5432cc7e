/** Something that reads texts one by one; its answers are not looked at. */
export interface Contender {
  readonly name: string;
  read(text: string): unknown;
}

/** What one pass over all texts costs a contender. */
export interface Timing {
  readonly name: string;
  /** Processor milliseconds for all texts, the median of the rounds. */
  readonly ms: number;
  /** The same of the fastest round. */
  readonly best: number;
  /** Too slow to read all: taken from some of the texts, evenly spread. */
  readonly isExtrapolated: boolean;
}

export interface TimeOptions {
  readonly rounds?: number;
  /** Rounds before those, which are not counted: code is compiled while it runs, and ever better the longer it does. */
  readonly warmUps?: number;
  /** A contender that needs longer for its turn reads only some of the texts. */
  readonly mostMs?: number;
  /** One that is done sooner reads them again, so that a turn can be measured. */
  readonly leastMs?: number;
}

/** Coprime to the numbers of texts that occur: steps of it meet every text once, and the first few are spread over all. */
const STRIDE = 7919;

/**
 * Let contenders read the same texts in turns, round by round, so that whatever else the machine does meets all alike.
 *
 * Times are processor time of this process, garbage collection included.
 */
export function timeTexts(
  contenders: readonly Contender[],
  texts: readonly string[],
  { rounds = 3, warmUps = 1, mostMs = 3000, leastMs = 200 }: TimeOptions = {},
): Timing[] {
  const passes = contenders.map(() => [] as number[]);
  const shares = contenders.map(() => 1);
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      const { ms, read } = takeTurn(contender, texts, mostMs, leastMs);
      if (round < warmUps) continue;
      passes[at]!.push((ms / read) * texts.length);
      shares[at] = Math.min(shares[at]!, read / texts.length);
    }
  }
  return contenders.map(({ name }, at) => {
    const sorted = passes[at]!.sort((a, b) => a - b);
    return { name, ms: medianOf(sorted), best: sorted[0]!, isExtrapolated: shares[at]! < 1 };
  });
}

function takeTurn(contender: Contender, texts: readonly string[], mostMs: number, leastMs: number) {
  const start = cpuMs();
  let read = 0;
  for (let at = 0; ; at = (at + STRIDE) % texts.length) {
    contender.read(texts[at]!);
    read += 1;
    // The clock is asked rarely, so that asking costs nothing beside the cheapest contender.
    if (read % texts.length === 0 ? cpuMs() - start >= leastMs : read % 16 === 0 && cpuMs() - start >= mostMs) break;
  }
  return { ms: cpuMs() - start, read };
}

/** Processor time of this process so far, all threads, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
