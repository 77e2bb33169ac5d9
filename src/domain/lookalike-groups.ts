import type { ApplicationId, AssignedApplication } from './application.ts';
import { distinctionsById } from './distinctions.ts';
import { lookalikeForm } from './lookalikes.ts';

/** Values that share a key, directly or through others, in groups. */
export function groupByAnyKey<T>(
  values: Iterable<T>,
  keysOf: (value: T) => readonly string[],
): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>();
  for (const value of values) {
    const keys = keysOf(value);
    const known = new Set(keys.map((key) => byKey.get(key)).filter((one) => one !== undefined));
    const [group = [], ...others] = known;
    for (const other of others) {
      group.push(...other);
      for (const [key, found] of byKey) if (found === other) byKey.set(key, group);
    }
    group.push(value);
    for (const key of keys) byKey.set(key, group);
  }
  return [...new Set(byKey.values())];
}

/** What labels that nobody tells apart have in common: a capital I looks like a small L, and is a small I in other case. */
export function lookalikeKeys(label: string): readonly string[] {
  return [lookalikeForm(label), label.toLowerCase()];
}

/** What distinguishes the apps that nobody tells apart by their labels. */
export function lookalikeDistinctions(
  apps: readonly AssignedApplication[],
): ReadonlyMap<ApplicationId, string> {
  return distinctionsById(groupByAnyKey(apps, ({ label }) => lookalikeKeys(label)));
}
