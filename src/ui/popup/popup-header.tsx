import { IconButton } from '../components/button.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { ProductMark } from '../components/product-mark.tsx';
import { WORDS } from '../words.ts';
import { openPanel } from './open-panel.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_WORDS } from './words.ts';

/** Who is signed in where, the assistant, and the menu. */
export function PopupHeader() {
  const popup = usePopup();
  const { session } = popup;
  const user = session.user.value;
  const place = user?.orgUrl ?? session.org.value?.orgUrl ?? null;
  return (
    <header class="popup-header">
      <ProductMark />
      <div class="popup-identity">
        <h1 class="visually-hidden">{WORDS.product}</h1>
        <p class="popup-name truncate" title={user?.login ?? WORDS.product}>
          <bdi>{user?.name ?? WORDS.product}</bdi>
        </p>
        <p class="popup-org truncate">
          {!session.ready.value
            ? '\u00a0'
            : place === null
              ? POPUP_WORDS.notConnected
              : new URL(place).host}
        </p>
      </div>
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
  const account: MenuItem[] = [
    {
      icon: 'switch-user',
      label: POPUP_WORDS.switchUser,
      onSelect: () => void session.signIn('switch-user'),
    },
    { icon: 'sign-out', label: POPUP_WORDS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={POPUP_WORDS.menu} groups={groups} />;
}
