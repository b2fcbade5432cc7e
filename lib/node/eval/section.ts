/** What a part of the evaluation found: `data` as `--json` prints it, by keys of its own, and the same in `lines` to read. */
export interface SectionReport {
  readonly data: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** One part of `npm run -s eval`. Where it needs data that stands beside the project and is not there, it says so. */
export type Section = () => Promise<SectionReport>;

/** A share as figures print it. */
export const share = (part: number): string => part.toFixed(3);
