import { useRef } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { AccountSwitcher } from '../components/account-switcher.tsx';
import { useHelpDesk } from '../components/help-desk.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { GuideDialog } from './guide-dialog.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePanel } from './panel-context.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { PANEL_STRINGS } from './strings.ts';

/** One row: the account, what can be asked, a new chat, and the menu. The product's name stands in the browser's own bar above. */
export function PanelHeader() {
  const panel = usePanel();
  const help = useRef<HTMLDialogElement>(null);
  const guide = useRef<HTMLDialogElement>(null);
  const signOut = useRef<HTMLDialogElement>(null);
  return (
    <header class="surface-header">
      <AccountSwitcher session={panel.session} extension={panel.extension} hasAvatar />
      <IconButton
        icon="info"
        label={PANEL_STRINGS.whatToAsk}
        onClick={() => guide.current?.showModal()}
      />
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
      <PanelMenu
        showHelp={() => help.current?.showModal()}
        askToSignOut={() => signOut.current?.showModal()}
      />
      <GuideDialog elementRef={guide} />
      <KeyboardHelp elementRef={help} />
      <SignOutDialog elementRef={signOut} />
    </header>
  );
}

interface PanelMenuProps {
  readonly showHelp: () => void;
  readonly askToSignOut: () => void;
}

function PanelMenu({ showHelp, askToSignOut }: PanelMenuProps) {
  const { chat, session, extension, focusComposer } = usePanel();
  const pages = usePages();
  const refresh: MenuItem = {
    icon: 'refresh',
    label: PANEL_STRINGS.refresh,
    onSelect: () => {
      void chat.ask(PANEL_STRINGS.refresh);
      focusComposer();
    },
  };
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
    { icon: 'sign-out', label: PANEL_STRINGS.signOut, onSelect: askToSignOut },
  ];
  const groups =
    session.user.value === null ? [pages, general] : [[refresh], pages, general, account];
  return <Menu label={PANEL_STRINGS.menu} groups={groups.filter((items) => items.length > 0)} />;
}

/** Pages of Okta, and the help desk where there is one. */
function usePages(): readonly MenuItem[] {
  const org = usePanel().session.org.value;
  const helpDesk = useHelpDesk();
  const ofOrg: readonly MenuItem[] =
    org === null
      ? []
      : [
          { icon: 'apps', label: PANEL_STRINGS.dashboard, href: `${org.orgUrl}/app/UserHome` },
          {
            icon: 'user',
            label: PANEL_STRINGS.oktaSettings,
            href: `${org.orgUrl}/enduser/settings`,
          },
        ];
  return helpDesk === null
    ? ofOrg
    : [...ofOrg, { icon: 'info', label: SHARED_STRINGS.helpDesk, href: helpDesk }];
}
