import { FIRST_ACCOUNT, type AccountId } from '../../domain/accounts.ts';
import type { ItemDefinition } from '../../domain/stored-item.ts';
import { isJsonObject } from '../../domain/stored-codecs.ts';
import type { RememberedChoice } from '../offer-types.ts';

/** What the user of an account chose on cards; on this device only. */
export function choicesItem(account: AccountId): ItemDefinition<readonly RememberedChoice[]> {
  return {
    area: 'local',
    key: account === FIRST_ACCOUNT ? 'choices' : `choices:${account}`,
    version: 1,
    fallback: [],
    encode: (choices) => choices,
    decode: (stored) => (isChoices(stored) ? stored : undefined),
  };
}

function isChoices(stored: unknown): stored is readonly RememberedChoice[] {
  return (
    Array.isArray(stored) &&
    stored.every(
      (choice) =>
        isJsonObject(choice) &&
        typeof choice['prompt'] === 'string' &&
        typeof choice['text'] === 'string' &&
        Array.isArray(choice['calls']),
    )
  );
}
