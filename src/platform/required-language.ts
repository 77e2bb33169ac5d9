import type { InterfaceLanguage } from '../domain/localized.ts';
import { readManaged } from './managed-values.ts';
import { pagePolicyItem } from './page-policy-item.ts';

/** The policy's language, for pages: only where there is a policy does its reader come before the first frame. */
export async function requiredLanguage(): Promise<InterfaceLanguage | undefined> {
  const managed = await readManaged();
  return Object.keys(managed).length === 0 ? undefined : (await pagePolicyItem.read()).language;
}
