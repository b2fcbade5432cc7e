/** What `other-place` says of a record of a country that nobody names. */
export const NOT_NAMED = ' not named';

/** The ids that a rule gives as its detail; none where it did not speak. */
export const idsIn = (detail: string | undefined) => detail?.split(', ') ?? [];
