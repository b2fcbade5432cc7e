/** A yes or no as evidence. */
export function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0;
}

/** Each sign as a feature. */
export function flagsOf<T extends string>(signs: Readonly<Record<T, boolean>>): Record<T, 0 | 1> {
  const flags = Object.entries<boolean>(signs).map(([name, is]) => [name, flag(is)]);
  return Object.fromEntries(flags) as Record<T, 0 | 1>;
}
