import type { InterfaceLanguage } from '../domain/localized.ts';
import { readManaged } from './managed-values.ts';

/** The policy's language, for pages: only where there is a policy does its reader come before the first frame. */
export async function requiredLanguage(): Promise<InterfaceLanguage | undefined> {
  const managed = await readManaged();
  if (Object.keys(managed).length === 0) return undefined;
  const { decodePolicy } = await import('../domain/policy.ts');
  return decodePolicy(managed).language;
}
