import type { Extension } from '../extension.ts';
import type { SessionModel } from '../session/session-model.ts';
import { SHARED_STRINGS } from './shared-strings.ts';
import { AccountSummary, AccountAvatar, accountSummaryText } from './account-avatar.tsx';
import { Icon } from './icon.tsx';
import { Identity, ProductHeading } from './identity.tsx';
import { MenuFrame, MenuGroup, MenuItemButton } from './menu.tsx';

interface AccountSwitcherProps {
  readonly session: SessionModel;
  readonly extension: Extension;
  /** Where the browser shows the product's logo itself, the account's avatar stands even for the only account. */
  readonly hasAvatar?: boolean;
}

/** The signed-in user and org; with several accounts, a menu to switch between them. */
export function AccountSwitcher({ session, extension, hasAvatar = false }: AccountSwitcherProps) {
  const accounts = session.accounts.value.filter(({ blocked }) => !blocked);
  const identity = (
    <Identity
      user={session.user.value}
      account={session.account.value}
      connectionKind={session.connectionKind.value}
      isOnly={!hasAvatar && session.accounts.value.length < 2}
      isReady={session.ready.value}
    />
  );
  return (
    <>
      <ProductHeading />
      {accounts.length < 2 ? (
        <div class="identity">{identity}</div>
      ) : (
        <MenuFrame
          label={SHARED_STRINGS.accounts}
          kind="wide"
          trigger={({ elementRef, ...props }) => (
            <button type="button" class="identity identity-button" ref={elementRef} {...props}>
              <span class="visually-hidden">{SHARED_STRINGS.account}: </span>
              {identity}
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
