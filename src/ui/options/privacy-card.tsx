import { useState } from 'preact/hooks';
import { toWireError } from '../../domain/errors.ts';
import { Button } from '../components/button.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** Which data is stored where, with a button to clear some of it. */
export function PrivacyCard() {
  const { session } = useOptions();
  return (
    <section class="card card-padded options-card" aria-labelledby="privacy-title">
      <h2 class="card-title" id="privacy-title">
        {OPTIONS_STRINGS.privacy}
      </h2>
      <ul class="options-list">
        {OPTIONS_STRINGS.privacyItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {session.org.value !== null && <ClearUsage />}
    </section>
  );
}

function ClearUsage() {
  const { extension } = useOptions();
  const [outcome, setOutcome] = useState('');
  const clear = async () => {
    setOutcome('');
    try {
      await extension.send('usage/clear', {});
      setOutcome(OPTIONS_STRINGS.usageCleared);
    } catch (thrown) {
      setOutcome(problemText(toWireError(thrown)).title);
    }
  };
  return (
    <div class="options-actions">
      <Button small kind="danger" onClick={() => void clear()}>
        {OPTIONS_STRINGS.clearUsage}
      </Button>
      <span class="muted options-outcome" role="status">
        {outcome}
      </span>
    </div>
  );
}
