import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { WORDS } from '../words.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Who is signed in, or the way to sign in. */
export function AccountCard() {
  const { session, extension, announcer } = useOptions();
  const user = session.user.value;
  const isSignedIn = session.session.value.state === 'signed-in';
  const problem = session.problem.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="account-title">
      <h2 class="card-title" id="account-title">
        {OPTIONS_WORDS.account}
      </h2>
      {user !== null && (
        <p class="options-connected">
          <Icon name="user" />
          <span>
            <strong>
              <bdi>
                {isSignedIn
                  ? OPTIONS_WORDS.signedInAs(user.name)
                  : OPTIONS_WORDS.expired(user.name)}
              </bdi>
            </strong>
            <br />
            <span class="muted">{user.login}</span>
          </span>
        </p>
      )}
      {problem !== null && (
        <div role="alert">
          <ProblemNotice
            error={problem}
            handlers={{}}
            copyText={extension.copyText}
            announcer={announcer}
          />
        </div>
      )}
      {isSignedIn ? <SignedInActions /> : <SignIn />}
    </section>
  );
}

function SignIn() {
  const { session } = useOptions();
  const busy = session.signingIn.value;
  const isOpen = busy || session.session.value.state === 'signing-in';
  return (
    <>
      {session.user.value === null && (
        <p class="muted">{isOpen ? WORDS.signingInText : WORDS.signInText}</p>
      )}
      <div class="options-actions">
        <Button kind="primary" icon="sign-in" disabled={busy} onClick={() => void session.signIn()}>
          {busy ? WORDS.signingIn : WORDS.signIn}
        </Button>
      </div>
    </>
  );
}

function SignedInActions() {
  const { session } = useOptions();
  return (
    <div class="options-actions">
      <Button small icon="sign-out" onClick={() => void session.signOut()}>
        {OPTIONS_WORDS.signOut}
      </Button>
      <Button
        small
        kind="quiet"
        icon="switch-user"
        disabled={session.signingIn.value}
        onClick={() => void session.signIn('switch-user')}
      >
        {OPTIONS_WORDS.switchUser}
      </Button>
    </div>
  );
}
