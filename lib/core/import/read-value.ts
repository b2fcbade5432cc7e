/** An object of a foreign file, whatever it holds. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is, one value as a list of it, nothing as none: linked data makes no difference between them. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first of the values that is a text with more than blanks in it, without blanks around; or ''. */
export function textIn(...values: readonly unknown[]): string {
  for (const value of values.flatMap(listOf)) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (isObject(value) && typeof value['@value'] === 'string') return value['@value'].trim();
  }
  return '';
}

/** What a value is called: itself, or its `id`. */
export function addressIn(...values: readonly unknown[]): string {
  return textIn(...values.flatMap(listOf).map(value => (isObject(value) ? (value.id ?? value['@id']) : value)));
}

/** The types of an object, without the prefix of their vocabulary. */
export function typesOf(value: Json): string[] {
  return [...listOf(value.type), ...listOf(value['@type'])].map(type => String(type).replace(/^.*[/#:]/, ''));
}

/** Names of one or several people, each given as a text or an object. '' where nobody is named. */
export function namesIn(value: unknown): string {
  const names = listOf(value).map(one =>
    isObject(one)
      ? textIn(one.name, one.nickname, one.nick, one['foaf:name'], one.id, one['@id'], one.email)
      : textIn(one),
  );
  return [...new Set(names.map(name => name.replace(/^acct:([^@]+)@.*$/, '$1')).filter(Boolean))].join(', ');
}
