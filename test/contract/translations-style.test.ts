import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';
import { TRANSLATED_LANGUAGES, type TranslatedLanguage } from '../../src/domain/localized.ts';

const SOURCES = import.meta.glob<string>('../../src/translations/*/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const words = (list: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, flags);

/** What a language's texts never have, as docs/design/languages.md says. */
const NEVER: Readonly<Record<TranslatedLanguage, readonly RegExp[]>> = {
  de: [words('du|dich|dir|deine?[mnrs]?'), /“[^„]*”|«|»/u, words('Applikation|Anwendung')],
  es: [
    words('ustedes|usted|haga|pulse|seleccione|escriba|introduzca|su contraseña'),
    /[“”]/u,
    words('apps?'),
  ],
  fr: [words('tu|toi|ton|tes'), /« | »| [?!;:](?= |$)|[“”]/u, words('applis?|apps?')],
  it: [words('Lei|Suo|Sua|La preghiamo', 'u'), /[“”]/u, words('e-mail|applicazion[ei]')],
  ja: [/[“”：]/u, /[ぁ-ん](?:だ|である)。/u, /アプリケーション|ログイン/u],
  nl: [words('u|uw'), /[«»„]/u, words('Okta-omgeving|applicaties?|inloggen')],
  'pt-BR': [words('tu|teu|tua|vosso'), /[«»„]/u, words('aplicação|aplicações|apps?')],
  'zh-CN': [/[你「」]/u, /账户|账号|应用程序/u, /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?!\w)/u],
};

/** Texts that quote the words of others, in form or in English. */
const FOREIGN = /^[\x20-\x7e…]*$/u;

function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  if (node.type === 'ImportDeclaration') return [];
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string')
    return [node.value];
  if (node.type === 'TemplateElement' && 'value' in node)
    return [String(Reflect.get(Object(node.value), 'cooked'))];
  return Object.values(node).flatMap(textsIn);
}

const textsOf = (language: string) =>
  Object.entries(SOURCES)
    .filter(([file]) => file.includes(`/${language}/`))
    .flatMap(([, source]) => textsIn(parseAst(source, { lang: 'ts' })))
    .filter((text) => !FOREIGN.test(text) || /\s/u.test(text))
    // Slots, and what Okta's console calls things in English.
    .map((text) => text.replaceAll(/\{\w+\}|Create App Integration/gu, ''));

describe.each(TRANSLATED_LANGUAGES)('the texts in %s', (language) => {
  const texts = textsOf(language);

  test('keep one form of address, one typography and the terms of the glossary', () => {
    for (const never of NEVER[language])
      expect(
        texts.filter((text) => never.test(text)),
        String(never),
      ).toEqual([]);
  });

  test('have apostrophes, quotation marks and ellipses of print', () => {
    expect(texts.filter((text) => /\p{L}'\p{L}|"|\.\.\./u.test(text))).toEqual([]);
  });
});
