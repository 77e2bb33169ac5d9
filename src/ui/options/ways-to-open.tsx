import type { ComponentChildren } from 'preact';
import { toWireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { KeyCombination, useShortcuts } from '../components/shortcut.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

interface WaysToOpenProps {
  /** Further ways, as list items. */
  readonly children?: ComponentChildren;
}

/** The three ways to open an app or get an answer, with the keys that are really bound. */
export function WaysToOpen({ children }: WaysToOpenProps) {
  const { extension, announcer } = useOptions();
  const shortcuts = useShortcuts(extension);
  const announceProblem = (thrown: unknown) => {
    announcer.announce(problemText(toWireError(thrown)).title);
  };
  const openPanel = () => {
    extension.openSidePanel().catch(announceProblem);
  };
  const openShortcuts = () => {
    extension.openShortcuts().catch(announceProblem);
  };
  return (
    <ul class="options-ways">
      <OpenMethod icon="apps" title={OPTIONS_STRINGS.openFromPopup}>
        <ShortcutText
          text={OPTIONS_STRINGS.openFromPopupText}
          keys={shortcuts.popup}
          change={openShortcuts}
        />
      </OpenMethod>
      <OpenMethod icon="panel" title={OPTIONS_STRINGS.openFromPanel}>
        <ShortcutText
          text={OPTIONS_STRINGS.openFromPanelText}
          keys={shortcuts.panel}
          change={openShortcuts}
        />
        <div class="options-way-action">
          <Button small onClick={openPanel}>
            {OPTIONS_STRINGS.openPanel}
          </Button>
        </div>
      </OpenMethod>
      <OpenMethod icon="search" title={OPTIONS_STRINGS.openFromAddressBar}>
        {OPTIONS_STRINGS.openFromAddressBarText}{' '}
        <KeyCombination keys={OPTIONS_STRINGS.addressBarKeys} />
        {OPTIONS_STRINGS.openFromAddressBarEnd}
        <br />
        {OPTIONS_STRINGS.askFromAddressBar} <KeyCombination keys={OPTIONS_STRINGS.addressBarKeys} />{' '}
        <kbd dir="ltr">{OPTIONS_STRINGS.addressBarQuestion}</kbd>
      </OpenMethod>
      {children}
    </ul>
  );
}

interface OpenMethodProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

function OpenMethod({ icon, title, children }: OpenMethodProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <h3>{title}</h3>
        <div class="muted">{children}</div>
      </div>
    </li>
  );
}

interface ShortcutTextProps {
  readonly text: string;
  readonly keys: readonly string[];
  readonly change: () => void;
}

function ShortcutText({ text, keys, change }: ShortcutTextProps) {
  return (
    <>
      {text}{' '}
      {keys.length === 0 ? (
        OPTIONS_STRINGS.noShortcut
      ) : (
        <>
          {OPTIONS_STRINGS.orPress} <KeyCombination keys={keys} />
        </>
      )}{' '}
      <button type="button" class="link-button" onClick={change}>
        {keys.length === 0 ? OPTIONS_STRINGS.setShortcut : OPTIONS_STRINGS.changeShortcut}
      </button>
    </>
  );
}
