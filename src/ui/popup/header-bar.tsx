import type { ComponentChildren } from 'preact';
import { IconButton } from '../components/button.tsx';
import { POPUP_STRINGS } from './strings.ts';

interface HeaderBarProps {
  readonly account: ComponentChildren;
  readonly menu: ComponentChildren;
  readonly panelTitle?: string;
  readonly onPanel?: () => void;
}

/** How the header looks, from the first frame on. */
export function HeaderBar(props: HeaderBarProps) {
  const { account, menu, panelTitle = POPUP_STRINGS.panel, onPanel } = props;
  return (
    <header class="surface-header">
      {account}
      <IconButton icon="panel" label={POPUP_STRINGS.panel} title={panelTitle} onClick={onPanel} />
      {menu}
    </header>
  );
}
