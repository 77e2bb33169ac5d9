import type { DefineItem } from '../../src/domain/item.ts';

/** Makes items over one storage in memory: two of the same key are the same, in their stored form. */
export function memoryStorage(): DefineItem {
  const kept = new Map<string, unknown>();
  const watchers = new Set<(key: string) => void>();
  return ({ area, key, fallback, encode, decode }) => {
    const at = `${area}/${key}`;
    const now = () => decode(structuredClone(kept.get(at))) ?? fallback;
    return {
      read: async () => now(),
      async write(value) {
        kept.set(at, JSON.parse(JSON.stringify(encode(value))));
        for (const tell of watchers) tell(at);
      },
      watch(listener) {
        const tell = (changed: string) => {
          if (changed === at) listener(now());
        };
        watchers.add(tell);
        return () => watchers.delete(tell);
      },
    };
  };
}
