import { readInterfaceLanguage, type InterfaceLanguage } from '../domain/localized.ts';
import { isSpellingOf } from '../domain/policy-keys.ts';
import { readManaged } from './managed-values.ts';

/** The policy's language, as `decodePolicy` reads it: the whole of that would come before the popup's first frame. */
export async function requiredLanguage(): Promise<InterfaceLanguage | undefined> {
  const given = Object.entries(await readManaged())
    .filter(([key]) => isSpellingOf('language', key))
    .flatMap(([, value]) => readInterfaceLanguage(value) ?? []);
  return new Set(given).size === 1 ? given[0] : undefined;
}
