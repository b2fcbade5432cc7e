/**
 * The page as the core reads it: a small read-only tree. The browser supplies it over the live document, the command line over a
 * parsed file; all rules about what is text (blocks, skipped and hidden parts) are applied by the core, so that both read the same.
 *
 * `N` is the supplier's own node. The core only hands it back, so that a place in the text can be found again in the document.
 */
export type ReaderNode<N = unknown> = ReaderElement<N> | ReaderText<N>;

export type ReaderText<N = unknown> = {
  readonly kind: 'text';
  readonly source: N;
  readonly data: string;
};

/**
 * `name` is the local name in lower case. `hidden` tells what only the supplier can know: the element is not rendered by computed style
 * (a parser always says false; the `hidden` attribute and inline styles are read by the core). `children()` walks the flat tree: the
 * content of an open shadow root in place of its host's own children, and the assigned nodes in place of a `<slot>`.
 */
export type ReaderElement<N = unknown> = {
  readonly kind: 'element';
  readonly source: N;
  readonly name: string;
  readonly hidden: boolean;
  attribute(name: string): string | null;
  children(): Iterable<ReaderNode<N>>;
};
