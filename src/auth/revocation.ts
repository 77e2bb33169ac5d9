import type { Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';

const MOST_QUEUED = 10;

/** Notes a grant that is to be revoked and tries to (RFC 7009); what Okta could not be told is told at the next {@link revokeQueued}. */
export async function revokeLater(grant: Grant, ports: AuthPorts): Promise<void> {
  await inTurn(ports, async () => {
    const queue = await ports.revocations.read();
    await ports.revocations.write([...queue, grant].slice(-MOST_QUEUED));
  });
  await revokeQueued(ports);
}

/** Revokes what is queued; never throws: the person is signed out here whether or not Okta can be reached. */
export async function revokeQueued(ports: AuthPorts): Promise<void> {
  const queue = await ports.revocations.read().catch(() => []);
  if (queue.length === 0) return;
  const { revoke } = await ports.load();
  for (const grant of queue) {
    try {
      await revoke(grant, ports);
    } catch (thrown) {
      ports.report(thrown);
      continue;
    }
    await inTurn(ports, async () => {
      const rest = (await ports.revocations.read()).filter(
        ({ accessToken }) => accessToken !== grant.accessToken,
      );
      await ports.revocations.write(rest);
    }).catch(ports.report);
  }
}

function inTurn(ports: AuthPorts, work: () => Promise<void>): Promise<void> {
  return ports.withLock('okta-revocations', work);
}
