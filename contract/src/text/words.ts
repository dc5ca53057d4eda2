/** The languages of the product. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Words = Readonly<Record<Language, string>>;

/** What may stand in a placeholder. */
export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Fills `{name}` placeholders; one without a value stays as it is, so that a gap is seen and not hidden. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** The text in a language, with its placeholders filled. */
export const say = (words: Words, language: Language, params?: Params): string => fill(words[language], params);
