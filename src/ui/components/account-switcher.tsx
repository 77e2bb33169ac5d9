import { ACCOUNT_COLORS, accountName, type Account } from '../../domain/accounts.ts';
import type { Extension } from '../extension.ts';
import type { SessionModel } from '../session/session-model.ts';
import { SHARED_STRINGS } from './shared-strings.ts';
import { AccountSummary, AccountAvatar, accountSummaryText } from './account-avatar.tsx';
import { Icon } from './icon.tsx';
import { MenuFrame, MenuGroup, MenuItemButton } from './menu.tsx';
import { ProductLogo } from './product-logo.tsx';

interface AccountSwitcherProps {
  readonly session: SessionModel;
  readonly extension: Extension;
}

/** The signed-in user and org; with several accounts, a menu to switch between them. */
export function AccountSwitcher({ session, extension }: AccountSwitcherProps) {
  const accounts = session.accounts.value.filter(({ blocked }) => !blocked);
  return (
    <>
      <h1 class="visually-hidden">{SHARED_STRINGS.product}</h1>
      {accounts.length < 2 ? (
        <div class="identity">
          <CurrentUser session={session} />
        </div>
      ) : (
        <MenuFrame
          label={SHARED_STRINGS.accounts}
          kind="wide"
          trigger={({ elementRef, ...props }) => (
            <button type="button" class="identity identity-button" ref={elementRef} {...props}>
              <span class="visually-hidden">{SHARED_STRINGS.account}: </span>
              <CurrentUser session={session} />
              <Icon name="chevron" size={16} />
            </button>
          )}
        >
          {(closeThen) => (
            <>
              <MenuGroup isFirst>
                {accounts.map((account) => {
                  const isShown = account.id === extension.account;
                  return (
                    <MenuItemButton
                      key={account.id}
                      checked={isShown}
                      title={accountSummaryText(account)}
                      onClick={closeThen(() => {
                        if (!isShown) void session.switchTo(account.id);
                      })}
                    >
                      <AccountAvatar account={account} />
                      <AccountSummary account={account} />
                      {isShown && <Icon name="check" size={18} />}
                    </MenuItemButton>
                  );
                })}
              </MenuGroup>
              <MenuGroup isFirst={false}>
                <MenuItemButton onClick={closeThen(() => void extension.openOptions())}>
                  <Icon name="add" size={18} />
                  {SHARED_STRINGS.addAccount}
                </MenuItemButton>
              </MenuGroup>
            </>
          )}
        </MenuFrame>
      )}
    </>
  );
}

function CurrentUser({ session }: { readonly session: SessionModel }) {
  const user = session.user.value;
  const account = session.account.value;
  const accountLabel = account === null ? SHARED_STRINGS.notConnected : accountName(account);
  const kind = SHARED_STRINGS.kinds[session.connectionKind.value];
  const noUserText = kind === null ? SHARED_STRINGS.notSignedIn : SHARED_STRINGS.notConnected;
  const name = user?.name ?? (account === null ? SHARED_STRINGS.product : noUserText);
  const hasAvatar =
    account !== null && (session.accounts.value.length > 1 || isCustomized(account));
  return (
    <>
      {hasAvatar ? <AccountAvatar account={account} /> : <ProductLogo />}
      <span class="identity-text">
        {session.ready.value && (
          <>
            <span class="identity-name truncate" title={user?.login ?? name}>
              <bdi>{name}</bdi>
            </span>
            <span class="identity-org truncate" title={accountLabel}>
              <bdi>{accountLabel}</bdi>
              {kind !== null && ` · ${kind}`}
            </span>
          </>
        )}
      </span>
    </>
  );
}

/** Whether the user gave it a name, or a color other than the first account's. */
function isCustomized({ name, color }: Account): boolean {
  return name !== '' || color !== ACCOUNT_COLORS[0];
}
