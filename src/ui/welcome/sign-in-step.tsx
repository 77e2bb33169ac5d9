import { useLayoutEffect, useRef } from 'preact/hooks';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { useOptions } from '../options/options-context.ts';
import { WELCOME_STRINGS } from './strings.ts';

/** The sign-in, which the previous step has begun already unless policy took its place. */
export function SignInStep() {
  const { session, extension, announcer } = useOptions();
  const step = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    step.current?.querySelector<HTMLElement>('.button-primary')?.focus();
  }, []);
  const org = session.org.value;
  const isWindowOpen = session.session.value.state === 'signing-in';
  return (
    <div class="welcome-form" id="welcome-title" ref={step}>
      <ProblemAlert error={session.problem.value} extension={extension} announcer={announcer} />
      <SignInBlock
        title={WELCOME_STRINGS.signInTitle(org === null ? '' : new URL(org.orgUrl).host)}
        {...(isWindowOpen ? { text: SHARED_STRINGS.signingInText } : {})}
        session={session}
        extension={extension}
      />
      {org?.source === 'policy' && <p class="muted">{WELCOME_STRINGS.permissionForSignIn}</p>}
    </div>
  );
}
