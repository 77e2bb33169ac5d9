import type { ProfileRow } from '../../assistant/transcript.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { useListFocus } from '../components/use-list-focus.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** The user's Okta profile, field by field. */
export function ProfileCard({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const { extension, announcer } = usePanel();
  const listFocus = useListFocus<HTMLDListElement>();
  return (
    <dl {...listFocus} class="card profile" aria-live="off" aria-label={PANEL_STRINGS.profile}>
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
    </dl>
  );
}
