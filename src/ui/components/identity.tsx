import { ACCOUNT_COLORS, accountName, type Account } from '../../domain/accounts.ts';
import type { ConnectionKind } from '../../domain/connection.ts';
import type { SessionUser } from '../../domain/session.ts';
import { AccountAvatar } from './account-avatar.tsx';
import { ProductLogo } from './product-logo.tsx';
import { SHARED_STRINGS } from './shared-strings.ts';

/** The page's heading, for screen readers. */
export function ProductHeading() {
  return <h1 class="visually-hidden">{SHARED_STRINGS.product}</h1>;
}

interface IdentityProps {
  readonly user: SessionUser | null;
  /** `null` before setup. */
  readonly account: Account | null;
  readonly connectionKind: ConnectionKind;
  /** Whether this browser has no other account, so that there is nothing to tell it from. */
  readonly isOnly: boolean;
  /** Whether these values are read. */
  readonly isReady: boolean;
}

/** The user and the org that a surface shows. */
export function Identity({ user, account, connectionKind, isOnly, isReady }: IdentityProps) {
  const accountLabel = account === null ? SHARED_STRINGS.notConnected : accountName(account);
  const kind = SHARED_STRINGS.kinds[connectionKind];
  const noUserText = kind === null ? SHARED_STRINGS.notSignedIn : SHARED_STRINGS.notConnected;
  const name = user?.name ?? (account === null ? SHARED_STRINGS.product : noUserText);
  const hasAvatar = account !== null && (!isOnly || isCustomized(account));
  return (
    <>
      {hasAvatar ? <AccountAvatar account={account} /> : <ProductLogo />}
      <span class="identity-text">
        {isReady && (
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
