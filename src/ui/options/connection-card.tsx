import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { serviceLoginOf, type OrgConfig } from '../../domain/org-config.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { AdministratorForm, AdministratorConnections } from './administrator-form.tsx';
import { ADMINISTRATOR_STRINGS } from './administrator-strings.ts';
import { ConnectionForm } from './connection-form.tsx';
import { Disconnect } from './disconnect.tsx';
import { useOptions } from './options-context.ts';
import { PolicyOrgProblem, usePolicyOrgProblem } from './policy-org-problem.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

/** The connection to the org: its form, or its values. */
export function ConnectionCard() {
  const { session, connection } = useOptions();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const org = session.org.value;
  const policyProblem = usePolicyOrgProblem();
  const closeForm = (isSaved: boolean) => {
    if (!isSaved) connection.reset(org);
    setSaved(isSaved);
    setEditing(false);
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="connection-title">
      <h2 class="card-title" id="connection-title">
        {OPTIONS_STRINGS.connection}
      </h2>
      {policyProblem !== null ? (
        <PolicyOrgProblem error={policyProblem} />
      ) : org === null || editing ? (
        <EditForm org={org} onDone={closeForm} />
      ) : (
        <ConnectionDetails
          org={org}
          isNew={saved}
          edit={() => {
            connection.reset(org);
            setEditing(true);
          }}
        />
      )}
    </section>
  );
}

interface EditFormProps {
  readonly org: OrgConfig | null;
  readonly onDone: (isSaved: boolean) => void;
}

/** The form for the current kind of connection; for sign-in if there is none. */
function EditForm({ org, onDone }: EditFormProps) {
  const { connection } = useOptions();
  const kind = org?.connection?.kind;
  if (kind !== undefined)
    return (
      <AdministratorForm
        id="org"
        org={org}
        saveMessage="org/save"
        kinds={[kind]}
        initialKind={kind}
        onDone={() => onDone(true)}
        onCancel={() => onDone(false)}
      />
    );
  return (
    <>
      <ConnectionForm id="org" connection={connection} canCancel={org !== null} onDone={onDone} />
      <AdministratorConnections
        id="other"
        org={org}
        saveMessage="org/save"
        onDone={() => onDone(true)}
      />
    </>
  );
}

interface ConnectionDetailsProps {
  readonly org: OrgConfig;
  /** Whether it was just saved here, so that the focus has to move from the removed form. */
  readonly isNew: boolean;
  readonly edit: () => void;
}

function ConnectionDetails({ org, isNew, edit }: ConnectionDetailsProps) {
  const title = useRef<HTMLParagraphElement>(null);
  const login = serviceLoginOf(org);
  useLayoutEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  return (
    <>
      <p class="options-connected" tabIndex={-1} ref={title}>
        <Icon name="check" />
        <strong>{OPTIONS_STRINGS.connected(new URL(org.orgUrl).host)}</strong>
      </p>
      <dl class="options-facts">
        <dt>{OPTIONS_STRINGS.domain}</dt>
        <dd>{org.orgUrl}</dd>
        {org.alternateOrigins.length > 0 && (
          <>
            <dt>{OPTIONS_STRINGS.alternateDomain}</dt>
            {org.alternateOrigins.map((origin) => (
              <dd key={origin}>{origin}</dd>
            ))}
          </>
        )}
        {org.clientId !== '' && (
          <>
            <dt>{OPTIONS_STRINGS.clientId}</dt>
            <dd>{org.clientId}</dd>
          </>
        )}
        {org.connection !== undefined && (
          <>
            <dt>{ADMINISTRATOR_STRINGS.kind}</dt>
            <dd>{ADMINISTRATOR_STRINGS.kinds[org.connection.kind]}</dd>
          </>
        )}
        {login !== null && (
          <>
            <dt>{ADMINISTRATOR_STRINGS.userLabel}</dt>
            <dd>{login}</dd>
          </>
        )}
      </dl>
      {org.source === 'policy' ? (
        <p class="muted options-connected">
          <Icon name="info" size={18} />
          {OPTIONS_STRINGS.setByAdministrator}
        </p>
      ) : (
        <Disconnect>
          <Button small onClick={edit}>
            {OPTIONS_STRINGS.edit}
          </Button>
        </Disconnect>
      )}
    </>
  );
}
