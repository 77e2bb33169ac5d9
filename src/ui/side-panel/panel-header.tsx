import { useRef } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { ProductMark } from '../components/product-mark.tsx';
import { WORDS } from '../words.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

/** The product, who is signed in where, a new chat, and the menu. */
export function PanelHeader() {
  const panel = usePanel();
  const help = useRef<HTMLDialogElement>(null);
  return (
    <header class="panel-header">
      <ProductMark />
      <Identity />
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

function Identity() {
  const { session } = usePanel();
  const user = session.user.value;
  const orgUrl = user?.orgUrl ?? session.org.value?.orgUrl ?? null;
  const name = user?.name ?? (orgUrl === null ? WORDS.product : PANEL_WORDS.notSignedIn);
  const place = orgUrl === null ? PANEL_WORDS.notConnected : new URL(orgUrl).host;
  return (
    <div class="identity">
      <h1 class="visually-hidden">{WORDS.product}</h1>
      {session.ready.value && (
        <>
          <p class="identity-name truncate" title={user?.login ?? name}>
            <bdi>{name}</bdi>
          </p>
          <p class="identity-org truncate">{place}</p>
        </>
      )}
    </div>
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
  const account: MenuItem[] = [
    {
      icon: 'switch-user',
      label: PANEL_WORDS.switchUser,
      onSelect: () => void session.signIn('switch-user'),
    },
    { icon: 'sign-out', label: PANEL_WORDS.signOut, onSelect: () => void session.signOut() },
  ];
  const groups = session.user.value === null ? [general] : [general, account];
  return <Menu label={PANEL_WORDS.menu} groups={groups} />;
}
