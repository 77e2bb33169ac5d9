import process from 'node:process';
import { parseArgs } from 'node:util';
import { Findings } from '../../test/chaos/findings.ts';
import { ChaosRun } from '../../test/chaos/run.ts';
import { World } from '../../test/chaos/world.ts';
import { buildBridge } from '../build-bridge.ts';
import { step } from '../step.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    operations: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    /** Leaves out so many operations of the series, to go on where another run ended. */
    from: { type: 'string', default: '0' },
    built: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
if (!values.built && !(await step('Build for Chromium', 'wxt', ['build']))) process.exit(1);
await buildBridge();

const findings = new Findings((line) => console.log(line));
const world = await World.create(seed % 2 === 1);
const startedAt = Date.now();
const end = startedAt + Number(values.minutes) * 60_000;
let performed = 0;
try {
  await new ChaosRun(world, findings).run(seed, Number(values.from), (number) => {
    performed = number;
    return Date.now() >= end || number >= Number(values.operations);
  });
} finally {
  await world.stop();
}
for (const [what, count] of [...findings.done].sort(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(6)}  ${what}`);
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(`seed ${seed}: ${performed} operations in ${minutes} minutes: ${findings.summary()}`);
process.exit(findings.isClean ? 0 : 1);
