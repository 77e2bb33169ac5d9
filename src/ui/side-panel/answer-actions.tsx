import { useRef } from 'preact/hooks';
import type { AnswerAction } from '../../assistant/transcript.ts';
import { Button } from '../components/button.tsx';
import { HelpDeskLink } from '../components/help-desk.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** Where the user can get done what the assistant does not do. */
export function AnswerActions({ actions }: { readonly actions: readonly AnswerAction[] }) {
  const listFocus = useListFocus<HTMLDivElement>();
  return (
    <div {...listFocus} class="answer-actions" aria-live="off">
      {actions.map((action) => (
        <AnswerActionButton key={action} action={action} />
      ))}
    </div>
  );
}

function AnswerActionButton({ action }: { readonly action: AnswerAction }) {
  const { chat, session, extension } = usePanel();
  switch (action) {
    case 'help-desk':
      return <HelpDeskLink />;
    case 'okta-settings':
      return <OktaPageLink path="/enduser/settings" label={PANEL_STRINGS.oktaSettings} />;
    case 'dashboard':
      return <OktaPageLink path="/app/UserHome" label={PANEL_STRINGS.dashboard} />;
    case 'shortcuts':
      return <ShortcutsButton />;
    case 'sign-out':
      return (
        <Button small icon="sign-out" onClick={() => void session.signOut()}>
          {PANEL_STRINGS.signOut}
        </Button>
      );
    case 'switch-user':
      return session.connectionKind.value === 'sign-in' ? (
        <Button small icon="switch-user" onClick={() => void session.signIn('switch-user')}>
          {PANEL_STRINGS.switchUser}
        </Button>
      ) : null;
    case 'options':
      return (
        <Button small icon="settings" onClick={() => void extension.openOptions()}>
          {PANEL_STRINGS.options}
        </Button>
      );
    case 'new-chat':
      return (
        <Button small icon="new-chat" onClick={() => chat.newChat()}>
          {PANEL_STRINGS.newChat}
        </Button>
      );
  }
}

interface OktaPageLinkProps {
  readonly path: string;
  readonly label: string;
}

/** A page of Okta on which users do themselves what the assistant does not. */
function OktaPageLink({ path, label }: OktaPageLinkProps) {
  const org = usePanel().session.org.value;
  if (org === null) return null;
  return (
    <a class="button button-small" href={`${org.orgUrl}${path}`} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}

function ShortcutsButton() {
  const help = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button small icon="keyboard" onClick={() => help.current?.showModal()}>
        {PANEL_STRINGS.keyboard}
      </Button>
      <KeyboardHelp elementRef={help} />
    </>
  );
}
