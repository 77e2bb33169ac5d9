import { displayLocale } from '../../domain/localized.ts';
import { Button } from '../components/button.tsx';
import { formatTimestamp } from '../components/format-time.ts';
import { OUTSIDE_STRINGS, requestText, shortDetail } from '../outside/strings.ts';
import { useOptions } from './options-context.ts';

/** The requests of outside assistants, newest first. */
export function AssistantActivity() {
  const { outside } = useOptions();
  const events = outside.events.value;
  if (events.length === 0) return null;
  return (
    <details class="outside-activity">
      <summary>
        {OUTSIDE_STRINGS.activity} ({events.length})
      </summary>
      {/* Focusable so that the keyboard can scroll it. */}
      <ul class="outside-events" tabIndex={0} aria-label={OUTSIDE_STRINGS.activity}>
        {events.map((event, index) => (
          <li key={`${event.at}-${events.length - index}`}>
            <span>
              <bdi>{event.name}</bdi> {OUTSIDE_STRINGS.askedFor} {requestText(event.tool)}
              {event.detail !== '' && <bdi class="outside-detail">{shortDetail(event.detail)}</bdi>}
              {event.count > 1 && (
                <span class="muted"> · {OUTSIDE_STRINGS.times(event.count)}</span>
              )}
              {!event.allowed && <span class="outside-doubt"> · {OUTSIDE_STRINGS.wasDenied}</span>}
            </span>
            <time class="muted tabular" dateTime={new Date(event.at).toISOString()}>
              {formatTimestamp(event.at, Date.now(), displayLocale(navigator.languages))}
            </time>
          </li>
        ))}
      </ul>
      <div class="options-actions">
        <Button small kind="danger" onClick={() => void outside.change({ kind: 'clear' })}>
          {OUTSIDE_STRINGS.clear}
        </Button>
      </div>
    </details>
  );
}
