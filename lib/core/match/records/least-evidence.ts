/** Counts below this are too common to say anything: "three", "ten", "a dozen". */
export const LEAST_COUNT = 13;

/** Records share words with every page; below this weight evidence asks no further. */
export const LEAST_WEIGHT = 9;

/** Longer sentences do not go on from the one before with a number that small: "Two years before that there were nine." */
export const MOST_GOING_ON = 60;

/** From here on a sentence has most of what names a measure. */
export const HALF_PHRASE = 0.5;

/** A sentence that is worded so like a record's is weighed whatever it names. */
export const LEAST_LIKE = 0.3;
