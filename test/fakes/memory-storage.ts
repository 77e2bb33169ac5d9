import type { DefineItem } from '../../src/domain/stored-item.ts';

/** Makes items over one storage in memory: two of the same key are the same, in their stored form. */
export function memoryStorage(): DefineItem & { readonly full: Set<string> } {
  const stored = new Map<string, unknown>();
  const watchers = new Set<(key: string) => void>();
  /** Places that take no value any more. */
  const full = new Set<string>();
  const define: DefineItem = ({ area, key, fallback, encode = (value) => value, decode }) => {
    const at = `${area}/${key}`;
    const now = () => decode(structuredClone(stored.get(at))) ?? fallback;
    return {
      read: async () => now(),
      async write(value) {
        if (full.has(at)) throw new Error('QUOTA_BYTES quota exceeded');
        stored.set(at, JSON.parse(JSON.stringify(encode(value))));
        for (const notify of watchers) notify(at);
      },
      watch(listener) {
        const notify = (changed: string) => {
          if (changed === at) listener(now());
        };
        watchers.add(notify);
        return () => watchers.delete(notify);
      },
    };
  };
  return Object.assign(define, { full });
}
