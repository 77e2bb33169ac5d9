import { Button } from '../components/button.tsx';
import { momentText, OUTSIDE_WORDS, wish } from '../outside/words.ts';
import { useOptions } from './options-context.ts';

/** What outside assistants asked for, newest first. */
export function AssistantActivity() {
  const { outside } = useOptions();
  const events = outside.events.value;
  if (events.length === 0) return null;
  return (
    <details class="outside-activity">
      <summary>
        {OUTSIDE_WORDS.activity} ({events.length})
      </summary>
      {/* Scrolled by keyboard too. */}
      <ul class="outside-events" tabIndex={0} aria-label={OUTSIDE_WORDS.activity}>
        {events.map((event, index) => (
          <li key={`${event.at}-${events.length - index}`}>
            <span>
              <bdi>{event.name}</bdi> {OUTSIDE_WORDS.askedFor} <bdi>{wish(event)}</bdi>
              {!event.allowed && <span class="outside-doubt"> · {OUTSIDE_WORDS.wasRefused}</span>}
            </span>
            <time class="muted tabular" dateTime={new Date(event.at).toISOString()}>
              {momentText(event.at, Date.now(), navigator.language)}
            </time>
          </li>
        ))}
      </ul>
      <div class="options-actions">
        <Button small kind="quiet" onClick={() => void outside.change({ kind: 'clear' })}>
          {OUTSIDE_WORDS.clear}
        </Button>
      </div>
    </details>
  );
}
