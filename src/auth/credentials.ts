import type { Item } from '../domain/item.ts';
import type { ServiceToken } from './service-token.ts';

type Memory<T> = Pick<Item<T>, 'read' | 'write'>;

/** What opens Okta to an administrator's connection; memory only, never on disk. */
export interface Credentials {
  readonly apiToken: Memory<string | null>;
  readonly serviceToken: Memory<ServiceToken | null>;
}

/** Credentials that are still to be tried: nothing of them is kept. */
export function credentialsOnTrial(apiToken: string | null): Credentials {
  return { apiToken: inMemory(apiToken), serviceToken: inMemory<ServiceToken | null>(null) };
}

function inMemory<T>(initial: T): Memory<T> {
  let value = initial;
  return {
    read: async () => value,
    async write(next) {
      value = next;
    },
  };
}
