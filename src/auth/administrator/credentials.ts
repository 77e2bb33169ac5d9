import type { Item } from '../../domain/stored-item.ts';
import type { ServiceToken } from './service-token.ts';

type CredentialItem<T> = Pick<Item<T>, 'read' | 'write'>;

/** The secrets of an administrator's connection; in memory only, never on disk. */
export interface Credentials {
  readonly apiToken: CredentialItem<string | null>;
  readonly serviceToken: CredentialItem<ServiceToken | null>;
}

/** Credentials to be tried out first; nothing of them is stored. */
export function unverifiedCredentials(apiToken: string | null): Credentials {
  return { apiToken: inMemory(apiToken), serviceToken: inMemory<ServiceToken | null>(null) };
}

function inMemory<T>(initial: T): CredentialItem<T> {
  let value = initial;
  return {
    read: async () => value,
    async write(newValue) {
      value = newValue;
    },
  };
}
