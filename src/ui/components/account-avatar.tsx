import { accountName, type Account } from '../../domain/accounts.ts';
import { connectionKindOf } from '../../domain/org-config.ts';
import { SHARED_STRINGS } from './shared-strings.ts';
import { monogram } from './monogram.ts';

/** An account's color with its initials; decorative, beside its name. */
export function AccountAvatar({ account }: { readonly account: Account }) {
  const { name, user, color } = account;
  const initialsSource =
    [name, user?.name ?? ''].find((text) => text !== '') ?? firstHostLabel(account);
  return (
    <span class={`account-mark account-${color}`} aria-hidden="true">
      {monogram(initialsSource).letters}
    </span>
  );
}

/** An account's name and user, so that two accounts of one org look different. */
export function AccountSummary({ account }: { readonly account: Account }) {
  const { name, org, user } = account;
  const kind = SHARED_STRINGS.kinds[connectionKindOf(org)];
  return (
    <span class="account-lines">
      <span class="account-name truncate">
        <bdi>{accountName(account)}</bdi>
      </span>
      <span class="account-detail truncate">
        <bdi>{user?.login ?? SHARED_STRINGS.notSignedIn}</bdi>
        {name !== '' && ` · ${new URL(org.orgUrl).host}`}
        {kind !== null && ` · ${kind}`}
      </span>
    </span>
  );
}

/** {@link AccountSummary} as text, for a tooltip where it is truncated. */
export function accountSummaryText(account: Account): string {
  const { host } = new URL(account.org.orgUrl);
  return [
    ...new Set([accountName(account), account.user?.login ?? SHARED_STRINGS.notSignedIn, host]),
  ].join(' · ');
}

function firstHostLabel({ org }: Account): string {
  return new URL(org.orgUrl).host.split('.')[0] ?? '';
}
