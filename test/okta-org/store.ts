interface StoredPayload {
  readonly [property: string]: unknown;
  readonly grantId?: string;
  readonly uid?: string;
  readonly consumed?: number;
}

interface Entry {
  readonly payload: StoredPayload;
  readonly expiresAt: number;
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** What the authorization server remembers, in memory, one map per kind of model. */
export class Store {
  readonly #models = new Map<string, Map<string, Entry>>();
  readonly #refreshLeewaySeconds: number;

  constructor(refreshLeewaySeconds: number) {
    this.#refreshLeewaySeconds = refreshLeewaySeconds;
  }

  /** Keeps everything as it is now; the returned function puts it back. */
  save(): () => void {
    const saved = new Map([...this.#models].map(([model, entries]) => [model, [...entries]]));
    return () => {
      for (const [model, entries] of this.#models) {
        entries.clear();
        for (const [id, entry] of saved.get(model) ?? []) entries.set(id, entry);
      }
    };
  }

  clear(model: string): void {
    this.#models.get(model)?.clear();
  }

  /** @see https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js */
  adapterFor(model: string) {
    const entries = new Map<string, Entry>();
    this.#models.set(model, entries);
    const leeway = this.#refreshLeewaySeconds;

    const read = (id: string): StoredPayload | undefined => {
      const entry = entries.get(id);
      if (entry === undefined || entry.expiresAt < Date.now()) return undefined;
      const { consumed, ...payload } = entry.payload;
      // Okta lets a rotated refresh token work on for a grace period.
      // https://developer.okta.com/docs/guides/refresh-tokens/main/#refresh-token-rotation
      const unexpired = model === 'RefreshToken' && nowSeconds() - (consumed ?? 0) < leeway;
      return consumed === undefined || unexpired ? payload : entry.payload;
    };

    return {
      upsert: async (id: string, payload: StoredPayload, expiresIn?: number) => {
        entries.set(id, {
          payload: { ...payload },
          expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000,
        });
      },
      find: async (id: string) => read(id),
      findByUid: async (uid: string) => {
        for (const [id, entry] of entries) if (entry.payload.uid === uid) return read(id);
        return undefined;
      },
      findByUserCode: async () => undefined,
      destroy: async (id: string) => {
        entries.delete(id);
      },
      consume: async (id: string) => {
        const entry = entries.get(id);
        if (entry === undefined || entry.payload.consumed !== undefined) return;
        entries.set(id, { ...entry, payload: { ...entry.payload, consumed: nowSeconds() } });
      },
      revokeByGrantId: async (grantId: string) => {
        for (const [id, entry] of entries)
          if (entry.payload.grantId === grantId) entries.delete(id);
      },
    };
  }
}
