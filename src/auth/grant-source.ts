import { problem, toWireError, type AssistantError, type WireError } from '../domain/errors.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';
import { unlessAborted } from '../domain/unless-aborted.ts';
import { isUsable, type Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';
import { renew } from './renewal.ts';
import { revokeLater } from './revocation.ts';

interface Keeper {
  signIn(org: OrgConfig, how: 'silent'): Promise<Session>;
  /** What the faces are to know while nobody is signing in. */
  standing(reason: WireError | null): Promise<Session>;
}

/**
 * A grant whose access token is good for another request; `instead` names an access token that Okta refused. One
 * renewal serves all who ask meanwhile, and only word that the grant is over ends the session.
 */
export function createGrantSource(ports: AuthPorts, { signIn, standing }: Keeper) {
  let renewing: Promise<Grant> | null = null;

  async function silently(org: OrgConfig): Promise<Grant> {
    if ((await ports.user.read()) === null) throw signInRequired();
    const session = await ports.session.read();
    // Okta has said already that it wants a window; asking again for each call would only use up its rate limit.
    if (session.state === 'expired' && session.problem?.code === 'SIGN_IN_REQUIRED')
      throw signInRequired();
    await signIn(org, 'silent');
    const grant = await ports.grant.read();
    if (grant === null) throw signInRequired();
    return grant;
  }

  async function renewed(org: OrgConfig, stale: Grant): Promise<Grant> {
    const first = await renew(stale, ports, false).catch(endIfForged);
    if (first.kind === 'grant') return first.grant;
    if (first.kind === 'over') return await reauthenticate(org);
    try {
      await signIn(org, 'silent');
      return (await ports.grant.read()) ?? (await silently(org));
    } catch (thrown) {
      if (toWireError(thrown).code !== 'SIGN_IN_REQUIRED') throw thrown;
    }
    // No session at Okta either: the kept token is all that is left, and nothing more can be lost by it.
    const last = await renew(stale, ports, true).catch(endIfForged);
    return last.kind === 'grant' ? await signedInAgain(last.grant) : await reauthenticate(org);
  }

  async function signedInAgain(grant: Grant): Promise<Grant> {
    await ports.session.write(await standing(null));
    return grant;
  }

  /** A forged answer, or one of another user, ends the session (OIDC Core §12.2). */
  async function endIfForged(thrown: unknown): Promise<never> {
    if (toWireError(thrown).code === 'SIGN_IN_NOT_TRUSTED') {
      const grant = await ports.grant.read();
      await ports.grant.write(null);
      await ports.pendingRefresh.write(null);
      await ports.session.write(await standing(toWireError(thrown)));
      if (grant !== null) await revokeLater(grant, ports);
    }
    throw thrown;
  }

  async function reauthenticate(org: OrgConfig): Promise<Grant> {
    await ports.grant.write(null);
    await ports.pendingRefresh.write(null);
    try {
      await ports.session.write(await standing(null));
      return await silently(org);
    } catch (thrown) {
      const error = toWireError(thrown);
      if (error.code === 'SIGN_IN_REQUIRED') await ports.session.write(await standing(error));
      throw thrown;
    }
  }

  return async (org: OrgConfig, signal: AbortSignal, instead?: string): Promise<Grant> => {
    const found = await ports.grant.read();
    const kept = found !== null && isOf(org, found) ? found : null;
    const grant = kept ?? (await silently(org));
    if (grant.accessToken !== instead && isUsable(grant, ports.now())) return grant;
    renewing ??= renewed(org, grant).finally(() => {
      renewing = null;
    });
    return await unlessAborted(renewing, signal);
  };
}

/** Another org's token is never sent to this one. */
function isOf(org: OrgConfig, { server, clientId }: Grant): boolean {
  return server.issuer === org.orgUrl && clientId === org.clientId;
}

export function signInRequired(): AssistantError {
  return problem('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
}
