import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBridge } from '../scripts/build-bridge.ts';
import { BridgeSoak, WAYS } from '../test/fakes/bridge-soak.ts';
import type { BenchRow } from './bench-row.ts';

const CLIENTS = 1000;

/** Garbage that is not collected yet. */
const MAX_GROWTH_KB = 24 * 1024;
const MAX_CPU_RATIO = 1.5;

/** A thousand clients that come and die in the middle of a call: what they leave in the host, which serves them all. */
export async function* benchSoak(): AsyncGenerator<BenchRow> {
  const home = await mkdtemp(join(tmpdir(), 'soak-'));
  const bridge = join(home, 'bridge.mjs');
  await buildBridge(bridge);
  const soak = new BridgeSoak(bridge, home);
  try {
    await soak.comeAndGo(WAYS.length);
    const first = soak.usage();
    await soak.comeAndGo(CLIENTS / 2);
    const middle = soak.usage();
    await soak.comeAndGo(CLIENTS / 2);
    const last = soak.usage();
    const before = (middle.ticks - first.ticks) / 100;
    const after = (last.ticks - middle.ticks) / 100;
    const growth = last.kilobytes - middle.kilobytes;
    const note = `${soak.served} clients reached the extension; no bridge is left`;
    yield {
      ...row('soak: memory that the last 500 clients leave in the host', growth, 'kB', note),
      baseline: middle.kilobytes,
      baselineName: 'kB in use before',
      target: `≤ ${MAX_GROWTH_KB}`,
      ok: growth <= MAX_GROWTH_KB,
    };
    yield {
      ...row('soak: CPU time of the host for the last 500 clients', after, 's'),
      baseline: before,
      baselineName: 'the first 500',
      target: `≤ ${MAX_CPU_RATIO} ×`,
      ok: after <= MAX_CPU_RATIO * before,
    };
    const left = last.descriptors - first.descriptors;
    yield {
      ...row('soak: descriptors left open in the host', left, ''),
      target: '0',
      ok: left === 0,
    };
  } finally {
    await soak.stop();
    await rm(home, { recursive: true });
  }
}

function row(name: string, value: number, unit: string, note?: string): BenchRow {
  const bare = { name, value, unit, baseline: null, baselineName: '', target: null, ok: null };
  return note === undefined ? bare : { ...bare, note };
}
