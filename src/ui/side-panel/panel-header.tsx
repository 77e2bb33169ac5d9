import { useRef } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { AccountSwitcher } from '../components/account-switcher.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** The account, a button for a new chat, and the menu. */
export function PanelHeader() {
  const panel = usePanel();
  const help = useRef<HTMLDialogElement>(null);
  return (
    <header class="surface-header">
      <AccountSwitcher session={panel.session} extension={panel.extension} />
      <IconButton
        icon="new-chat"
        label={PANEL_STRINGS.newChat}
        onClick={() => {
          panel.chat.newChat();
          if (panel.chat.clearedChat.canUndo.value)
            panel.announcer.announce(PANEL_STRINGS.chatCleared);
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
    { icon: 'keyboard', label: PANEL_STRINGS.keyboard, onSelect: showHelp },
    {
      icon: 'settings',
      label: PANEL_STRINGS.options,
      onSelect: () => void extension.openOptions(),
    },
  ];
  const switchUser: MenuItem = {
    icon: 'switch-user',
    label: PANEL_STRINGS.switchUser,
    onSelect: () => void session.signIn('switch-user'),
  };
  const account: MenuItem[] = [
    ...(session.connectionKind.value === 'sign-in' ? [switchUser] : []),
    { icon: 'sign-out', label: PANEL_STRINGS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={PANEL_STRINGS.menu} groups={groups} />;
}
