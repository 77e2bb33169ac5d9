import { ProblemAlert } from '../components/problem-alert.tsx';
import { SignInBlock } from '../components/sign-in-block.tsx';
import { usePanel } from './panel-context.ts';

interface PanelSignInProps {
  readonly title: string;
  readonly text?: string;
}

/** The sign-in within the conversation, below the problem with the last attempt. */
export function PanelSignIn({ title, text }: PanelSignInProps) {
  const { session, extension, announcer } = usePanel();
  const error = session.problem.value;
  return (
    <>
      {error !== null && error.code !== 'SIGN_IN_REQUIRED' && (
        <ProblemAlert
          error={error}
          extension={extension}
          announcer={announcer}
          handlers={{ openOptions: () => void extension.openOptions() }}
        />
      )}
      <SignInBlock
        title={title}
        {...(text === undefined ? {} : { text })}
        session={session}
        extension={extension}
      />
    </>
  );
}
