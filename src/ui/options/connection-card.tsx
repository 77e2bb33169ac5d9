import { useState } from 'preact/hooks';
import type { OrgConfig } from '../../domain/org-config.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** The connection to the org: its form, or what is set. */
export function ConnectionCard() {
  const { session, connection } = useOptions();
  const [editing, setEditing] = useState(false);
  const org = session.org.value;
  return (
    <section class="card card-padded options-card" aria-labelledby="connection-title">
      <h2 class="card-title" id="connection-title">
        {OPTIONS_WORDS.connection}
      </h2>
      {org === null || editing ? (
        <ConnectionForm onDone={() => setEditing(false)} />
      ) : (
        <Connected
          org={org}
          edit={() => {
            connection.domain.value = org.orgUrl;
            connection.clientId.value = org.clientId;
            setEditing(true);
          }}
        />
      )}
    </section>
  );
}

function Connected({ org, edit }: { readonly org: OrgConfig; readonly edit: () => void }) {
  const { connection } = useOptions();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p class="options-connected">
        <Icon name="check" />
        <strong>{OPTIONS_WORDS.connected(new URL(org.orgUrl).host)}</strong>
      </p>
      <dl class="options-facts">
        <dt>{OPTIONS_WORDS.domain}</dt>
        <dd>{org.orgUrl}</dd>
        <dt>{OPTIONS_WORDS.clientId}</dt>
        <dd>{org.clientId}</dd>
      </dl>
      {org.source === 'policy' ? (
        <p class="muted options-connected">
          <Icon name="info" size={18} />
          {OPTIONS_WORDS.setByAdministrator}
        </p>
      ) : asking ? (
        <div class="options-ask" role="alertdialog" aria-labelledby="forget-ask">
          <p id="forget-ask">{OPTIONS_WORDS.forgetAsk}</p>
          <div class="options-actions">
            <Button onClick={() => void connection.forget()}>{OPTIONS_WORDS.forgetYes}</Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {OPTIONS_WORDS.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div class="options-actions">
          <Button small onClick={edit}>
            {OPTIONS_WORDS.edit}
          </Button>
          <Button small kind="quiet" onClick={() => setAsking(true)}>
            {OPTIONS_WORDS.forget}
          </Button>
        </div>
      )}
    </>
  );
}
