import { afterAll, describe, expect, test } from 'vitest';
import { signIn } from '../../../../src/auth/sign-in.ts';
import { toWireError, type WireError } from '../../../../src/domain/errors.ts';
import { authPorts, ORG } from '../../../fakes/auth-ports.ts';
import { ORG_URL } from '../../../fakes/identity-provider.ts';
import { FORGED_REDIRECTS } from './forged-redirects.ts';
import { FORGED_ID_TOKENS, FORGED_TOKEN_RESPONSES } from './forged-tokens.ts';
import { HOSTILE_METADATA } from './hostile-metadata.ts';

const NEVER = new AbortController().signal;

const FORGERIES = [...FORGED_REDIRECTS, ...FORGED_TOKEN_RESPONSES, ...FORGED_ID_TOKENS];

/** What led to a grant although it must not. */
const accepted = { forgeries: 0, metadata: 0 };

function signInWith(parts: ReturnType<typeof authPorts>): Promise<WireError | 'accepted'> {
  return signIn(ORG, 'switch-user', parts.ports, NEVER).then(
    () => 'accepted',
    (thrown: unknown) => toWireError(thrown),
  );
}

/** Nobody but the org was asked, and only for what a sign-in needs; the next honest sign-in works. */
async function expectHarmless(parts: ReturnType<typeof authPorts>): Promise<void> {
  const { provider } = parts;
  for (const { origin, pathname } of provider.requests) {
    expect(origin).toBe(ORG_URL);
    expect(pathname).toMatch(
      /^\/(?:\.well-known\/openid-configuration|oauth2\/v1\/(?:token|keys))$/u,
    );
  }
  provider.lies = {};
  expect(await signInWith(parts)).toBe('accepted');
}

describe('a forged response leads to no grant', () => {
  test.each(FORGERIES)('$title', async ({ code, names, tokenRequests, lies }) => {
    const parts = authPorts();
    const { ports, provider } = parts;
    provider.lies = await lies(provider, async () => {
      let redirect = '';
      provider.lies.redirect = (url) => (redirect = url.href);
      await signIn(ORG, 'switch-user', ports, NEVER);
      return redirect;
    });
    const before = { asked: provider.authorizations.length, tokens: provider.tokenRequests.length };
    const outcome = await signInWith(parts);
    if (outcome === 'accepted') accepted.forgeries += 1;
    expect(outcome).toMatchObject({ code });
    expect(JSON.stringify(outcome)).toMatch(names);
    expect(provider.tokenRequests.length - before.tokens).toBe(tokenRequests);
    // Never a second request without PKCE, nor anything that an attacker could make the client repeat.
    expect(provider.authorizations.length - before.asked).toBe(Math.max(1, tokenRequests));
    await expectHarmless(parts);
  });
});

describe('hostile metadata is refused before any window opens', () => {
  test.each(HOSTILE_METADATA)('$title', async ({ code, lies }) => {
    const parts = authPorts();
    parts.provider.lies = lies;
    const outcome = await signInWith(parts);
    if (outcome === 'accepted') accepted.metadata += 1;
    expect(outcome).toMatchObject({ code });
    expect(parts.launches).toEqual([]);
    expect(parts.provider.requests).toHaveLength(1);
    await expectHarmless(parts);
  });
});

afterAll(() => {
  process.stdout.write(
    `forged responses accepted: ${accepted.forgeries} of ${FORGERIES.length}\n` +
      `hostile metadata accepted: ${accepted.metadata} of ${HOSTILE_METADATA.length}\n`,
  );
});
