import { useEffect, useState } from 'preact/hooks';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { allowedConnectionKinds } from '../../domain/policy.ts';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import {
  createAdministratorModel,
  type AdministratorField,
  type AdministratorKind,
  type AdministratorModel,
} from './administrator-model.ts';
import { ADMINISTRATOR_STRINGS } from './administrator-strings.ts';
import { domainNote, errorNote, hintNote } from './field-notes.ts';
import { Field, type FieldNote } from './field.tsx';
import { placeOfProblem } from './form-check.ts';
import { KeyField } from './key-field.tsx';
import { useOptions } from './options-context.ts';
import { OptionsForm } from './options-form.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

const ADMINISTRATOR_KINDS: readonly AdministratorKind[] = ['api-token', 'client-credentials'];

interface AdministratorConnectionsProps {
  readonly id: string;
  /** The initial values. */
  readonly org: OrgConfig | null;
  readonly saveMessage: 'org/save' | 'accounts/add';
  readonly onDone: () => void;
}

/** The administrator connections, collapsed at first; nothing if policy allows none. */
export function AdministratorConnections({
  id,
  org,
  saveMessage,
  onDone,
}: AdministratorConnectionsProps) {
  const kinds = useAllowedKinds();
  const [isOpen, setOpen] = useState(false);
  const [initialKind] = kinds;
  if (initialKind === undefined) return null;
  return (
    <details class="options-other-ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ADMINISTRATOR_STRINGS.title}</summary>
      {isOpen && (
        <div class="options-other-ways-body">
          <p class="muted">{ADMINISTRATOR_STRINGS.text}</p>
          <AdministratorForm {...{ id, org, saveMessage, kinds, initialKind, onDone }} />
        </div>
      )}
    </details>
  );
}

function useAllowedKinds(): readonly AdministratorKind[] {
  const { policy } = useOptions().extension;
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  useEffect(
    () =>
      readAndWatch(policy, (currentPolicy) => setAllowed(allowedConnectionKinds(currentPolicy)))
        .stop,
    [policy],
  );
  return ADMINISTRATOR_KINDS.filter((kind) => allowed.includes(kind));
}

interface AdministratorFormProps extends AdministratorConnectionsProps {
  readonly kinds: readonly AdministratorKind[];
  readonly initialKind: AdministratorKind;
  readonly onCancel?: () => void;
}

/** The form for one administrator connection, validated with Okta when it is saved. */
export function AdministratorForm(props: AdministratorFormProps) {
  const { id, org, saveMessage, kinds, initialKind, onDone, onCancel } = props;
  const { extension, announcer } = useOptions();
  const [model] = useState(() =>
    createAdministratorModel(extension, saveMessage, org, initialKind),
  );
  const kind = model.kind.value;
  const problem = model.problem.value;
  const checking = model.checking.value;
  const submit = async () => {
    if (await model.save()) onDone();
  };
  return (
    <OptionsForm isBusy={checking} submit={submit}>
      {kinds.length > 1 && (
        <fieldset class="options-kinds" disabled={checking}>
          <legend class="field-label">{ADMINISTRATOR_STRINGS.kind}</legend>
          {kinds.map((each) => (
            <label key={each} class="options-kind">
              <input
                type="radio"
                name={`${id}-kind`}
                value={each}
                checked={kind === each}
                onChange={() => model.selectKind(each)}
              />
              {ADMINISTRATOR_STRINGS.kinds[each]}
            </label>
          ))}
        </fieldset>
      )}
      <p class="options-power">{ADMINISTRATOR_STRINGS.privilegeWarning[kind]}</p>
      <TextField {...{ id, model }} name="domain" />
      {kind === 'api-token' ? (
        <TextField {...{ id, model }} name="apiToken" />
      ) : (
        <>
          <TextField {...{ id, model }} name="clientId" />
          <TextField {...{ id, model }} name="login" />
          <KeyField id={`${id}-key`} model={model} note={fieldNote(model, 'key')} />
          <TextField {...{ id, model }} name="keyId" />
        </>
      )}
      {problem !== null && placeOfProblem(problem) === 'form' && (
        <ProblemAlert
          error={problem}
          extension={extension}
          announcer={announcer}
          handlers={{ retry: () => void submit() }}
        />
      )}
      <div class="options-actions">
        <Button submit disabled={!model.canSave.value}>
          {checking ? OPTIONS_STRINGS.checking : ADMINISTRATOR_STRINGS.connect}
        </Button>
        {onCancel !== undefined && (
          <Button kind="quiet" disabled={checking} onClick={onCancel}>
            {OPTIONS_STRINGS.cancel}
          </Button>
        )}
      </div>
    </OptionsForm>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly model: AdministratorModel;
  readonly name: AdministratorField;
}

function TextField({ id, model, name }: TextFieldProps) {
  const [wasBlurred, setBlurred] = useState(false);
  const { domain } = model.values.value;
  const hasProblem = model.problem.value !== null && placeOfProblem(model.problem.value) === name;
  const note =
    name === 'domain' && !hasProblem
      ? domainNote(domain, model.parsed.value, wasBlurred)
      : fieldNote(model, name);
  return (
    <Field
      id={`${id}-${name}`}
      type={name === 'apiToken' ? 'password' : 'text'}
      label={name === 'domain' ? OPTIONS_STRINGS.domain : ADMINISTRATOR_STRINGS[name]}
      value={model.values.value[name]}
      onInput={(text) => model.setField(name, text)}
      onBlur={() => setBlurred(true)}
      placeholder={placeholderOf(name)}
      note={note}
      disabled={model.checking.value}
    />
  );
}

function placeholderOf(name: AdministratorField): string {
  return name === 'domain' || name === 'clientId'
    ? OPTIONS_STRINGS[`${name}Placeholder`]
    : ADMINISTRATOR_STRINGS[`${name}Placeholder`];
}

/** The problem with this field, or its hint. */
function fieldNote(model: AdministratorModel, name: AdministratorField | 'key'): FieldNote {
  const problem = model.problem.value;
  if (problem !== null && placeOfProblem(problem) === name) return errorNote(problem);
  return hintNote(
    name === 'domain' ? OPTIONS_STRINGS.domainHint : ADMINISTRATOR_STRINGS[`${name}Hint`],
  );
}
