import { AccountSwitcher } from '../components/account-switcher.tsx';
import { useShortcuts } from '../components/shortcut.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { HeaderBar } from './header-bar.tsx';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** The account, the assistant, and the menu. */
export function PopupHeader() {
  const popup = usePopup();
  const { panel } = useShortcuts(popup.extension);
  const panelTitle =
    panel.length === 0 ? POPUP_STRINGS.panel : POPUP_STRINGS.panelWithKeys(panel.join('+'));
  return (
    <HeaderBar
      account={<AccountSwitcher session={popup.session} extension={popup.extension} />}
      panelTitle={panelTitle}
      onPanel={() => void openPanel(popup, null)}
      menu={<PopupMenu />}
    />
  );
}

function PopupMenu() {
  const { extension, session } = usePopup();
  const general: MenuItem[] = [
    {
      icon: 'settings',
      label: POPUP_STRINGS.options,
      onSelect: () => void extension.openOptions(),
    },
  ];
  const switchUser: MenuItem = {
    icon: 'switch-user',
    label: POPUP_STRINGS.switchUser,
    onSelect: () => void session.signIn('switch-user'),
  };
  const account: MenuItem[] = [
    ...(session.connectionKind.value === 'sign-in' ? [switchUser] : []),
    { icon: 'sign-out', label: POPUP_STRINGS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={POPUP_STRINGS.menu} groups={groups} />;
}
