import { CopyButton } from '../components/copy-button.tsx';
import { useOptions } from '../options/options-context.ts';
import { OPTIONS_STRINGS } from '../options/strings.ts';
import { WELCOME_STRINGS } from './strings.ts';

/** For whom nobody gave a client ID: a mail to IT that says all that has to be done. */
export function RequestClientId() {
  const { extension, announcer } = useOptions();
  const message = `${OPTIONS_STRINGS.administratorMessage(extension.redirectUri)}\n\n${WELCOME_STRINGS.inviteHint}`;
  const mail = `mailto:?subject=${encodeURIComponent(WELCOME_STRINGS.mailSubject)}&body=${encodeURIComponent(message)}`;
  return (
    <details class="welcome-request">
      <summary>{WELCOME_STRINGS.noClientId}</summary>
      <p>{WELCOME_STRINGS.noClientIdText}</p>
      <div class="options-actions">
        <a class="button button-small" href={mail}>
          {WELCOME_STRINGS.mail}
        </a>
        <CopyButton
          label={OPTIONS_STRINGS.copyMessage}
          text={message}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
      <p class="welcome-message">{message}</p>
    </details>
  );
}
