import type { ComponentChildren } from 'preact';
import { toWireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** The three ways to open an app or get an answer. */
export function HowToOpenCard() {
  const { extension, announcer } = useOptions();
  const openPanel = () => {
    extension.openSidePanel().catch((thrown: unknown) => {
      announcer.announce(problemText(toWireError(thrown)).title);
    });
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="ways-title">
      <h2 class="card-title" id="ways-title">
        {OPTIONS_STRINGS.howToOpen}
      </h2>
      <ul class="options-ways">
        <OpenMethod icon="apps" title={OPTIONS_STRINGS.openFromPopup}>
          {OPTIONS_STRINGS.openFromPopupText} <KeyCombination names={['Alt', 'Shift', 'A']} />
        </OpenMethod>
        <OpenMethod icon="panel" title={OPTIONS_STRINGS.openFromPanel}>
          {OPTIONS_STRINGS.openFromPanelText} <KeyCombination names={['Alt', 'Shift', 'O']} />
          <div class="options-way-action">
            <Button small onClick={openPanel}>
              {OPTIONS_STRINGS.openPanel}
            </Button>
          </div>
        </OpenMethod>
        <OpenMethod icon="search" title={OPTIONS_STRINGS.openFromAddressBar}>
          {OPTIONS_STRINGS.openFromAddressBarText} <kbd>okta</kbd> <kbd>Tab</kbd>
          {OPTIONS_STRINGS.openFromAddressBarEnd}
          <br />
          {OPTIONS_STRINGS.askFromAddressBar} <kbd>okta</kbd> <kbd>Tab</kbd>{' '}
          <kbd>?who is my manager</kbd>
        </OpenMethod>
      </ul>
    </section>
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

/** Keys that are pressed together, kept on one line. */
function KeyCombination({ names }: { readonly names: readonly string[] }) {
  return (
    <span class="options-keys">
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
