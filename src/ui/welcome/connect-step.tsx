import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readInvitation, type InvitationResult } from '../../domain/invitation.ts';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { clientIdNote, domainNote, errorNote } from '../options/field-notes.ts';
import { Field, type FieldNote } from '../options/field.tsx';
import { placeOfProblem } from '../options/form-check.ts';
import { useOptions } from '../options/options-context.ts';
import { OPTIONS_STRINGS } from '../options/strings.ts';
import { RequestClientId } from './request-client-id.tsx';
import { WELCOME_STRINGS } from './strings.ts';

const WHERE_ID = 'welcome-where';
const CLIENT_ID_ID = 'welcome-client-id';

/** One field, for an invitation or the org's domain; then, for a domain, the client ID. */
export function ConnectStep() {
  const { connection, session, extension, announcer } = useOptions();
  const [isDomainGiven, setDomainGiven] = useState(false);
  const [wasBlurred, setBlurred] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const typed = connection.domain.value;
  const parsed = connection.parsed.value;
  const invited = readInvitation(typed);
  const problem = connection.problem.value;
  const place = problem === null ? null : placeOfProblem(problem);
  const checking = connection.checking.value;
  const needsClientId = isDomainGiven || place === 'clientId';

  useLayoutEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(`#${needsClientId ? CLIENT_ID_ID : WHERE_ID}`)
      ?.focus();
  }, [needsClientId]);

  const submit = async () => {
    if (invited.kind === 'invitation') connection.reset(invited.invitation);
    else if (invited.kind !== 'none') return;
    else if (!needsClientId) {
      connection.completeDomain();
      setBlurred(true);
      setDomainGiven(connection.parsed.value.kind === 'org');
      return;
    }
    // Access to the org was requested by the same click.
    if (await connection.save()) await session.signIn('interactive', 'given');
  };

  const host =
    invited.kind === 'invitation'
      ? new URL(invited.invitation.orgUrl).host
      : parsed.kind === 'org'
        ? new URL(parsed.orgUrl).host
        : null;
  const isLastField = invited.kind === 'invitation' || needsClientId;
  return (
    <form
      class="welcome-form"
      noValidate
      aria-busy={checking}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 class="welcome-title" id="welcome-title">
        {WELCOME_STRINGS.connectTitle}
      </h2>
      <Field
        id={WHERE_ID}
        label={WELCOME_STRINGS.where}
        value={typed}
        onInput={(text) => {
          connection.setField('domain', text);
          if (text.trim() === '') setDomainGiven(false);
        }}
        onBlur={() => setBlurred(true)}
        placeholder={OPTIONS_STRINGS.domainPlaceholder}
        note={
          problem !== null && place === 'domain'
            ? errorNote(problem)
            : (invitationNote(invited) ??
              domainNote(typed, parsed, wasBlurred, WELCOME_STRINGS.whereHint))
        }
        disabled={checking}
      />
      {needsClientId && invited.kind === 'none' && (
        <Field
          id={CLIENT_ID_ID}
          label={OPTIONS_STRINGS.clientId}
          value={connection.clientId.value}
          onInput={(text) => {
            connection.setField('clientId', text);
          }}
          placeholder={OPTIONS_STRINGS.clientIdPlaceholder}
          note={
            problem !== null && place === 'clientId'
              ? errorNote(problem)
              : clientIdNote(connection.clientId.value)
          }
          disabled={checking}
        />
      )}
      {place !== 'domain' && place !== 'clientId' && (
        <ProblemAlert
          error={problem}
          extension={extension}
          announcer={announcer}
          handlers={{ retry: () => void submit() }}
        />
      )}
      {isLastField && host !== null && (
        <p class="muted" id="welcome-permission">
          {WELCOME_STRINGS.permission(host)}
        </p>
      )}
      <Button
        kind="primary"
        wide
        submit
        disabled={checking}
        aria-describedby={isLastField && host !== null ? 'welcome-permission' : undefined}
      >
        {checking
          ? OPTIONS_STRINGS.checking
          : isLastField
            ? WELCOME_STRINGS.connectAndSignIn
            : WELCOME_STRINGS.continue}
      </Button>
      {needsClientId && invited.kind === 'none' && <RequestClientId />}
    </form>
  );
}

/** What a pasted invitation says, or why it cannot be used; `null` for a text without one. */
function invitationNote(invited: InvitationResult): FieldNote | null {
  switch (invited.kind) {
    case 'none':
      return null;
    case 'invitation':
      return {
        tone: 'good',
        text: WELCOME_STRINGS.invitedTo(new URL(invited.invitation.orgUrl).host),
        details: WELCOME_STRINGS.invitedDetails,
      };
    default:
      return { tone: 'error', text: WELCOME_STRINGS.invitationProblems[invited.kind] };
  }
}
