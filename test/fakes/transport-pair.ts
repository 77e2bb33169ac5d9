import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';

/** One end of a pair of MCP transports: what one end sends, the other gets as a copy, as over a message port. */
class PairEnd implements Transport {
  other: PairEnd | null = null;
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;

  async start() {}

  async send(message: JSONRPCMessage) {
    const carried = structuredClone(message);
    queueMicrotask(() => this.other?.onmessage?.(carried));
  }

  async close() {
    const { other } = this;
    this.other = null;
    this.onclose?.();
    await other?.close();
  }
}

export function transportPair(): readonly [near: PairEnd, far: PairEnd] {
  const near = new PairEnd();
  const far = new PairEnd();
  near.other = far;
  far.other = near;
  return [near, far];
}
