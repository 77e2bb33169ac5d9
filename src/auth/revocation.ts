import type { Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';

type QueuePorts = Pick<AuthPorts, 'revocations' | 'withLock'>;

const MOST_QUEUED = 10;

/** Notes a grant that is to be revoked (RFC 7009); {@link revokeQueued} tells Okta. */
export async function queueRevocation(grant: Grant, ports: QueuePorts): Promise<void> {
  await inTurn(ports, async () => {
    const queue = await ports.revocations.read();
    await ports.revocations.write([...queue, grant].slice(-MOST_QUEUED));
  });
}

/** Notes a grant that is to be revoked and tries to; what Okta could not be told is told at the next {@link revokeQueued}. */
export async function revokeLater(grant: Grant, ports: AuthPorts): Promise<void> {
  await queueRevocation(grant, ports);
  await revokeQueued(ports);
}

/** Revokes what is queued; never throws: the person is signed out here whether or not Okta can be reached. */
export async function revokeQueued(ports: AuthPorts): Promise<void> {
  try {
    const queue = await ports.revocations.read();
    for (const grant of queue) await revokeOne(grant, ports).catch(ports.report);
  } catch (thrown) {
    ports.report(thrown);
  }
}

async function revokeOne(grant: Grant, ports: AuthPorts): Promise<void> {
  const { revoke } = await ports.load();
  await revoke(grant, ports);
  await inTurn(ports, async () => {
    const queue = await ports.revocations.read();
    await ports.revocations.write(
      queue.filter(({ accessToken }) => accessToken !== grant.accessToken),
    );
  });
}

function inTurn({ withLock }: QueuePorts, work: () => Promise<void>): Promise<void> {
  return withLock('okta-revocations', work);
}
