import type { ApplicationId } from './application.ts';
import { isJsonObject } from './json.ts';

/** The user's own name for an app. */
export interface Nickname {
  readonly name: string;
  readonly application: ApplicationId;
}

/** The apps that stand first, in the user's own order; some may not be assigned any more. */
export type Pins = readonly ApplicationId[];

/** What users set about their apps, for one account. */
export interface Personalization {
  readonly nicknames: readonly Nickname[];
  readonly pins: Pins;
}

export const NO_PERSONALIZATION: Personalization = { nicknames: [], pins: [] };

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

export function decodePins(stored: unknown): Pins | undefined {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : undefined;
}
