import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { useShortcuts } from '../components/shortcut.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** Mac keys for the names that keyboards of other systems have, in each language of the interface. */
const MAC_KEYS: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Strg: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Umschalt: '⇧',
  Maj: '⇧',
  Mayús: '⇧',
  Maiusc: '⇧',
};

/** The dialog with the keyboard shortcuts. */
export function KeyboardHelp({
  elementRef,
}: {
  readonly elementRef: RefObject<HTMLDialogElement | null>;
}) {
  const shortcuts = useShortcuts(usePanel().extension);
  const titleId = useId();
  const isMac = navigator.userAgent.includes('Mac OS X');
  return (
    <dialog class="dialog" ref={elementRef} aria-labelledby={titleId}>
      <h2 id={titleId} class="card-title">
        {PANEL_STRINGS.keyboard}
      </h2>
      <dl class="keys">
        {[
          ...PANEL_STRINGS.keys,
          { keys: shortcuts.popup, does: PANEL_STRINGS.findShortcut },
          { keys: shortcuts.panel, does: PANEL_STRINGS.panelShortcut },
        ].map(({ keys, does }) => (
          <div key={does} class="keys-row">
            <dt>{does}</dt>
            <dd>
              {keys.length === 0 && PANEL_STRINGS.noShortcut}
              {keys.map((key) => (
                <kbd key={key}>{isMac ? (MAC_KEYS[key] ?? key) : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button wide onClick={() => elementRef.current?.close()}>
        {PANEL_STRINGS.close}
      </Button>
    </dialog>
  );
}
