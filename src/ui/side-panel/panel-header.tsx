import { useRef } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { Identity } from '../components/identity.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

/** Who is signed in where, a new chat, and the menu. */
export function PanelHeader() {
  const panel = usePanel();
  const help = useRef<HTMLDialogElement>(null);
  return (
    <header class="panel-header">
      <Identity session={panel.session} extension={panel.extension} />
      <IconButton
        icon="new-chat"
        label={PANEL_WORDS.newChat}
        onClick={() => {
          panel.chat.newChat();
          panel.focusComposer();
        }}
      />
      <PanelMenu showHelp={() => help.current?.showModal()} />
      <KeyboardHelp elementRef={help} />
    </header>
  );
}

function PanelMenu({ showHelp }: { readonly showHelp: () => void }) {
  const { session, extension } = usePanel();
  const general: MenuItem[] = [
    { icon: 'keyboard', label: PANEL_WORDS.keyboard, onSelect: showHelp },
    {
      icon: 'settings',
      label: PANEL_WORDS.options,
      onSelect: () => void extension.openOptions(),
    },
  ];
  const switchUser: MenuItem = {
    icon: 'switch-user',
    label: PANEL_WORDS.switchUser,
    onSelect: () => void session.signIn('switch-user'),
  };
  const account: MenuItem[] = [
    ...(session.kind.value === 'sign-in' ? [switchUser] : []),
    { icon: 'sign-out', label: PANEL_WORDS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={PANEL_WORDS.menu} groups={groups} />;
}
