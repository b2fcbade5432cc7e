/** January first, in small letters. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** As they are written in short; September is "sept" too. */
export const MONTHS_IN_SHORT: readonly string[] = MONTHS.map(name => name.slice(0, 3));

export const ALL_MONTH_NAMES: readonly string[] = [...MONTHS, ...MONTHS_IN_SHORT, 'sept'];
