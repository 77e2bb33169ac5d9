import type { WireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { mismatchedUserHandlers } from '../session/open-link-request.ts';
import { problemText } from '../problems/problem-text.ts';
import './notice-styles.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** A problem in a few words. */
export function problemTitle(error: WireError): string {
  return problemText(error).title;
}

/** Why the list is not current; below the list, so that no row moves when it appears. */
export function PopupNotice() {
  const { list, session } = usePopup();
  const actionError = list.problem.value ?? session.problem.value;
  const error = actionError ?? list.refreshError.value;
  if (error === null) return null;
  if (error.code === 'SIGN_IN_REQUIRED') return <SignInAgain />;
  if (actionError === null && isTransientProblem(error)) return null;
  return (
    <div class="popup-problem" role="alert">
      <PopupProblem error={error} compact />
    </div>
  );
}

/** Whether a retry may succeed, so that the list's age is enough to show. */
function isTransientProblem(error: WireError): boolean {
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
  /** Whether it offers to sign in, where that helps. */
  readonly offersSignIn?: boolean;
  readonly compact?: boolean;
}

/** A problem with the popup's actions for it. */
export function PopupProblem({ error, offersSignIn = true, compact = false }: PopupProblemProps) {
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
      compact={compact}
    />
  );
}
