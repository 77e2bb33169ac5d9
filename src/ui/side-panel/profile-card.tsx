import { useId, useState } from 'preact/hooks';
import type { ProfileRow } from '../../assistant/transcript.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { monogram } from '../components/monogram.ts';
import { useListFocus } from '../components/use-list-focus.ts';
import { usePanel } from './panel-context.ts';
import { profileGroups, profileIdentity, type ProfileIdentity } from './profile-groups.ts';
import { PANEL_STRINGS } from './strings.ts';

const MAX_ROWS_WITHOUT_BUTTON = 10;

interface ProfileCardProps {
  readonly rows: readonly ProfileRow[];
}

/** The fields that were asked for. */
export function ProfileCard({ rows }: ProfileCardProps) {
  const listFocus = useListFocus<HTMLElement>();
  return (
    <section {...listFocus} class="card profile" aria-live="off" aria-label={PANEL_STRINGS.profile}>
      <dl>
        <ProfileRows rows={rows} />
      </dl>
    </section>
  );
}

/** The whole profile: whose it is, then its fields in groups; the most wanted at first, all on request. */
export function WholeProfileCard({ rows }: ProfileCardProps) {
  const { locale } = usePanel();
  const [isAll, setAll] = useState(false);
  const listFocus = useListFocus<HTMLDivElement>();
  const id = useId();
  const identity = profileIdentity(rows);
  const first = profileGroups(rows, false);
  const hasFew = first.length === 0 || rows.length <= MAX_ROWS_WITHOUT_BUTTON;
  const groups = isAll || hasFew ? profileGroups(rows, true) : first;
  const count = new Intl.NumberFormat(locale).format(rows.length);
  return (
    <section class="card profile" aria-live="off" aria-label={PANEL_STRINGS.profile}>
      {identity !== null && <IdentityHead identity={identity} />}
      <div {...listFocus}>
        {groups.map(({ name, title, rows: own }) => (
          <div key={name} class="profile-group">
            <h3 id={`${id}-${name}`}>{title}</h3>
            <dl aria-labelledby={`${id}-${name}`}>
              <ProfileRows rows={own} />
            </dl>
          </div>
        ))}
      </div>
      {!hasFew && (
        <Button kind="quiet" wide aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? PANEL_STRINGS.showLess : PANEL_STRINGS.showAll(count)}
        </Button>
      )}
    </section>
  );
}

function IdentityHead({ identity: { name, work } }: { readonly identity: ProfileIdentity }) {
  return (
    <div class="profile-head">
      <span class="profile-photo" aria-hidden="true">
        {monogram(name).letters}
      </span>
      <div class="profile-who">
        <p class="profile-name">
          <bdi>{name}</bdi>
        </p>
        {work !== '' && (
          <p class="muted">
            <bdi>{work}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}

function ProfileRows({ rows }: ProfileCardProps) {
  const { extension, announcer } = usePanel();
  return (
    <>
      {rows.map(({ field, label, value }) => (
        <div key={field} class="profile-row">
          <dt>{label}</dt>
          {value === null ? (
            <dd class="profile-absent">{PANEL_STRINGS.notRecorded}</dd>
          ) : (
            <dd class="profile-value">
              <bdi>{value}</bdi>
              <CopyButton
                iconOnly
                label={PANEL_STRINGS.copyValue(label)}
                text={value}
                copyText={(text) => extension.copyText(text)}
                announcer={announcer}
              />
            </dd>
          )}
        </div>
      ))}
    </>
  );
}
