import type { Item } from '../../domain/stored-item.ts';
import type { ServiceToken } from './service-token.ts';

type CredentialItem<T> = Pick<Item<T>, 'read' | 'write'>;

/** What opens Okta to an administrator's connection; memory only, never on disk. */
export interface Credentials {
  readonly apiToken: CredentialItem<string | null>;
  readonly serviceToken: CredentialItem<ServiceToken | null>;
}

/** Credentials that are still to be tried: nothing of them is kept. */
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
