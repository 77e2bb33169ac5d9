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
  const org = session.org.value;
  const place = user?.orgUrl ?? org?.orgUrl ?? null;
  return (
    <div class="identity">
      <h1 class="visually-hidden">{WORDS.product}</h1>
      <p class="identity-name truncate" title={user?.login ?? WORDS.product}>
        <bdi>{user?.name ?? WORDS.product}</bdi>
      </p>
      <p class="identity-org truncate">{session.ready.value ? hostOf(place) : '\u00a0'}</p>
    </div>
  );
}

function hostOf(orgUrl: string | null): string {
  return orgUrl === null ? PANEL_WORDS.notConnected : new URL(orgUrl).host;
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
