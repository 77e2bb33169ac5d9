import { afterAll, describe, expect, test } from 'vitest';
import { obtainTokenSet } from '../../../../src/auth/sign-in/sign-in.ts';
import { toWireError, type WireError } from '../../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../../fakes/auth.ts';
import { ORG_URL } from '../../../fakes/identity-provider.ts';
import { FORGED_REDIRECTS } from './forged-redirects.ts';
import { FORGED_ID_TOKENS, FORGED_TOKEN_RESPONSES } from './forged-tokens.ts';
import { HOSTILE_METADATA } from './hostile-metadata.ts';

const NEVER = new AbortController().signal;

const FORGERIES = [...FORGED_REDIRECTS, ...FORGED_TOKEN_RESPONSES, ...FORGED_ID_TOKENS];

/** The attacks that signed somebody in. */
const accepted = { forgeries: 0, metadata: 0 };

function signInWith(auth: ReturnType<typeof fakeAuth>): Promise<WireError | 'accepted'> {
  return obtainTokenSet(ORG, 'switch-user', auth.deps, NEVER).then(
    () => 'accepted',
    (thrown: unknown) => toWireError(thrown),
  );
}

/** Only the org was asked, and only for what a sign-in needs; the next honest sign-in works. */
async function expectHarmless(auth: ReturnType<typeof fakeAuth>): Promise<void> {
  const { provider } = auth;
  for (const { origin, pathname } of provider.requests) {
    expect(origin).toBe(ORG_URL);
    expect(pathname).toMatch(
      /^\/(?:\.well-known\/openid-configuration|oauth2\/v1\/(?:token|keys))$/u,
    );
  }
  provider.overrides = {};
  expect(await signInWith(auth)).toBe('accepted');
}

describe('a forged response signs no user in', () => {
  test.each(FORGERIES)('$title', async ({ code, names, tokenRequests, overrides }) => {
    const auth = fakeAuth();
    const { deps, provider } = auth;
    provider.overrides = await overrides(provider, async () => {
      let redirect = '';
      provider.overrides.redirect = (url) => (redirect = url.href);
      await obtainTokenSet(ORG, 'switch-user', deps, NEVER);
      return redirect;
    });
    const before = { asked: provider.authorizations.length, tokens: provider.tokenRequests.length };
    const outcome = await signInWith(auth);
    if (outcome === 'accepted') accepted.forgeries += 1;
    expect(outcome).toMatchObject({ code });
    expect(JSON.stringify(outcome)).toMatch(names);
    expect(provider.tokenRequests.length - before.tokens).toBe(tokenRequests);
    // Never a second request without PKCE, nor anything that an attacker could make the client repeat.
    expect(provider.authorizations.length - before.asked).toBe(Math.max(1, tokenRequests));
    await expectHarmless(auth);
  });
});

describe('hostile metadata is rejected before any window opens', () => {
  test.each(HOSTILE_METADATA)('$title', async ({ code, overrides }) => {
    const auth = fakeAuth();
    auth.provider.overrides = overrides;
    const outcome = await signInWith(auth);
    if (outcome === 'accepted') accepted.metadata += 1;
    expect(outcome).toMatchObject({ code });
    expect(auth.launches).toEqual([]);
    expect(auth.provider.requests).toHaveLength(1);
    await expectHarmless(auth);
  });
});

afterAll(() => {
  process.stdout.write(
    `forged responses accepted: ${accepted.forgeries} of ${FORGERIES.length}\n` +
      `hostile metadata accepted: ${accepted.metadata} of ${HOSTILE_METADATA.length}\n`,
  );
});
