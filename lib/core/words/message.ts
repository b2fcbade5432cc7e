/** The forms of a message that counts something, by the rules of its language (`Intl.PluralRules`). Arabic has all six. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text with `{parameters}`, or its plural forms, chosen by the parameter `count`. */
export type Message = string | PluralForms;

/** Messages by group, one group a surface, and by name. */
export type Messages = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The names in braces: `'{done} of {all}'` has `done` and `all`. */
export type Braced<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Braced<Rest> : never;

/** What a message must be given. Plural forms need `count`, whether or not they write it. */
export type ParameterNames<M> = M extends string
  ? Braced<M>
  : M extends { readonly other: infer Other extends string }
    ? Braced<Other> | 'count'
    : never;

/** The same names and parameters as another language's: text for text, forms for forms. */
export type TranslationOf<T> = {
  readonly [Group in keyof T]: {
    readonly [Name in keyof T[Group]]: T[Group][Name] extends string ? string : PluralForms;
  };
};

const parameter = /\{(\w+)\}/;

/** A text and its parameters in order: odd places are names. `'{a} of {b}.'` is `['', 'a', ' of ', 'b', '.']`. */
export function splitMessage(text: string): string[] {
  return text.split(parameter);
}
