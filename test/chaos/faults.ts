import type { Fault } from '../okta-org/faults.ts';
import type { FAULTS } from './operations.ts';
import type { World } from './world.ts';

type FaultName = (typeof FAULTS)[number];

const ALWAYS = { match: '*', times: 'always' } as const;
const MINUTE_MS = 60_000;
const QUOTA_BYTES = 10 * 1024 * 1024;
const JUNK_KEY = 'chaos-junk';

/** What the orgs do under each fault. */
const ORG_FAULTS: Partial<Record<FaultName, readonly Fault[]>> = {
  offline: [{ ...ALWAYS, do: { drop: 'before-processing' } }],
  'server errors': [{ match: '*', times: 2, do: { status: 503 } }],
  'rate limit': [
    { match: '/api/v1/*', do: { status: 429, headers: { 'x-rate-limit-reset': '+2' } } },
  ],
  'token answer lost': [{ match: 'POST /oauth2/v1/token', do: { drop: 'after-processing' } }],
  slow: [{ match: '*', times: 3, do: { delayMs: 1500 } }],
};

const CLOCK_CHANGES_MS: Partial<Record<FaultName, number>> = {
  'clock behind': -4 * MINUTE_MS,
  'clock ahead': 120 * MINUTE_MS,
};

/** Lets something go wrong from now on; `lift` ends it. */
export async function startFault(world: World, fault: FaultName): Promise<void> {
  for (const org of world.orgs) org.setFaults(ORG_FAULTS[fault] ?? []);
  if (fault === 'token answer lost' || fault === 'tokens revoked')
    for (const org of world.orgs) org.revokeAllAccessTokens();
  const change = CLOCK_CHANGES_MS[fault];
  if (change !== undefined) await world.moveClock(change);
  if (fault === 'storage full')
    await world.control.evaluate(
      async ([key, quota]) => {
        const used = await chrome.storage.local.getBytesInUse(null);
        await chrome.storage.local.set({ [key]: 'x'.repeat(quota - used - key.length - 64) });
      },
      [JUNK_KEY, QUOTA_BYTES] as const,
    );
}

export async function liftFault(world: World, fault: FaultName): Promise<void> {
  for (const org of world.orgs) {
    org.setFaults([]);
    org.release();
  }
  // The clock was this worker's.
  if (CLOCK_CHANGES_MS[fault] !== undefined) await world.browser.stopWorker();
  if (fault === 'storage full')
    await world.control.evaluate((key) => chrome.storage.local.remove(key), JUNK_KEY);
}
