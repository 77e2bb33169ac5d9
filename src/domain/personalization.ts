import type { ApplicationId } from './application.ts';
import { isJsonObject } from './json.ts';

/** The user's own name for an app. */
export interface Nickname {
  readonly name: string;
  readonly application: ApplicationId;
}

/** What users set about their apps, for one account. */
export interface Personalization {
  readonly nicknames: readonly Nickname[];
}

export const NO_PERSONALIZATION: Personalization = { nicknames: [] };

/** One odd nickname is left out; the others stay. */
export function decodeNicknames(stored: unknown): readonly Nickname[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((entry: unknown) => {
    if (!isJsonObject(entry)) return [];
    const { name, application } = entry;
    return typeof name === 'string' && typeof application === 'string'
      ? [{ name, application }]
      : [];
  });
}
