import { useEffect, useRef } from 'preact/hooks';
import { decidedAssistants } from '../../outside/model/assistant-lists.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import {
  BRIDGE_FILE,
  bridgeStatusText,
  installCommand,
  OUTSIDE_STRINGS,
  SAVED_BRIDGE_FILE,
} from '../outside/strings.ts';
import { AssistantActivity } from './assistant-activity.tsx';
import { AssistantRow } from './assistant-row.tsx';
import { ExtensionAccessSection } from './extension-access-section.tsx';
import { InstallLinks } from './install-links.tsx';
import { useOptions } from './options-context.ts';
import { PauseButton } from './pause-button.tsx';

/** An idle worker has stopped by then. */
const WORKER_IDLE_STOP_MS = 45_000;

/** Access for outside assistants: which are allowed, and what they asked for. */
export function AssistantsCard() {
  const { outside, announcer, extension } = useOptions();
  const title = useRef<HTMLHeadingElement>(null);
  const isBlockedByPolicy = outside.policy.value.outsideAssistants === false;
  const { on } = outside.outsideAccess.value;
  const problem = outside.problem.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="outside-title">
      <h2 class="card-title" id="outside-title" tabIndex={-1} ref={title}>
        {OUTSIDE_STRINGS.title}
      </h2>
      <p class="muted">{OUTSIDE_STRINGS.lead}</p>
      <ProblemAlert error={problem} extension={extension} announcer={announcer} />
      {isBlockedByPolicy ? (
        <p class="muted options-connected">
          <Icon name="info" size={18} />
          {bridgeStatusText({ kind: 'policy' }).text}
        </p>
      ) : on ? (
        <OutsideAccessOn />
      ) : (
        <OutsideAccessOff />
      )}
      {!isBlockedByPolicy && (
        <>
          <OutsideRequests
            model={outside}
            announcer={announcer}
            onDone={() => title.current?.focus()}
          />
          <ExtensionAccessSection />
        </>
      )}
      <DecidedAssistants />
      <AssistantActivity />
    </section>
  );
}

function OutsideAccessOff() {
  const { outside } = useOptions();
  return (
    <>
      <div class="options-actions">
        <Button small onClick={() => void outside.turnOn()}>
          {OUTSIDE_STRINGS.turnOn}
        </Button>
      </div>
      {outside.permissionDenied.value && (
        <p class="outside-status" role="alert">
          <Icon name="alert" size={18} />
          {OUTSIDE_STRINGS.permissionDenied}
        </p>
      )}
    </>
  );
}

function OutsideAccessOn() {
  const { outside } = useOptions();
  const state = outside.bridgeStatus.value;
  const { paused, profile } = outside.outsideAccess.value;
  const { good, text } = bridgeStatusText(state);
  const isRetryable = state.kind === 'waiting' || state.kind === 'given-up';

  // Retry at once when the user comes back from the terminal.
  useEffect(() => {
    if (!isRetryable) return undefined;
    const retry = () => void outside.change({ kind: 'retry' });
    window.addEventListener('focus', retry);
    return () => window.removeEventListener('focus', retry);
  }, [isRetryable, outside]);

  const needsRestart = state.kind === 'restart';
  useEffect(() => {
    if (!needsRestart) return undefined;
    const timer = setInterval(() => void outside.change({ kind: 'retry' }), WORKER_IDLE_STOP_MS);
    return () => clearInterval(timer);
  }, [needsRestart, outside]);

  return (
    <>
      <p class={`outside-status ${good && !paused ? 'outside-status-good' : ''}`} role="status">
        <Icon name={good && !paused ? 'check' : 'info'} size={18} />
        <span>
          {paused ? OUTSIDE_STRINGS.paused : text}{' '}
          {state.kind === 'open' && (
            <span class="muted">{OUTSIDE_STRINGS.profile(profile.slice(0, 4).toUpperCase())}</span>
          )}
        </span>
      </p>
      {state.kind === 'open' && !paused && outside.assistants.value.length === 0 && (
        <p>{OUTSIDE_STRINGS.firstQuestion}</p>
      )}
      {state.kind === 'open' && !paused && <InstallLinks />}
      {(isRetryable || state.kind === 'mismatch') && <InstallInstructions />}
      <div class="options-actions">
        {state.kind === 'permission' ? (
          <Button small onClick={() => void outside.turnOn()}>
            {OUTSIDE_STRINGS.turnOn}
          </Button>
        ) : (
          <PauseButton />
        )}
        {isRetryable && (
          <Button small icon="refresh" onClick={() => void outside.change({ kind: 'retry' })}>
            {OUTSIDE_STRINGS.retry}
          </Button>
        )}
        <Button small kind="quiet" onClick={() => void outside.change({ kind: 'turn', on: false })}>
          {OUTSIDE_STRINGS.turnOff}
        </Button>
      </div>
    </>
  );
}

function InstallInstructions() {
  const { extension, announcer } = useOptions();
  const command = installCommand(extension.browser);
  // Where it cannot be copied, it stands below with a button of its own.
  const copyCommand = () =>
    extension.copyText(command).then(
      () => announcer.announce(SHARED_STRINGS.copied),
      () => undefined,
    );
  return (
    <>
      <p>{OUTSIDE_STRINGS.install}</p>
      <p>
        <a href={`/${BRIDGE_FILE}`} download={SAVED_BRIDGE_FILE} onClick={() => void copyCommand()}>
          {OUTSIDE_STRINGS.saveBridge}
        </a>
      </p>
      <div class="options-copy">
        <code>{command}</code>
        <CopyButton
          iconOnly
          label={OUTSIDE_STRINGS.copyCommand}
          text={command}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
    </>
  );
}

function DecidedAssistants() {
  const { outside } = useOptions();
  const assistants = outside.assistants.value;
  const knownAssistants = decidedAssistants(assistants, outside.policy.value);
  const { on, extensions } = outside.outsideAccess.value;
  if (assistants.length + knownAssistants.length === 0 && (on || extensions))
    return <p class="muted">{OUTSIDE_STRINGS.noAssistants}</p>;
  if (knownAssistants.length === 0) return null;
  return (
    <ul class="outside-list" aria-label={OUTSIDE_STRINGS.assistants}>
      {knownAssistants.map((assistant) => (
        <AssistantRow key={assistant.key} assistant={assistant} />
      ))}
    </ul>
  );
}
