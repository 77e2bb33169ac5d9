import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { fakePlatform, loadOnDemand, pageSender, ORG_CONFIG } from '../../fakes/platform.ts';
import { HOSTILE_METADATA } from '../auth/standards/hostile-metadata.ts';

describe('A7 connecting another client at a lying org keeps the connection and its session', () => {
  test.each(HOSTILE_METADATA)('$title', async ({ overrides }) => {
    const fake = fakePlatform();
    const { provider, items } = fake;
    const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
    await send('session/sign-in', { how: 'interactive' });
    provider.overrides = overrides;
    const refused: unknown = await send('org/save', {
      orgUrl: 'acme.okta.com',
      clientId: '0oaOther',
    }).catch((thrown: unknown) => thrown);
    expect(toWireError(refused).code).toMatch(/^(?:ORG_|NETWORK_BLOCKED|SIGN_IN_UNAVAILABLE)/u);
    expect(await items.org.read()).toEqual(ORG_CONFIG);
    expect((await items.session.read()).state).toBe('signed-in');
  });
});
