import { memberOf } from '../domain/json.ts';
import { readInterfaceLanguage, type InterfaceLanguage } from '../domain/localized.ts';
import { readManaged } from './managed-values.ts';

/** The policy's language. The whole reader of policies would come before the popup's first frame. */
export async function requiredLanguage(): Promise<InterfaceLanguage | undefined> {
  return readInterfaceLanguage(memberOf(await readManaged(), 'language'));
}
