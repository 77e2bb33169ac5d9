import type { ComponentChildren } from 'preact';
import { toWireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { problemText } from '../problem-text.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** How to get to an application or an answer. */
export function WaysCard() {
  const { extension, announcer } = useOptions();
  const openPanel = () => {
    extension.openSidePanel().catch((thrown: unknown) => {
      announcer.say(problemText(toWireError(thrown)).title);
    });
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="ways-title">
      <h2 class="card-title" id="ways-title">
        {OPTIONS_WORDS.ways}
      </h2>
      <ul class="options-ways">
        <Way icon="apps" title={OPTIONS_WORDS.wayPopup}>
          {OPTIONS_WORDS.wayPopupText} <Keys names={['Alt', 'Shift', 'A']} />
        </Way>
        <Way icon="panel" title={OPTIONS_WORDS.wayPanel}>
          {OPTIONS_WORDS.wayPanelText} <Keys names={['Alt', 'Shift', 'O']} />
          <div class="options-way-action">
            <Button small onClick={openPanel}>
              {OPTIONS_WORDS.wayOpenPanel}
            </Button>
          </div>
        </Way>
        <Way icon="search" title={OPTIONS_WORDS.wayBar}>
          {OPTIONS_WORDS.wayBarText} <kbd>okta</kbd> <kbd>Tab</kbd>
          {OPTIONS_WORDS.wayBarThen}
          <br />
          {OPTIONS_WORDS.wayAsk} <kbd>okta</kbd> <kbd>Tab</kbd> <kbd>?who is my manager</kbd>
        </Way>
      </ul>
    </section>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Way({ icon, title, children }: WayProps) {
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

/** Keys that are pressed together; they stay on one line. */
function Keys({ names }: { readonly names: readonly string[] }) {
  return (
    <span class="options-keys">
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
