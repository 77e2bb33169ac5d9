import type { WireError } from '../../domain/errors.ts';
import type { OrgUrlResult } from '../../domain/org-url.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { problemText } from '../problem-text.ts';
import { fieldOf } from './connection-model.ts';
import { Field } from './field.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Domain and client ID, checked with Okta when they are saved. */
export function ConnectionForm({ onDone }: { readonly onDone: (saved: boolean) => void }) {
  const { connection, session, extension, announcer } = useOptions();
  const problem = connection.problem.value;
  const canCancel = session.org.value !== null;
  const save = async () => {
    if (await connection.save()) onDone(true);
  };
  return (
    <form
      class="options-form"
      noValidate
      aria-busy={connection.checking.value}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        id="org-domain"
        label={OPTIONS_WORDS.domain}
        value={connection.domain.value}
        onInput={(value) => {
          connection.domain.value = value;
        }}
        placeholder={OPTIONS_WORDS.domainPlaceholder}
        hint={domainHint(connection.domain.value, connection.parsed.value)}
        error={errorAt('domain', problem)}
        disabled={connection.checking.value}
      />
      <Field
        id="client-id"
        label={OPTIONS_WORDS.clientId}
        value={connection.clientId.value}
        onInput={(value) => {
          connection.clientId.value = value;
        }}
        placeholder={OPTIONS_WORDS.clientIdPlaceholder}
        hint={clientIdHint(connection.clientId.value)}
        error={errorAt('clientId', problem)}
        disabled={connection.checking.value}
      />
      {problem !== null && fieldOf(problem) === 'form' && (
        <div role="alert">
          <ProblemNotice
            error={problem}
            handlers={{ retry: () => void save() }}
            copyText={extension.copyText}
            announcer={announcer}
          />
        </div>
      )}
      <div class="options-actions">
        <Button kind="primary" submit disabled={!connection.canSave.value}>
          {connection.checking.value ? OPTIONS_WORDS.checking : OPTIONS_WORDS.save}
        </Button>
        {canCancel && (
          <Button kind="quiet" onClick={() => onDone(false)}>
            {OPTIONS_WORDS.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function errorAt(field: 'domain' | 'clientId', problem: WireError | null): string | null {
  if (problem === null || fieldOf(problem) !== field) return null;
  const { title, text } = problemText(problem);
  return `${title}. ${text}`;
}

/** Says what the typed text reads as, and what was taken off it; a half-typed domain is not called wrong. */
function domainHint(typed: string, parsed: OrgUrlResult): string {
  if (typed.trim() === '' || parsed.kind === 'problem') return OPTIONS_WORDS.domainHint;
  const changes = parsed.changes.map((change) => OPTIONS_WORDS.changes[change]);
  return [OPTIONS_WORDS.willUse(parsed.orgUrl), ...changes].join(', ');
}

function clientIdHint(typed: string): string {
  const text = typed.trim();
  if (/[/:]/u.test(text)) return OPTIONS_WORDS.clientIdIsUrl;
  return text.length > 32 ? OPTIONS_WORDS.clientIdIsLong : OPTIONS_WORDS.clientIdHint;
}
