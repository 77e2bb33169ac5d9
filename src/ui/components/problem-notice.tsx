import type { ApplicationId } from '../../domain/application.ts';
import type { WireError } from '../../domain/errors.ts';
import { problemText, type ProblemAction } from '../problems/problem-text.ts';
import { SHARED_STRINGS } from './shared-strings.ts';
import type { Announcer } from './announcer.tsx';
import { Button, IconButton } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { HelpDeskLink } from './help-desk.tsx';
import { Icon } from './icon.tsx';
import { RetryAfterButton } from './retry-after-button.tsx';

/** What the surface does on a click; an action without a handler is not offered. */
export interface ProblemHandlers {
  readonly signIn?: (() => void) | undefined;
  readonly retry?: (() => void) | undefined;
  readonly openOptions?: (() => void) | undefined;
  readonly dismiss?: (() => void) | undefined;
  readonly mismatchedUser?: MismatchedUserHandlers | undefined;
}

/** What the user can do about a link that would open in another user's Okta session. */
export interface MismatchedUserHandlers {
  /** The login of the account's user. */
  readonly login: string | null;
  openAnyway(id: ApplicationId): void;
  /** `null` where the connection has no sign-in. */
  readonly signInAsUser: ((id: ApplicationId) => Promise<void>) | null;
}

interface ProblemNoticeProps {
  readonly error: WireError;
  readonly handlers: ProblemHandlers;
  readonly copyText: (text: string) => Promise<void>;
  readonly announcer: Announcer;
  /** Replaces the problem's own title where the surface knows more. */
  readonly title?: string | undefined;
  readonly busy?: boolean;
  /** Whether everything beyond title, text and actions goes into the details, where there is little room. */
  readonly compact?: boolean;
}

const TONE_CLASSES = {
  notice: 'notice-info',
  problem: 'notice-danger',
  quiet: 'notice-info notice-quiet',
} as const;

/** What went wrong and what the user can do about it; the error code and more are in its details. */
export function ProblemNotice(props: ProblemNoticeProps) {
  const { error, handlers, copyText, announcer, busy, compact = false } = props;
  const { text, action, administrator, quote, tone, ...problem } = problemText(error);
  const isBrief = compact || tone === 'quiet';
  const forAdministrator = administrator !== null && (
    <div class="notice-administrator">
      <p>
        <span class="muted">{SHARED_STRINGS.tellAdministrator}</span>
        <br />
        {administrator}
      </p>
      <CopyButton
        iconOnly
        label={`${SHARED_STRINGS.copy}: ${SHARED_STRINGS.tellAdministrator}`}
        text={administrator}
        copyText={copyText}
        announcer={announcer}
      />
    </div>
  );
  const serverQuote = quote !== null && (
    <p class="notice-quote">
      {SHARED_STRINGS.oktaSays} <q>{quote}</q>
    </p>
  );
  return (
    <div class={`notice ${TONE_CLASSES[tone]}`}>
      <Icon name={tone === 'problem' ? 'alert' : action === 'wait' ? 'clock' : 'info'} />
      <p class="notice-title">{props.title ?? problem.title}</p>
      {tone !== 'quiet' && <p>{text}</p>}
      {!isBrief && serverQuote}
      {!isBrief && forAdministrator}
      <div class="notice-actions">
        <ActionButton action={action} error={error} handlers={handlers} busy={busy ?? false} />
        {administrator !== null && tone !== 'quiet' && <HelpDeskLink />}
        {handlers.dismiss !== undefined && !compact && (
          <Button small kind="quiet" onClick={handlers.dismiss}>
            {SHARED_STRINGS.dismiss}
          </Button>
        )}
      </div>
      {handlers.dismiss !== undefined && compact && (
        <IconButton icon="close" label={SHARED_STRINGS.dismiss} onClick={handlers.dismiss} />
      )}
      {tone !== 'notice' && (
        <details class="notice-details">
          <summary>{SHARED_STRINGS.details}</summary>
          {tone === 'quiet' && <p>{text}</p>}
          {isBrief && serverQuote}
          {isBrief && forAdministrator}
          <p class="notice-code muted">
            {SHARED_STRINGS.errorCode(error.code)}
            <CopyButton
              iconOnly
              label={SHARED_STRINGS.copyCode}
              text={error.code}
              copyText={copyText}
              announcer={announcer}
            />
          </p>
        </details>
      )}
    </div>
  );
}

interface ActionButtonProps {
  readonly action: ProblemAction | null;
  readonly error: WireError;
  readonly handlers: ProblemHandlers;
  readonly busy: boolean;
}

function ActionButton({ action, error, handlers, busy }: ActionButtonProps) {
  const { signIn, retry, openOptions, mismatchedUser } = handlers;
  if (action === 'sign-in' && signIn !== undefined)
    return (
      <Button small icon="sign-in" disabled={busy} onClick={signIn}>
        {busy ? SHARED_STRINGS.signingIn : SHARED_STRINGS.signIn}
      </Button>
    );
  if (action === 'retry' && retry !== undefined)
    return (
      <Button small icon="refresh" disabled={busy} onClick={retry}>
        {SHARED_STRINGS.tryAgain}
      </Button>
    );
  if (action === 'options' && openOptions !== undefined)
    return (
      <Button small icon="settings" onClick={openOptions}>
        {needsApiToken(error) ? SHARED_STRINGS.pasteToken : SHARED_STRINGS.openOptions}
      </Button>
    );
  if (error.code === 'OTHER_USER_IN_BROWSER' && mismatchedUser !== undefined) {
    const { applicationId } = error.detail;
    const { login, signInAsUser } = mismatchedUser;
    return (
      <>
        {signInAsUser !== null && (
          <Button
            small
            icon="switch-user"
            disabled={busy}
            onClick={() => void signInAsUser(applicationId)}
          >
            {login === null ? SHARED_STRINGS.signIn : SHARED_STRINGS.signInAs(login)}
          </Button>
        )}
        <Button small icon="launch" onClick={() => mismatchedUser.openAnyway(applicationId)}>
          {SHARED_STRINGS.openAnyway}
        </Button>
      </>
    );
  }
  if (action === 'wait' && retry !== undefined && error.code === 'OKTA_RATE_LIMITED')
    return <RetryAfterButton until={error.detail.retryAt} onClick={retry} />;
  return null;
}

function needsApiToken({ code }: WireError): boolean {
  return code === 'API_TOKEN_REQUIRED' || code === 'API_TOKEN_REFUSED';
}
