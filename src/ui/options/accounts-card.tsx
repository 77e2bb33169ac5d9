import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { accountName, type Account } from '../../domain/accounts.ts';
import { AccountLines, AccountMark, accountText } from '../components/account-mark.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { AccountForm } from './account-form.tsx';
import { AdministratorWays } from './administrator-form.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Every account, the way from one to another, and the way to one more; with one account, only the latter. */
export function AccountsCard() {
  const { session, addition } = useOptions();
  const [doing, setDoing] = useState<'adding' | 'describing' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const accounts = session.accounts.value;
  const shown = session.account.value;
  const isAlone = accounts.length === 1 && shown !== null;
  const end = () => {
    setDoing(null);
    // Once the button is back.
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <section class="card card-padded options-card" aria-labelledby="accounts-title">
      <h2 class="card-title" id="accounts-title">
        {isAlone ? OPTIONS_WORDS.moreAccounts : OPTIONS_WORDS.accounts}
      </h2>
      {isAlone && <p class="muted">{OPTIONS_WORDS.accountsText}</p>}
      {!isAlone && (
        <ul class="options-accounts">
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              describe={() => setDoing('describing')}
            />
          ))}
        </ul>
      )}
      {doing === 'describing' && shown !== null && <AccountForm account={shown} onDone={end} />}
      {doing === 'adding' && (
        <div class="options-adding">
          <h3>{OPTIONS_WORDS.add}</h3>
          {shown !== null && <p class="muted">{OPTIONS_WORDS.addText}</p>}
          <ConnectionForm id="added" connection={addition} canCancel onDone={end} />
          <AdministratorWays
            id="other-added"
            org={session.org.value}
            save="accounts/add"
            onDone={end}
          />
        </div>
      )}
      {doing === null && (
        <div class="options-actions">
          <Button
            small
            icon="add"
            elementRef={add}
            onClick={() => {
              addition.begin(session.org.value);
              setDoing('adding');
            }}
          >
            {OPTIONS_WORDS.add}
          </Button>
          {isAlone && (
            <Button small kind="quiet" onClick={() => setDoing('describing')}>
              {OPTIONS_WORDS.describe}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly describe: () => void;
}

function AccountRow({ account, describe }: AccountRowProps) {
  const { extension } = useOptions();
  const isShown = account.id === extension.account;
  return (
    <li class="options-account">
      <div class="options-account-row" title={accountText(account)}>
        <AccountMark account={account} />
        <AccountLines account={account} />
        {!account.blocked && (
          <span class="options-account-actions">
            {isShown ? <ShownAccount describe={describe} /> : <SwitchButton account={account} />}
          </span>
        )}
      </div>
      {account.blocked && (
        <p class="options-blocked muted">
          <Icon name="info" size={16} />
          {OPTIONS_WORDS.blocked}
        </p>
      )}
    </li>
  );
}

function ShownAccount({ describe }: Pick<AccountRowProps, 'describe'>) {
  const { isSwitch } = useOptions();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isSwitch && document.activeElement === document.body) button.current?.focus();
  }, [isSwitch]);
  return (
    <>
      <span class="options-shown">
        <Icon name="check" size={16} />
        {OPTIONS_WORDS.shownNow}
      </span>
      <Button small kind="quiet" elementRef={button} onClick={describe}>
        {OPTIONS_WORDS.describe}
      </Button>
    </>
  );
}

function SwitchButton({ account }: { readonly account: Account }) {
  const { session } = useOptions();
  return (
    <Button
      small
      aria-label={OPTIONS_WORDS.switchToName(accountName(account))}
      onClick={() => void session.switchTo(account.id)}
    >
      {OPTIONS_WORDS.switchTo}
    </Button>
  );
}
