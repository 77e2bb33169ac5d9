import type { OptionalScopes } from '../../auth/auth-deps.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { Item } from '../../domain/stored-item.ts';
import type { KnownScopes } from '../../storage/on-demand-catalog.ts';

/** An administrator may grant a scope at any time. */
const ASK_AGAIN_AFTER_MS = 24 * 3_600_000;

export interface ScopeKnowledge extends OptionalScopes {
  isDenied(org: OrgConfig, scope: string): Promise<boolean>;
  record(org: OrgConfig, scope: string, isGranted: boolean): Promise<void>;
  /** Every scope is asked for again. */
  forgetDenied(): Promise<void>;
}

/** What is known of the optional scopes of an account's app; knowledge of another app counts for nothing. */
export function createScopeKnowledge(
  item: Item<KnownScopes | null>,
  now: () => number,
): ScopeKnowledge {
  async function read({ orgUrl, clientId }: OrgConfig): Promise<KnownScopes> {
    const known = await item.read();
    return known?.orgUrl === orgUrl && known.clientId === clientId
      ? known
      : { orgUrl, clientId, granted: [], deniedAt: {} };
  }

  return {
    granted: async (org) => (await read(org)).granted,
    async isDenied(org, scope) {
      const at = (await read(org)).deniedAt[scope];
      return at !== undefined && Math.abs(now() - at) < ASK_AGAIN_AFTER_MS;
    },
    async record(org, scope, isGranted) {
      const known = await read(org);
      const { [scope]: _, ...deniedAt } = known.deniedAt;
      const granted = known.granted.filter((other) => other !== scope);
      await item.write(
        isGranted
          ? { ...known, granted: [...granted, scope], deniedAt }
          : { ...known, granted, deniedAt: { ...deniedAt, [scope]: now() } },
      );
    },
    async clearGranted(org) {
      await item.write({ ...(await read(org)), granted: [] });
    },
    async forgetDenied() {
      const known = await item.read();
      if (known !== null) await item.write({ ...known, deniedAt: {} });
    },
  };
}
