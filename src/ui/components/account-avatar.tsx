import type { Account } from '../../domain/accounts.ts';
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
  const { host } = new URL(org.orgUrl);
  const title = [name, user?.name ?? ''].find((text) => text !== '') ?? host;
  const kind = SHARED_STRINGS.kinds[connectionKindOf(org)];
  return (
    <span class="account-lines">
      <span class="account-name truncate">
        <bdi>{title}</bdi>
      </span>
      <span class="account-detail truncate">
        <bdi>{user?.login ?? SHARED_STRINGS.notSignedIn}</bdi>
        {title !== host && ` · ${host}`}
        {kind !== null && ` · ${kind}`}
      </span>
    </span>
  );
}

/** {@link AccountSummary} as text, for a tooltip where it is truncated. */
export function accountSummaryText(account: Account): string {
  const { host } = new URL(account.org.orgUrl);
  const login = account.user?.login ?? SHARED_STRINGS.notSignedIn;
  return [...new Set([...titleParts(account), login, host])].join(' · ');
}

/** An account's name in a sentence; distinct for two users of one org. */
export function accountTitle(account: Account): string {
  return titleParts(account).join(' · ');
}

function titleParts({ name, org, user }: Account): readonly string[] {
  if (name !== '') return [name];
  const { host } = new URL(org.orgUrl);
  return user === null ? [host] : [user.name, host];
}

function firstHostLabel({ org }: Account): string {
  return new URL(org.orgUrl).host.split('.')[0] ?? '';
}
