/** A unit over tokens `from`..`to` (exclusive). `times` multiplies the number ("MEUR"); `plus` is added ("and 45 cents"). */
export interface Unit {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly plus: number;
}

export function unitOf(unit: string, from: number, to: number): Unit {
  return { unit, from, to, times: 1, plus: 0 };
}
