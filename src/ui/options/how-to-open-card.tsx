import { OPTIONS_STRINGS } from './strings.ts';
import { WaysToOpen } from './ways-to-open.tsx';

/** How to reach the apps and the assistant. */
export function HowToOpenCard() {
  return (
    <section class="card card-padded options-card" aria-labelledby="ways-title">
      <h2 class="card-title" id="ways-title">
        {OPTIONS_STRINGS.howToOpen}
      </h2>
      <WaysToOpen />
    </section>
  );
}
