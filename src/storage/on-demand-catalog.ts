import { isJsonObject } from '../domain/json.ts';
import type { CatalogRow } from './catalog.ts';

/** When the org was last asked for its other domains; epoch milliseconds. */
interface OrgRequest {
  readonly at: number;
}

function readOrgRequest(stored: unknown): OrgRequest | undefined {
  return isJsonObject(stored) && typeof stored['at'] === 'number'
    ? { at: stored['at'] }
    : undefined;
}

const ORG_REQUEST: CatalogRow<OrgRequest | null> = {
  area: 'session',
  key: 'org-requested',
  version: 1,
  fallback: null,
  decode: readOrgRequest,
};

/** The items of an account that the on-demand script alone uses: no wake reads their rows or values. */
export const ON_DEMAND_ITEMS = {
  orgRequest: ORG_REQUEST,
};
