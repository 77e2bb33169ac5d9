import type { WireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { otherUserHandlers } from '../open-request.ts';
import { problemText } from '../problem-text.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_WORDS } from './words.ts';

/** What stands between the person and a newer list; below the list, so that no row moves when it comes. */
export function PopupNotice() {
  const { list, session } = usePopup();
  const asked = list.problem.value ?? session.problem.value;
  const error = asked ?? list.outdated.value;
  if (error === null) return null;
  if (error.code === 'SIGN_IN_REQUIRED') return <SignInAgain />;
  if (asked === null && isPassing(error)) return null;
  return (
    <div class="popup-problem" role="alert">
      <Problem error={error} />
    </div>
  );
}

/** Whether it may well work the next time, so that the list's age says enough. */
export function isPassing(error: WireError): boolean {
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
      <span>{POPUP_WORDS.signInAgain}</span>
      <Button small icon="sign-in" disabled={session.signingIn.value} onClick={() => void signIn()}>
        {POPUP_WORDS.signIn}
      </Button>
    </div>
  );
}

interface ProblemProps {
  readonly error: WireError;
  /** Whether it offers to sign in, where that is the way on. */
  readonly signsIn?: boolean;
}

/** A problem with what the popup can do about it. */
export function Problem({ error, signsIn = true }: ProblemProps) {
  const { list, session, extension, announcer } = usePopup();
  return (
    <ProblemNotice
      error={error}
      handlers={{
        signIn: signsIn ? () => void session.signIn() : undefined,
        retry: () => void list.refresh(true),
        openOptions: () => void extension.openOptions(),
        otherUser: otherUserHandlers(session, (...asked) => list.open(...asked)),
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
