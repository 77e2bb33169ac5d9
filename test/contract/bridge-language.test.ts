import { expect, test } from 'vitest';
import { speakLanguageOf } from '../../src/bridge/language.ts';
import { say } from '../../src/bridge/wire/texts.ts';
import { TRANSLATED_LANGUAGES } from '../../src/domain/localized.ts';

type Module = Readonly<Record<'BRIDGE_TEXTS', Readonly<Record<string, string>>>>;

const MODULES = import.meta.glob<Module>('../../src/translations/*/bridge.ts', { eager: true });

const slotsOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).toSorted();

// Before any language is spoken here.
const english = new Map(
  Object.entries(MODULES).flatMap(([, { BRIDGE_TEXTS }]) =>
    Object.keys(BRIDGE_TEXTS).map((name) => [name, Reflect.apply(say, undefined, [name])] as const),
  ),
);

test.each(TRANSLATED_LANGUAGES)('%s fills the slots of the English command line', (language) => {
  const texts = MODULES[`../../src/translations/${language}/bridge.ts`]?.BRIDGE_TEXTS ?? {};
  expect(Object.keys(texts)).toEqual([...english.keys()]);
  for (const [name, text] of Object.entries(texts)) {
    expect(slotsOf(text), name).toEqual(slotsOf(english.get(name) ?? ''));
    expect(text === english.get(name) && text.split(' ').length > 3, name).toBe(false);
  }
  // What users type is the same in every language.
  for (const word of ['install', 'uninstall', 'doctor', '--dry-run', '--connect-browser=true'])
    expect(texts['usage'], word).toContain(word);
});

test.each([
  [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, 'Removed the bridge.'],
  [{ LANG: 'pl_PL.UTF-8' }, 'Removed the bridge.'],
  [{ LC_ALL: '', LC_MESSAGES: 'it_IT@euro', LANG: 'de_DE' }, 'Il bridge è stato rimosso.'],
  [{ LANG: 'zh_CN.UTF-8' }, '桥接程序已移除。'],
  [{ LANG: 'pt_PT' }, 'A ponte foi removida.'],
])('with %j the command line says %j', (env, text) => {
  speakLanguageOf(env);
  expect(say('removed')).toBe(text);
});
