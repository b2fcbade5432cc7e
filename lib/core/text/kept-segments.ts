/** Sentences of a page that are kept at most. Apart from the schema, which stays out of pages. */
export const mostKeptSegments = 2000;
