import { useEffect, useState } from 'preact/hooks';
import { follow } from '../../domain/follow.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { allowedKinds } from '../../domain/policy.ts';
import { Button } from '../components/button.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import {
  createAdministratorModel,
  type AdministratorField,
  type AdministratorKind,
  type AdministratorModel,
} from './administrator-model.ts';
import { ADMINISTRATOR_WORDS } from './administrator-words.ts';
import { domainNote, errorNote, hint } from './field-notes.ts';
import { Field, type FieldNote } from './field.tsx';
import { placeOf } from './form-check.ts';
import { KeyField } from './key-field.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

const KINDS: readonly AdministratorKind[] = ['api-token', 'client-credentials'];

interface AdministratorWaysProps {
  readonly id: string;
  /** The domain to begin with. */
  readonly org: OrgConfig | null;
  readonly save: 'org/save' | 'accounts/add';
  readonly onDone: () => void;
}

/** The other ways to connect, closed until they are asked for; nothing where policy allows none of them. */
export function AdministratorWays({ id, org, save, onDone }: AdministratorWaysProps) {
  const kinds = useAllowedKinds();
  const [isOpen, setOpen] = useState(false);
  const [first] = kinds;
  if (first === undefined) return null;
  return (
    <details class="options-other-ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{ADMINISTRATOR_WORDS.title}</summary>
      {isOpen && (
        <div class="options-other-ways-body">
          <p class="muted">{ADMINISTRATOR_WORDS.text}</p>
          <AdministratorForm {...{ id, org, save, kinds, first, onDone }} />
        </div>
      )}
    </details>
  );
}

function useAllowedKinds(): readonly AdministratorKind[] {
  const { policy } = useOptions().extension;
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  useEffect(() => follow(policy, (now) => setAllowed(allowedKinds(now))).stop, [policy]);
  return KINDS.filter((kind) => allowed.includes(kind));
}

interface AdministratorFormProps extends AdministratorWaysProps {
  readonly kinds: readonly AdministratorKind[];
  readonly first: AdministratorKind;
  readonly onCancel?: () => void;
}

/** One administrator's connection, checked with Okta when it is saved. */
export function AdministratorForm(props: AdministratorFormProps) {
  const { id, org, save, kinds, first, onDone, onCancel } = props;
  const { extension, announcer } = useOptions();
  const [model] = useState(() => createAdministratorModel(extension, save, org, first));
  const kind = model.kind.value;
  const problem = model.problem.value;
  const checking = model.checking.value;
  const submit = async () => {
    if (await model.save()) onDone();
  };
  return (
    <form
      class="options-form"
      noValidate
      aria-busy={checking}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {kinds.length > 1 && (
        <fieldset class="options-kinds" disabled={checking}>
          <legend class="field-label">{ADMINISTRATOR_WORDS.kind}</legend>
          {kinds.map((each) => (
            <label key={each} class="options-kind">
              <input
                type="radio"
                name={`${id}-kind`}
                value={each}
                checked={kind === each}
                onChange={() => model.choose(each)}
              />
              {ADMINISTRATOR_WORDS.kinds[each]}
            </label>
          ))}
        </fieldset>
      )}
      <p class="options-power">{ADMINISTRATOR_WORDS.power[kind]}</p>
      <TextField {...{ id, model }} name="domain" />
      {kind === 'api-token' ? (
        <TextField {...{ id, model }} name="apiToken" />
      ) : (
        <>
          <TextField {...{ id, model }} name="clientId" />
          <TextField {...{ id, model }} name="login" />
          <KeyField id={`${id}-key`} model={model} note={noteAt(model, 'key')} />
          <TextField {...{ id, model }} name="keyId" />
        </>
      )}
      {problem !== null && placeOf(problem) === 'form' && (
        <ProblemAlert
          error={problem}
          extension={extension}
          announcer={announcer}
          handlers={{ retry: () => void submit() }}
        />
      )}
      <div class="options-actions">
        <Button submit disabled={!model.canSave.value}>
          {checking ? OPTIONS_WORDS.checking : ADMINISTRATOR_WORDS.connect}
        </Button>
        {onCancel !== undefined && (
          <Button kind="quiet" disabled={checking} onClick={onCancel}>
            {OPTIONS_WORDS.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly model: AdministratorModel;
  readonly name: AdministratorField;
}

function TextField({ id, model, name }: TextFieldProps) {
  const [left, setLeft] = useState(false);
  const { domain } = model.typed.value;
  const isWrong = model.problem.value !== null && placeOf(model.problem.value) === name;
  const note =
    name === 'domain' && !isWrong
      ? domainNote(domain, model.parsed.value, left)
      : noteAt(model, name);
  return (
    <Field
      id={`${id}-${name}`}
      type={name === 'apiToken' ? 'password' : 'text'}
      label={name === 'domain' ? OPTIONS_WORDS.domain : ADMINISTRATOR_WORDS[name]}
      value={model.typed.value[name]}
      onInput={(text) => model.type(name, text)}
      onLeave={() => setLeft(true)}
      placeholder={PLACEHOLDERS[name]}
      note={note}
      disabled={model.checking.value}
    />
  );
}

const PLACEHOLDERS: Readonly<Record<AdministratorField, string>> = {
  domain: OPTIONS_WORDS.domainPlaceholder,
  apiToken: ADMINISTRATOR_WORDS.apiTokenPlaceholder,
  clientId: OPTIONS_WORDS.clientIdPlaceholder,
  login: ADMINISTRATOR_WORDS.loginPlaceholder,
  keyId: ADMINISTRATOR_WORDS.keyIdPlaceholder,
};

/** What a check found wrong with this field, or what belongs into it. */
function noteAt(model: AdministratorModel, name: AdministratorField | 'key'): FieldNote {
  const problem = model.problem.value;
  if (problem !== null && placeOf(problem) === name) return errorNote(problem);
  return hint(name === 'domain' ? OPTIONS_WORDS.domainHint : ADMINISTRATOR_WORDS[`${name}Hint`]);
}
