import type { ApplicationId } from '../../domain/application.ts';
import type { RequestOf, LinkTarget } from '../../messages/protocol.ts';
import type { MismatchedUserHandlers } from '../components/problem-notice.tsx';
import type { SessionModel } from './session-model.ts';

type OpenLink = (id: ApplicationId, where: LinkTarget, force?: boolean) => Promise<void>;

export function openLinkRequest(
  applicationId: ApplicationId,
  where: LinkTarget,
  force?: boolean,
): RequestOf<'link/open'> {
  return force === true ? { applicationId, where, anyway: force } : { applicationId, where };
}

/** The ways on where the browser's Okta session is somebody else's: for them after all, or as who is signed in here. */
export function mismatchedUserHandlers(
  session: SessionModel,
  open: OpenLink,
): MismatchedUserHandlers {
  const user = session.user.value;
  const signInAsUser = async (id: ApplicationId) => {
    await session.signIn('switch-user');
    // Somebody else's list may not have it.
    if (user !== null && session.user.value?.sub === user.sub) await open(id, 'new-tab');
  };
  return {
    login: user?.login ?? null,
    openAnyway: (id) => void open(id, 'new-tab', true),
    signInAsUser: session.connectionKind.value === 'sign-in' ? signInAsUser : null,
  };
}
