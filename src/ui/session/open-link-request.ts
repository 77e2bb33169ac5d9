import type { ApplicationId } from '../../domain/application.ts';
import type { RequestOf, LinkTarget } from '../../messages/protocol.ts';
import type { MismatchedUserHandlers } from '../components/problem-notice.tsx';
import type { SessionModel } from './session-model.ts';

type OpenLink = (id: ApplicationId, where: LinkTarget, force?: boolean) => Promise<void>;

export function toOpenLinkRequest(
  applicationId: ApplicationId,
  where: LinkTarget,
  force?: boolean,
): RequestOf<'link/open'> {
  return force === true ? { applicationId, where, force } : { applicationId, where };
}

/** What to offer when the browser's Okta session belongs to another user: open anyway, or sign in as this user. */
export function mismatchedUserHandlers(
  session: SessionModel,
  open: OpenLink,
): MismatchedUserHandlers {
  const user = session.user.value;
  const signInAsUser = async (id: ApplicationId) => {
    await session.signIn('switch-user');
    // Another user may not have this app.
    if (user !== null && session.user.value?.sub === user.sub) await open(id, 'new-tab');
  };
  return {
    login: user?.login ?? null,
    openAnyway: (id) => void open(id, 'new-tab', true),
    signInAsUser: session.connectionKind.value === 'sign-in' ? signInAsUser : null,
  };
}
