/** Counts below this are too common to say anything: "three", "ten", "a dozen". */
export const LEAST_COUNT = 13;

/** Records share words with every page; below this weight evidence asks no further. */
export const LEAST_WEIGHT = 9;
