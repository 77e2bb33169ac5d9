import type { WireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { mismatchedUserHandlers } from '../session/open-link-request.ts';
import { problemText } from '../problems/problem-text.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** What stands between the person and a newer list; below the list, so that no row moves when it comes. */
export function PopupNotice() {
  const { list, session } = usePopup();
  const actionError = list.problem.value ?? session.problem.value;
  const error = actionError ?? list.refreshError.value;
  if (error === null) return null;
  if (error.code === 'SIGN_IN_REQUIRED') return <SignInAgain />;
  if (actionError === null && isTransientProblem(error)) return null;
  return (
    <div class="popup-problem" role="alert">
      <PopupProblem error={error} />
    </div>
  );
}

/** Whether it may well work the next time, so that the list's age says enough. */
export function isTransientProblem(error: WireError): boolean {
  const { action } = problemText(error);
  return action === 'retry' || action === 'wait';
}

function SignInAgain() {
  const { list, session } = usePopup();
  const signIn = async () => {
    await session.signIn();
    if (session.session.value.state === 'signed-in') await list.refresh(false);
  };
  return (
    <div class="popup-notice" role="status">
      <span>{POPUP_STRINGS.signInAgain}</span>
      <Button small icon="sign-in" disabled={session.signingIn.value} onClick={() => void signIn()}>
        {POPUP_STRINGS.signIn}
      </Button>
    </div>
  );
}

interface PopupProblemProps {
  readonly error: WireError;
  /** Whether it offers to sign in, where that is the way on. */
  readonly offersSignIn?: boolean;
}

/** A problem with what the popup can do about it. */
export function PopupProblem({ error, offersSignIn = true }: PopupProblemProps) {
  const { list, session, extension, announcer } = usePopup();
  return (
    <ProblemNotice
      error={error}
      handlers={{
        signIn: offersSignIn ? () => void session.signIn() : undefined,
        retry: () => void list.refresh(true),
        openOptions: () => void extension.openOptions(),
        mismatchedUser: mismatchedUserHandlers(session, (...args) => list.open(...args)),
        dismiss:
          list.problem.value === null
            ? undefined
            : () => {
                list.problem.value = null;
              },
      }}
      busy={session.signingIn.value || list.refreshing.value}
      copyText={extension.copyText}
      announcer={announcer}
    />
  );
}
