import type { ApplicationId } from '../domain/application.ts';
import type { RequestOf, Where } from '../messages/protocol.ts';
import type { OtherUserHandlers } from './components/problem-notice.tsx';
import type { SessionModel } from './session-model.ts';

type Open = (id: ApplicationId, where: Where, anyway?: boolean) => Promise<void>;

export function openRequest(
  applicationId: ApplicationId,
  where: Where,
  anyway?: boolean,
): RequestOf<'link/open'> {
  return anyway === true ? { applicationId, where, anyway } : { applicationId, where };
}

/** The ways on where the browser's Okta session is somebody else's: for them after all, or as who is signed in here. */
export function otherUserHandlers(session: SessionModel, open: Open): OtherUserHandlers {
  const user = session.user.value;
  const signInAsUser = async (id: ApplicationId) => {
    await session.signIn('switch-user');
    // Somebody else's list may not have it.
    if (user !== null && session.user.value?.sub === user.sub) await open(id, 'new-tab');
  };
  return {
    login: user?.login ?? null,
    openAnyway: (id) => void open(id, 'new-tab', true),
    signInAsUser: session.kind.value === 'sign-in' ? signInAsUser : null,
  };
}
