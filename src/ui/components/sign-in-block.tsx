import type { ComponentChildren } from 'preact';
import type { Extension } from '../extension.ts';
import type { SessionModel } from '../session/session-model.ts';
import { SHARED_STRINGS } from './shared-strings.ts';
import { Button } from './button.tsx';

interface SignInBlockProps {
  /** The reason to sign in here, such as "Sign in to get your answer". */
  readonly title: string;
  readonly text?: string;
  readonly session: SessionModel;
  readonly extension: Extension;
}

/** Explains and offers the sign-in; for an administrator connection, the step that replaces it. */
export function SignInBlock({ title, text, session, extension }: SignInBlockProps) {
  const kind = session.connectionKind.value;
  const busy = session.signingIn.value;
  const signIn = () => void session.signIn();
  switch (kind) {
    case 'sign-in':
      return (
        <Block
          title={title}
          text={busy ? SHARED_STRINGS.signingInText : (text ?? SHARED_STRINGS.signInText)}
        >
          <Button kind="primary" wide icon="sign-in" disabled={busy} onClick={signIn}>
            {busy ? SHARED_STRINGS.signingIn : SHARED_STRINGS.signIn}
          </Button>
        </Block>
      );
    case 'client-credentials':
      return (
        <Block title={SHARED_STRINGS.connect} text={SHARED_STRINGS.connectText}>
          <Button kind="primary" wide disabled={busy} onClick={signIn}>
            {busy ? SHARED_STRINGS.connecting : SHARED_STRINGS.connect}
          </Button>
        </Block>
      );
    case 'api-token':
      return (
        <Block title={SHARED_STRINGS.connect} text={SHARED_STRINGS.pasteTokenText}>
          <Button kind="primary" wide icon="settings" onClick={() => void extension.openOptions()}>
            {SHARED_STRINGS.pasteToken}
          </Button>
        </Block>
      );
  }
}

interface BlockProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Block({ title, text, children }: BlockProps) {
  return (
    <section class="card card-padded sign-in-block">
      <h2 class="card-title">{title}</h2>
      <p class="muted">{text}</p>
      {children}
    </section>
  );
}
