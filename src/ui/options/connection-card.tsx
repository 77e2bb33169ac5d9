import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loginOf, type OrgConfig } from '../../domain/org-config.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { AdministratorForm, AdministratorWays } from './administrator-form.tsx';
import { ADMINISTRATOR_WORDS } from './administrator-words.ts';
import { ConnectionForm } from './connection-form.tsx';
import { Disconnect } from './disconnect.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** The connection to the org: its form, or what is set. */
export function ConnectionCard() {
  const { session, connection } = useOptions();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const org = session.org.value;
  const end = (isSaved: boolean) => {
    if (!isSaved) connection.begin(org);
    setSaved(isSaved);
    setEditing(false);
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="connection-title">
      <h2 class="card-title" id="connection-title">
        {OPTIONS_WORDS.connection}
      </h2>
      {org === null || editing ? (
        <Form org={org} onDone={end} />
      ) : (
        <Connected
          org={org}
          isNew={saved}
          edit={() => {
            connection.begin(org);
            setEditing(true);
          }}
        />
      )}
    </section>
  );
}

interface FormProps {
  readonly org: OrgConfig | null;
  readonly onDone: (isSaved: boolean) => void;
}

/** The form of the kind of connection that there is; sign-in where there is none. */
function Form({ org, onDone }: FormProps) {
  const { connection } = useOptions();
  const kind = org?.connection?.kind;
  if (kind !== undefined)
    return (
      <AdministratorForm
        id="org"
        org={org}
        save="org/save"
        kinds={[kind]}
        first={kind}
        onDone={() => onDone(true)}
        onCancel={() => onDone(false)}
      />
    );
  return (
    <>
      <ConnectionForm id="org" connection={connection} canCancel={org !== null} onDone={onDone} />
      <AdministratorWays id="other" org={org} save="org/save" onDone={() => onDone(true)} />
    </>
  );
}

interface ConnectedProps {
  readonly org: OrgConfig;
  /** Whether it was saved here just now: then the focus comes from the form, which is gone. */
  readonly isNew: boolean;
  readonly edit: () => void;
}

function Connected({ org, isNew, edit }: ConnectedProps) {
  const title = useRef<HTMLParagraphElement>(null);
  const login = loginOf(org);
  useLayoutEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  return (
    <>
      <p class="options-connected" tabIndex={-1} ref={title}>
        <Icon name="check" />
        <strong>{OPTIONS_WORDS.connected(new URL(org.orgUrl).host)}</strong>
      </p>
      <dl class="options-facts">
        <dt>{OPTIONS_WORDS.domain}</dt>
        <dd>{org.orgUrl}</dd>
        {org.clientId !== '' && (
          <>
            <dt>{OPTIONS_WORDS.clientId}</dt>
            <dd>{org.clientId}</dd>
          </>
        )}
        {org.connection !== undefined && (
          <>
            <dt>{ADMINISTRATOR_WORDS.kind}</dt>
            <dd>{ADMINISTRATOR_WORDS.kinds[org.connection.kind]}</dd>
          </>
        )}
        {login !== null && (
          <>
            <dt>{ADMINISTRATOR_WORDS.whose}</dt>
            <dd>{login}</dd>
          </>
        )}
      </dl>
      {org.source === 'policy' ? (
        <p class="muted options-connected">
          <Icon name="info" size={18} />
          {OPTIONS_WORDS.setByAdministrator}
        </p>
      ) : (
        <Disconnect>
          <Button small onClick={edit}>
            {OPTIONS_WORDS.edit}
          </Button>
        </Disconnect>
      )}
    </>
  );
}
