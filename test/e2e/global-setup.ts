import { buildBridge } from '../../scripts/build-bridge.ts';

/** Builds the bridge once for all tests; the extension is built before them. */
export default async function setUp(): Promise<void> {
  await buildBridge();
}
