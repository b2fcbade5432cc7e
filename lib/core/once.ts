/**
 * What `make` gives, made when it is first asked for.
 *
 * For what takes a while to make and is not needed at every start of the background. An expression with Unicode properties (`\p{L}`) is of
 * that kind: the browser looks its characters up when the expression is made.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
