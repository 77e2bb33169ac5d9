import { Button } from '../components/button.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** How to get to an application or an answer. */
export function WaysCard() {
  const { extension } = useOptions();
  return (
    <section class="card card-padded options-card" aria-labelledby="ways-title">
      <h2 class="card-title" id="ways-title">
        {OPTIONS_WORDS.ways}
      </h2>
      <ul class="options-ways">
        <li>
          {OPTIONS_WORDS.wayPopup} <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>A</kbd>
        </li>
        <li>
          {OPTIONS_WORDS.wayPanel}: <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>O</kbd>{' '}
          <Button small icon="panel" onClick={() => void extension.openSidePanel()}>
            {OPTIONS_WORDS.wayOpenPanel}
          </Button>
        </li>
        <li>
          {OPTIONS_WORDS.wayBar} <kbd>okta</kbd> <kbd>Tab</kbd>, {OPTIONS_WORDS.wayBarThen}
        </li>
        <li>
          … {OPTIONS_WORDS.wayAsk} <kbd>?who is my manager</kbd>
        </li>
      </ul>
    </section>
  );
}
