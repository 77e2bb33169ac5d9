import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../domain/accounts.ts';
import {
  AccountSummary,
  AccountAvatar,
  accountSummaryText,
  accountTitle,
} from '../components/account-avatar.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { AccountForm } from './account-form.tsx';
import { AdministratorConnections } from './administrator-form.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { useOptions } from './options-context.ts';
import { usePolicyOrgProblem } from './policy-org-problem.tsx';
import { OPTIONS_STRINGS } from './strings.ts';

/** The accounts, to switch between them and add one; with one account, only to add another. */
export function AccountsCard() {
  const { session, newConnection } = useOptions();
  const [openForm, setOpenForm] = useState<'adding' | 'describing' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const accounts = session.accounts.value;
  const currentAccount = session.account.value;
  const mayAdd = usePolicyOrgProblem() === null;
  const isPolicyOrg = session.org.value?.source === 'policy';
  const addLabel = isPolicyOrg ? OPTIONS_STRINGS.addUser : OPTIONS_STRINGS.add;
  const isOnlyAccount = accounts.length === 1 && currentAccount !== null;
  const closeForm = () => {
    setOpenForm(null);
    // After the button is rendered again.
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="accounts-title">
      <h2 class="card-title" id="accounts-title">
        {isOnlyAccount ? OPTIONS_STRINGS.moreAccounts : OPTIONS_STRINGS.accounts}
      </h2>
      {isOnlyAccount && <p class="muted">{OPTIONS_STRINGS.accountsText}</p>}
      {!isOnlyAccount && (
        <ul class="options-accounts">
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              editNameAndColor={() => setOpenForm('describing')}
            />
          ))}
        </ul>
      )}
      {openForm === 'describing' && currentAccount !== null && (
        <AccountForm account={currentAccount} onDone={closeForm} />
      )}
      {openForm === 'adding' && mayAdd && (
        <div class="options-adding">
          <h3>{addLabel}</h3>
          {currentAccount !== null && (
            <p class="muted">
              {isPolicyOrg ? OPTIONS_STRINGS.setByAdministrator : OPTIONS_STRINGS.addText}
            </p>
          )}
          <ConnectionForm
            id="added"
            connection={newConnection}
            canCancel
            isFixed={isPolicyOrg}
            onDone={closeForm}
          />
          <AdministratorConnections
            id="other-added"
            org={session.org.value}
            saveMessage="accounts/add"
            onDone={closeForm}
          />
        </div>
      )}
      {openForm === null && (
        <div class="options-actions">
          {mayAdd && (
            <Button
              small
              icon="add"
              elementRef={add}
              onClick={() => {
                newConnection.reset(session.org.value);
                setOpenForm('adding');
              }}
            >
              {addLabel}
            </Button>
          )}
          {isOnlyAccount && (
            <Button small kind="quiet" onClick={() => setOpenForm('describing')}>
              {OPTIONS_STRINGS.describe}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly editNameAndColor: () => void;
}

function AccountRow({ account, editNameAndColor: describe }: AccountRowProps) {
  const { extension } = useOptions();
  const isShown = account.id === extension.account;
  return (
    <li class="options-account">
      <div class="options-account-row" title={accountSummaryText(account)}>
        <AccountAvatar account={account} />
        <AccountSummary account={account} />
        {!account.blocked && (
          <span class="options-account-actions">
            {isShown ? (
              <CurrentAccountActions editNameAndColor={describe} />
            ) : (
              <SwitchButton account={account} />
            )}
          </span>
        )}
      </div>
      {account.blocked && (
        <p class="options-blocked muted">
          <Icon name="info" size={16} />
          {OPTIONS_STRINGS.blocked}
        </p>
      )}
    </li>
  );
}

function CurrentAccountActions({
  editNameAndColor: describe,
}: Pick<AccountRowProps, 'editNameAndColor'>) {
  const { isAccountSwitch } = useOptions();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAccountSwitch && document.activeElement === document.body) button.current?.focus();
  }, [isAccountSwitch]);
  return (
    <>
      <span class="options-shown">
        <Icon name="check" size={16} />
        {OPTIONS_STRINGS.shownNow}
      </span>
      <Button small kind="quiet" elementRef={button} onClick={describe}>
        {OPTIONS_STRINGS.describe}
      </Button>
    </>
  );
}

function SwitchButton({ account }: { readonly account: Account }) {
  const { session } = useOptions();
  return (
    <Button
      small
      aria-label={OPTIONS_STRINGS.switchToName(accountTitle(account))}
      onClick={() => void session.switchTo(account.id)}
    >
      {OPTIONS_STRINGS.switchTo}
    </Button>
  );
}
