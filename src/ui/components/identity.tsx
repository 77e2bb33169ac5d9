import { ACCOUNT_COLORS, accountName, type Account } from '../../domain/accounts.ts';
import type { Extension } from '../extension.ts';
import type { SessionModel } from '../session-model.ts';
import { WORDS } from '../words.ts';
import { AccountLines, AccountMark, accountText } from './account-mark.tsx';
import { Icon } from './icon.tsx';
import { MenuFrame, MenuGroup, MenuItemButton } from './menu.tsx';
import { ProductMark } from './product-mark.tsx';

interface IdentityProps {
  readonly session: SessionModel;
  readonly extension: Extension;
}

/** Who is signed in where; with several accounts, also the way from one to another. */
export function Identity({ session, extension }: IdentityProps) {
  const accounts = session.accounts.value.filter(({ blocked }) => !blocked);
  return (
    <>
      <h1 class="visually-hidden">{WORDS.product}</h1>
      {accounts.length < 2 ? (
        <div class="identity">
          <Who session={session} />
        </div>
      ) : (
        <MenuFrame
          label={WORDS.accounts}
          kind="wide"
          trigger={({ elementRef, ...props }) => (
            <button type="button" class="identity identity-button" ref={elementRef} {...props}>
              <span class="visually-hidden">{WORDS.account}: </span>
              <Who session={session} />
              <Icon name="chevron" size={16} />
            </button>
          )}
        >
          {(choosing) => (
            <>
              <MenuGroup isFirst>
                {accounts.map((account) => {
                  const isShown = account.id === extension.account;
                  return (
                    <MenuItemButton
                      key={account.id}
                      checked={isShown}
                      title={accountText(account)}
                      onClick={choosing(() => {
                        if (!isShown) void session.switchTo(account.id);
                      })}
                    >
                      <AccountMark account={account} />
                      <AccountLines account={account} />
                      {isShown && <Icon name="check" size={18} />}
                    </MenuItemButton>
                  );
                })}
              </MenuGroup>
              <MenuGroup isFirst={false}>
                <MenuItemButton onClick={choosing(() => void extension.openOptions())}>
                  <Icon name="add" size={18} />
                  {WORDS.addAccount}
                </MenuItemButton>
              </MenuGroup>
            </>
          )}
        </MenuFrame>
      )}
    </>
  );
}

function Who({ session }: { readonly session: SessionModel }) {
  const user = session.user.value;
  const account = session.account.value;
  const place = account === null ? WORDS.notConnected : accountName(account);
  const kind = WORDS.kinds[session.kind.value];
  const nobody = kind === null ? WORDS.notSignedIn : WORDS.notConnected;
  const name = user?.name ?? (account === null ? WORDS.product : nobody);
  const isMarked = account !== null && (session.accounts.value.length > 1 || isDescribed(account));
  return (
    <>
      {isMarked ? <AccountMark account={account} /> : <ProductMark />}
      <span class="identity-text">
        {session.ready.value && (
          <>
            <span class="identity-name truncate" title={user?.login ?? name}>
              <bdi>{name}</bdi>
            </span>
            <span class="identity-org truncate" title={place}>
              <bdi>{place}</bdi>
              {kind !== null && ` · ${kind}`}
            </span>
          </>
        )}
      </span>
    </>
  );
}

/** Whether the person gave it a name or another colour than the first account gets. */
function isDescribed({ name, color }: Account): boolean {
  return name !== '' || color !== ACCOUNT_COLORS[0];
}
