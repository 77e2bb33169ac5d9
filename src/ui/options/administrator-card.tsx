import { CopyButton } from '../components/copy-button.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** The target of the form's help link. */
export const ADMINISTRATOR_ID = 'administrator';

/** What the administrator registers in Okta. */
export function AdministratorCard() {
  const { extension, announcer } = useOptions();
  const { redirectUri, copyText } = extension;
  const message = OPTIONS_STRINGS.administratorMessage(redirectUri);
  return (
    <section
      class="card card-padded options-card"
      id={ADMINISTRATOR_ID}
      aria-labelledby="administrator-title"
    >
      <h2 class="card-title" id="administrator-title">
        {OPTIONS_STRINGS.administrators}
      </h2>
      <p>{OPTIONS_STRINGS.administratorsText}</p>
      <div class="options-copy">
        <code aria-label={OPTIONS_STRINGS.redirectUri}>{redirectUri}</code>
        <CopyButton
          iconOnly
          label={OPTIONS_STRINGS.copyRedirectUri}
          text={redirectUri}
          copyText={copyText}
          announcer={announcer}
        />
      </div>
      <div class="options-line">
        <span class="muted">{OPTIONS_STRINGS.message}</span>
        <CopyButton
          label={OPTIONS_STRINGS.copyMessage}
          text={message}
          copyText={copyText}
          announcer={announcer}
        />
      </div>
      <details class="options-message">
        <summary>{OPTIONS_STRINGS.readMessage}</summary>
        <p>{message}</p>
      </details>
    </section>
  );
}
