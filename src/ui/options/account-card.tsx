import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { AdministratorForm } from './administrator-form.tsx';
import { ADMINISTRATOR_STRINGS } from './administrator-strings.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** The signed-in user, or the sign-in. */
export function AccountCard() {
  const { session, extension, announcer } = useOptions();
  const user = session.user.value;
  const isSignedIn = session.session.value.state === 'signed-in';
  const problem = session.problem.value;
  const kind = session.connectionKind.value;
  const statusText = (name: string) => {
    if (kind !== 'sign-in') return ADMINISTRATOR_STRINGS.dataOf(name);
    return isSignedIn ? OPTIONS_STRINGS.signedInAs(name) : OPTIONS_STRINGS.expired(name);
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="account-title">
      <h2 class="card-title" id="account-title">
        {OPTIONS_STRINGS.account}
      </h2>
      {user !== null && (
        <p class="options-connected">
          <Icon name="user" />
          <span>
            <strong>
              <bdi>{statusText(user.name)}</bdi>
            </strong>
            <br />
            <span class="muted">{user.login}</span>
          </span>
        </p>
      )}
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      {isSignedIn ? <SignedInActions /> : kind === 'api-token' ? <PasteToken /> : <SignInAction />}
    </section>
  );
}

function SignInAction() {
  const { session } = useOptions();
  const busy = session.signingIn.value;
  const isService = session.connectionKind.value === 'client-credentials';
  const labels = isService
    ? { idle: SHARED_STRINGS.connect, busy: SHARED_STRINGS.connecting }
    : { idle: SHARED_STRINGS.signIn, busy: SHARED_STRINGS.signingIn };
  const isWindowOpen = busy || session.session.value.state === 'signing-in';
  return (
    <>
      {session.user.value === null && (
        <p class="muted">
          {isService
            ? SHARED_STRINGS.connectText
            : isWindowOpen
              ? SHARED_STRINGS.signingInText
              : SHARED_STRINGS.signInText}
        </p>
      )}
      <div class="options-actions">
        <Button
          kind="primary"
          {...(isService ? {} : { icon: 'sign-in' })}
          disabled={busy}
          onClick={() => void session.signIn()}
        >
          {busy ? labels.busy : labels.idle}
        </Button>
      </div>
    </>
  );
}

/** The form for the API token, which each start of the browser needs again. */
function PasteToken() {
  const { session } = useOptions();
  return (
    <AdministratorForm
      id="token"
      org={session.org.value}
      saveMessage="org/save"
      kinds={['api-token']}
      initialKind="api-token"
      onDone={() => undefined}
    />
  );
}

function SignedInActions() {
  const { session } = useOptions();
  return (
    <div class="options-actions">
      <Button small icon="sign-out" onClick={() => void session.signOut()}>
        {OPTIONS_STRINGS.signOut}
      </Button>
      {session.connectionKind.value === 'sign-in' && (
        <Button
          small
          kind="quiet"
          icon="switch-user"
          disabled={session.signingIn.value}
          onClick={() => void session.signIn('switch-user')}
        >
          {OPTIONS_STRINGS.switchUser}
        </Button>
      )}
    </div>
  );
}
