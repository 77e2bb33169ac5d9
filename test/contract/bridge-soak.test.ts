import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { BridgeSoak, WAYS } from '../fakes/bridge-soak.ts';

/** `npm run bench -- soak` is the long run. */
const CLIENTS = 16;
const LIMIT_MS = 180_000;

const home = mkdtempSync(join(tmpdir(), 'bs-'));
const BRIDGE = join(home, 'bridge.mjs');

beforeAll(() => buildBridge(BRIDGE));
afterAll(() => {
  rmSync(home, { recursive: true });
});

test.runIf(process.platform === 'linux')(
  'clients that start and die leave no bridge running and no connection open',
  async () => {
    const soak = new BridgeSoak(BRIDGE, home);
    await soak.comeAndGo(WAYS.length);
    const first = soak.usage();
    await soak.comeAndGo(CLIENTS);
    expect(soak.usage().descriptors).toBe(first.descriptors);
    expect(soak.served).toBeGreaterThan(0);
    await soak.stop();
  },
  LIMIT_MS,
);
