import { accountName, type Account } from '../../domain/accounts.ts';
import { kindOf } from '../../domain/org-config.ts';
import { WORDS } from '../words.ts';
import { monogram } from './monogram.ts';

/** An account's colour with its initials; decoration beside its name. */
export function AccountMark({ account }: { readonly account: Account }) {
  const { name, user, color } = account;
  const shown = [name, user?.name ?? ''].find((text) => text !== '') ?? firstLabel(account);
  return (
    <span class={`account-mark account-${color}`} aria-hidden="true">
      {monogram(shown).letters}
    </span>
  );
}

/** An account by its name and by who uses it, so that two of one org are told apart. */
export function AccountLines({ account }: { readonly account: Account }) {
  const { name, org, user } = account;
  const kind = WORDS.kinds[kindOf(org)];
  return (
    <span class="account-lines">
      <span class="account-name truncate">
        <bdi>{accountName(account)}</bdi>
      </span>
      <span class="account-detail truncate">
        <bdi>{user?.login ?? WORDS.notSignedIn}</bdi>
        {name !== '' && ` · ${new URL(org.orgUrl).host}`}
        {kind !== null && ` · ${kind}`}
      </span>
    </span>
  );
}

/** The same as {@link AccountLines}, for where they are cut off. */
export function accountText(account: Account): string {
  const { host } = new URL(account.org.orgUrl);
  return [...new Set([accountName(account), account.user?.login ?? WORDS.notSignedIn, host])].join(
    ' · ',
  );
}

function firstLabel({ org }: Account): string {
  return new URL(org.orgUrl).host.split('.')[0] ?? '';
}
