import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { ADMINISTRATOR_ID } from './administrator-card.tsx';
import type { ConnectionModel } from './connection-model.ts';
import { clientIdNote, domainNote, errorNote } from './field-notes.ts';
import { Field } from './field.tsx';
import { placeOfProblem } from './form-check.ts';
import { useOptions } from './options-context.ts';
import { OptionsForm } from './options-form.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

interface ConnectionFormProps {
  /** Prefix of the fields' ids. */
  readonly id: string;
  readonly connection: ConnectionModel;
  /** Whether there is a cancel button. */
  readonly canCancel: boolean;
  /** Whether both values are the administrator's, and only shown. */
  readonly isFixed?: boolean;
  readonly onDone: (saved: boolean) => void;
}

/** Domain and client ID, validated with Okta when they are saved. */
export function ConnectionForm({
  id,
  connection,
  canCancel,
  isFixed = false,
  onDone,
}: ConnectionFormProps) {
  const { extension, announcer } = useOptions();
  const [wasDomainBlurred, setDomainBlurred] = useState(false);
  const problem = connection.problem.value;
  const problemPlace = problem === null ? null : placeOfProblem(problem);
  const checking = connection.checking.value;
  const save = async () => {
    if (await connection.save()) onDone(true);
  };
  return (
    <OptionsForm isBusy={checking} submit={save}>
      <Field
        id={`${id}-domain`}
        label={OPTIONS_STRINGS.domain}
        value={connection.domain.value}
        onInput={(value) => {
          connection.setField('domain', value);
        }}
        onBlur={() => {
          connection.completeDomain();
          setDomainBlurred(true);
        }}
        placeholder={OPTIONS_STRINGS.domainPlaceholder}
        note={
          problem !== null && problemPlace === 'domain'
            ? errorNote(problem)
            : domainNote(connection.domain.value, connection.parsed.value, wasDomainBlurred)
        }
        disabled={checking || isFixed}
      />
      <Field
        id={`${id}-client-id`}
        label={OPTIONS_STRINGS.clientId}
        value={connection.clientId.value}
        onInput={(value) => {
          connection.setField('clientId', value);
        }}
        placeholder={OPTIONS_STRINGS.clientIdPlaceholder}
        note={
          problem !== null && problemPlace === 'clientId'
            ? errorNote(problem)
            : clientIdNote(connection.clientId.value)
        }
        disabled={checking || isFixed}
      >
        {!isFixed && (
          <a class="options-where" href={`#${ADMINISTRATOR_ID}`}>
            {OPTIONS_STRINGS.clientIdHelp}
          </a>
        )}
      </Field>
      {problemPlace !== 'domain' && problemPlace !== 'clientId' && (
        <ProblemAlert
          error={problem}
          extension={extension}
          announcer={announcer}
          handlers={{ retry: () => void save() }}
        />
      )}
      <p class="field-hint" id={`${id}-next`}>
        {connection.canSave.value || checking
          ? OPTIONS_STRINGS.permissionHint
          : OPTIONS_STRINGS.fillBoth}
      </p>
      <div class="options-actions">
        <Button
          kind="primary"
          submit
          disabled={!connection.canSave.value}
          aria-describedby={`${id}-next`}
        >
          {checking ? OPTIONS_STRINGS.checking : OPTIONS_STRINGS.save}
        </Button>
        {canCancel && (
          <Button kind="quiet" disabled={checking} onClick={() => onDone(false)}>
            {OPTIONS_STRINGS.cancel}
          </Button>
        )}
      </div>
    </OptionsForm>
  );
}
