/** The languages that the interface speaks besides English; BCP 47. */
export const TRANSLATED_LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN'] as const;

export type TranslatedLanguage = (typeof TRANSLATED_LANGUAGES)[number];

/** The languages that the interface speaks; BCP 47. */
export const INTERFACE_LANGUAGES = ['en', ...TRANSLATED_LANGUAGES] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Texts of the same shape in any language. */
export type Localized<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Result
    ? (...values: Values) => Localized<Result>
    : T extends readonly unknown[]
      ? readonly Localized<T[number]>[]
      : T extends object
        ? { readonly [Key in keyof T]: Localized<T[Key]> }
        : T;

/** One language's texts by group. */
export type Translation = Readonly<Record<string, object>>;

const groups = new Map<string, object>();
let applied: { readonly language: TranslatedLanguage; readonly texts: Translation } | null = null;

/**
 * A group of English texts, which {@link applyTranslation} replaces in place: a page chooses its language once, before it
 * renders, and no text is looked up by key after that.
 */
export function localized<T extends object>(group: string, english: T): Localized<T>;
// The signature above widens the literal types, which a translation does not have.
export function localized(group: string, english: object): object {
  groups.set(group, english);
  replace(english, applied?.texts[group]);
  return english;
}

/** Replaces the English texts; groups that a translation lacks stay English. */
export function applyTranslation(language: TranslatedLanguage, texts: Translation): void {
  applied = { language, texts };
  for (const [group, target] of groups) replace(target, texts[group]);
}

/** The language of the texts. */
export function textLanguage(): InterfaceLanguage {
  return applied?.language ?? 'en';
}

/** The locale for dates and numbers (BCP 47): the user's own form of the texts' language, such as "de-AT", else that language. */
export function displayLocale(wanted: readonly string[]): string {
  const language = textLanguage();
  return wanted.find((one) => baseOf(one) === baseOf(language)) ?? language;
}

/** The language to show to a user who reads these, most wanted first: "pt-PT" is nearest to "pt-BR". */
export function languageFor(wanted: readonly string[]): InterfaceLanguage {
  for (const one of wanted) {
    const base = baseOf(one);
    if (base === 'en') return 'en';
    const language = TRANSLATED_LANGUAGES.find((known) => baseOf(known) === base);
    if (language !== undefined) return language;
  }
  return 'en';
}

function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] ?? '';
}

function replace(target: object, texts: object | undefined): void {
  for (const [key, text] of Object.entries(texts ?? {})) {
    const current: unknown = Reflect.get(target, key);
    if (isGroup(current) && isGroup(text)) replace(current, text);
    else Reflect.set(target, key, text);
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
