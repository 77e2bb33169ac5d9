import { WORDS } from '../words.ts';
import { Button } from './button.tsx';

interface SignInBlockProps {
  /** Why to sign in here, such as "Sign in to get your answer". */
  readonly title: string;
  readonly text?: string;
  /** Whether a sign-in window is open. */
  readonly busy: boolean;
  readonly signIn: () => void;
}

/** The one place to sign in: a sentence and the primary button. */
export function SignInBlock({ title, text, busy, signIn }: SignInBlockProps) {
  return (
    <section class="card card-padded sign-in-block">
      <h2 class="card-title">{title}</h2>
      <p class="muted">{busy ? WORDS.signingInText : (text ?? WORDS.signInText)}</p>
      <Button kind="primary" wide icon="sign-in" disabled={busy} onClick={signIn}>
        {busy ? WORDS.signingIn : WORDS.signIn}
      </Button>
    </section>
  );
}
