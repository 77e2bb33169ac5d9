import type { AssignedApplication } from '../../domain/application.ts';
import { toWireError, type ErrorCode } from '../../domain/errors.ts';
import { FRESH_FOR_MS, isFresh, type Snapshot } from '../../domain/snapshot.ts';
import { BRAND_TABLE } from '../../search/brand-table.ts';
import { readBrands } from '../../search/brands.ts';
import { createSearchIndex, type SearchIndex } from '../../search/search-index.ts';
import type { Extension } from '../extension.ts';

/** The current applications prepared for searching; prepared once for each snapshot. */
export type IndexSource = (signal: AbortSignal) => Promise<SearchIndex>;

type ApplicationsSnapshot = Snapshot<readonly AssignedApplication[]>;

/** A fault that passes: what is known already is good enough to plan with. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'NETWORK_UNAVAILABLE',
  'OKTA_UNAVAILABLE',
  'OKTA_RATE_LIMITED',
  'WORKER_UNREACHABLE',
]);

export function createIndexSource(extension: Extension, now: () => number): IndexSource {
  let prepared: { readonly takenAt: number; readonly index: SearchIndex } | null = null;

  return async (signal) => {
    const snapshot = await currentSnapshot(extension, now);
    signal.throwIfAborted();
    if (prepared?.takenAt !== snapshot.takenAt) {
      const { aliases } = await extension.policy.read();
      prepared = {
        takenAt: snapshot.takenAt,
        index: createSearchIndex(snapshot.value, aliases, readBrands(BRAND_TABLE)),
      };
    }
    return prepared.index;
  };
}

async function currentSnapshot(
  extension: Extension,
  now: () => number,
): Promise<ApplicationsSnapshot> {
  const known = await extension.applications.read();
  if (known !== null && isFresh(known.takenAt, now(), FRESH_FOR_MS.applications)) return known;
  try {
    await extension.send('applications/refresh', { force: false });
  } catch (thrown) {
    if (known === null || !PASSING.has(toWireError(thrown).code)) throw thrown;
    return known;
  }
  return (await extension.applications.read()) ?? { value: [], takenAt: now() };
}
