import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { WORDS } from '../words.ts';
import { AdministratorForm } from './administrator-form.tsx';
import { ADMINISTRATOR_WORDS } from './administrator-words.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Who is signed in, or the way to sign in. */
export function AccountCard() {
  const { session, extension, announcer } = useOptions();
  const user = session.user.value;
  const isSignedIn = session.session.value.state === 'signed-in';
  const problem = session.problem.value;
  const kind = session.kind.value;
  const who = (name: string) => {
    if (kind !== 'sign-in') return ADMINISTRATOR_WORDS.dataOf(name);
    return isSignedIn ? OPTIONS_WORDS.signedInAs(name) : OPTIONS_WORDS.expired(name);
  };
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
              <bdi>{who(user.name)}</bdi>
            </strong>
            <br />
            <span class="muted">{user.login}</span>
          </span>
        </p>
      )}
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      {isSignedIn ? <SignedInActions /> : kind === 'api-token' ? <PasteToken /> : <SignIn />}
    </section>
  );
}

function SignIn() {
  const { session } = useOptions();
  const busy = session.signingIn.value;
  const isService = session.kind.value === 'client-credentials';
  const words = isService
    ? { idle: WORDS.connect, busy: WORDS.connecting }
    : { idle: WORDS.signIn, busy: WORDS.signingIn };
  const isOpen = busy || session.session.value.state === 'signing-in';
  return (
    <>
      {session.user.value === null && (
        <p class="muted">
          {isService ? WORDS.connectText : isOpen ? WORDS.signingInText : WORDS.signInText}
        </p>
      )}
      <div class="options-actions">
        <Button
          kind="primary"
          {...(isService ? {} : { icon: 'sign-in' })}
          disabled={busy}
          onClick={() => void session.signIn()}
        >
          {busy ? words.busy : words.idle}
        </Button>
      </div>
    </>
  );
}

/** The one thing that an API token's connection asks for again. */
function PasteToken() {
  const { session } = useOptions();
  return (
    <AdministratorForm
      id="token"
      org={session.org.value}
      save="org/save"
      kinds={['api-token']}
      first="api-token"
      onDone={() => undefined}
    />
  );
}

function SignedInActions() {
  const { session } = useOptions();
  return (
    <div class="options-actions">
      <Button small icon="sign-out" onClick={() => void session.signOut()}>
        {OPTIONS_WORDS.signOut}
      </Button>
      {session.kind.value === 'sign-in' && (
        <Button
          small
          kind="quiet"
          icon="switch-user"
          disabled={session.signingIn.value}
          onClick={() => void session.signIn('switch-user')}
        >
          {OPTIONS_WORDS.switchUser}
        </Button>
      )}
    </div>
  );
}
