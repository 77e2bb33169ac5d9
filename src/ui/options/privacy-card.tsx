import { toWireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { problemText } from '../problem-text.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** What is kept where, in plain words, and the way to forget a part of it. */
export function PrivacyCard() {
  const { extension, announcer } = useOptions();
  const clear = async () => {
    try {
      await extension.send('usage/clear', {});
      announcer.say(OPTIONS_WORDS.usageCleared);
    } catch (thrown) {
      announcer.say(problemText(toWireError(thrown)).title);
    }
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="privacy-title">
      <h2 class="card-title" id="privacy-title">
        {OPTIONS_WORDS.privacy}
      </h2>
      <ul class="options-list">
        {OPTIONS_WORDS.privacyItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <div class="options-actions">
        <Button small onClick={() => void clear()}>
          {OPTIONS_WORDS.clearUsage}
        </Button>
      </div>
      <p class="muted options-about">
        {OPTIONS_WORDS.version(extension.version)}. {OPTIONS_WORDS.independent}
      </p>
    </section>
  );
}
