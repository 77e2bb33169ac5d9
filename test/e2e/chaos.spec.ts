import { expect, test } from '@playwright/test';
import { Findings } from '../chaos/findings.ts';
import { ChaosRun } from '../chaos/run.ts';
import { World } from '../chaos/world.ts';

const SEED = 7;
const OPERATIONS = 30;

// `npm run chaos` goes on for as long as it is told to.
test(`after ${OPERATIONS} random operations and faults nothing is lost, doubled, wrong, another user's, signed out or grown`, async () => {
  const harms: string[] = [];
  const world = await World.create(true);
  try {
    const run = new ChaosRun(world, new Findings((line) => harms.push(line)));
    await run.run(SEED, 0, (number) => number >= OPERATIONS);
  } finally {
    await world.stop();
  }
  expect(harms).toEqual([]);
});
