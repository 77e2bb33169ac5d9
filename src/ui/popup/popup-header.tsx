import { IconButton } from '../components/button.tsx';
import { Identity } from '../components/identity.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_WORDS } from './words.ts';

/** Who is signed in where, the assistant, and the menu. */
export function PopupHeader() {
  const popup = usePopup();
  return (
    <header class="popup-header">
      <Identity session={popup.session} extension={popup.extension} />
      <IconButton
        icon="panel"
        label={POPUP_WORDS.panel}
        onClick={() => void openPanel(popup, null)}
      />
      <PopupMenu />
    </header>
  );
}

function PopupMenu() {
  const { extension, session } = usePopup();
  const general: MenuItem[] = [
    { icon: 'settings', label: POPUP_WORDS.options, onSelect: () => void extension.openOptions() },
  ];
  const switchUser: MenuItem = {
    icon: 'switch-user',
    label: POPUP_WORDS.switchUser,
    onSelect: () => void session.signIn('switch-user'),
  };
  const account: MenuItem[] = [
    ...(session.kind.value === 'sign-in' ? [switchUser] : []),
    { icon: 'sign-out', label: POPUP_WORDS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={POPUP_WORDS.menu} groups={groups} />;
}
