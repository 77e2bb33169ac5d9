import { useEffect, useRef } from 'preact/hooks';
import { decided } from '../../domain/outside.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { OutsideRequests } from '../outside/requests.tsx';
import { doorWords, installCommand, OUTSIDE_WORDS } from '../outside/words.ts';
import { AssistantActivity } from './assistant-activity.tsx';
import { AssistantRow } from './assistant-row.tsx';
import { ExtensionsPart } from './extensions-part.tsx';
import { useOptions } from './options-context.ts';
import { PauseButton } from './pause-button.tsx';

/** A worker that is left alone has stopped by then. */
const WORKER_STOPS_MS = 45_000;

/** The doors for outside assistants: who may come in, and what they asked for. */
export function AssistantsCard() {
  const { outside, announcer, extension } = useOptions();
  const title = useRef<HTMLHeadingElement>(null);
  const isClosedByPolicy = outside.policy.value.outsideAssistants === false;
  const { on } = outside.door.value;
  const problem = outside.problem.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="outside-title">
      <h2 class="card-title" id="outside-title" tabIndex={-1} ref={title}>
        {OUTSIDE_WORDS.title}
      </h2>
      <p class="muted">{OUTSIDE_WORDS.lead}</p>
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      {isClosedByPolicy ? (
        <p class="muted options-connected">
          <Icon name="info" size={18} />
          {doorWords({ kind: 'policy' }).text}
        </p>
      ) : on ? (
        <OpenDoor />
      ) : (
        <ShutDoor />
      )}
      {!isClosedByPolicy && (
        <>
          <OutsideRequests
            model={outside}
            announcer={announcer}
            onDone={() => title.current?.focus()}
          />
          <ExtensionsPart />
        </>
      )}
      <Known />
      <AssistantActivity />
    </section>
  );
}

function ShutDoor() {
  const { outside } = useOptions();
  return (
    <>
      <div class="options-actions">
        <Button small onClick={() => void outside.turnOn()}>
          {OUTSIDE_WORDS.turnOn}
        </Button>
      </div>
      {outside.refused.value && (
        <p class="outside-status" role="alert">
          <Icon name="alert" size={18} />
          {OUTSIDE_WORDS.permissionRefused}
        </p>
      )}
    </>
  );
}

function OpenDoor() {
  const { outside } = useOptions();
  const state = outside.doorState.value;
  const { paused, profile } = outside.door.value;
  const { good, text } = doorWords(state);
  const isTried = state.kind === 'waiting' || state.kind === 'given-up';

  // Whoever comes back from the terminal need not wait for the next try.
  useEffect(() => {
    if (!isTried) return undefined;
    const retry = () => void outside.change({ kind: 'retry' });
    window.addEventListener('focus', retry);
    return () => window.removeEventListener('focus', retry);
  }, [isTried, outside]);

  const restarts = state.kind === 'restart';
  useEffect(() => {
    if (!restarts) return undefined;
    const timer = setInterval(() => void outside.change({ kind: 'retry' }), WORKER_STOPS_MS);
    return () => clearInterval(timer);
  }, [restarts, outside]);

  return (
    <>
      <p class={`outside-status ${good && !paused ? 'outside-status-good' : ''}`} role="status">
        <Icon name={good && !paused ? 'check' : 'info'} size={18} />
        <span>
          {paused ? OUTSIDE_WORDS.paused : text}{' '}
          {state.kind === 'open' && (
            <span class="muted">{OUTSIDE_WORDS.profile(profile.slice(0, 4).toUpperCase())}</span>
          )}
        </span>
      </p>
      {(isTried || state.kind === 'mismatch') && <Install />}
      <div class="options-actions">
        {state.kind === 'permission' ? (
          <Button small onClick={() => void outside.turnOn()}>
            {OUTSIDE_WORDS.turnOn}
          </Button>
        ) : (
          <PauseButton />
        )}
        {isTried && (
          <Button small icon="refresh" onClick={() => void outside.change({ kind: 'retry' })}>
            {OUTSIDE_WORDS.retry}
          </Button>
        )}
        <Button small kind="quiet" onClick={() => void outside.change({ kind: 'turn', on: false })}>
          {OUTSIDE_WORDS.turnOff}
        </Button>
      </div>
    </>
  );
}

function Install() {
  const { extension, announcer } = useOptions();
  const command = installCommand(extension.browser);
  return (
    <>
      <p>{OUTSIDE_WORDS.install}</p>
      <div class="options-copy">
        <code>{command}</code>
        <CopyButton
          iconOnly
          label={OUTSIDE_WORDS.copyCommand}
          text={command}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
    </>
  );
}

function Known() {
  const { outside } = useOptions();
  const assistants = outside.assistants.value;
  const known = decided(assistants, outside.policy.value);
  const { on, extensions } = outside.door.value;
  if (assistants.length + known.length === 0 && (on || extensions))
    return <p class="muted">{OUTSIDE_WORDS.noAssistants}</p>;
  if (known.length === 0) return null;
  return (
    <ul class="outside-list" aria-label={OUTSIDE_WORDS.assistants}>
      {known.map((assistant) => (
        <AssistantRow key={assistant.key} assistant={assistant} />
      ))}
    </ul>
  );
}
