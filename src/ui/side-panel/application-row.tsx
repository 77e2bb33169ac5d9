import type { ApplicationSummary } from '../../assistant/transcript.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import { AppLogo } from '../components/app-logo.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { PANEL_STRINGS } from './strings.ts';

interface ApplicationRowProps {
  readonly application: ApplicationSummary;
  readonly icon: IconName;
  readonly onSelect: (where: LinkTarget) => void;
}

/** One app of a list: a button if it can be opened, otherwise the reason why not. */
export function ApplicationRow({ application, icon, onSelect }: ApplicationRowProps) {
  const { label, logoUrl, launchable, distinction } = application;
  if (!launchable)
    return (
      <li class="app-row app-row-refused">
        <AppLogo label={label} logoUrl={logoUrl} />
        <span class="app-row-text">
          <span class="app-row-label">
            <bdi>{label}</bdi>
          </span>
          <span class="app-row-note">{PANEL_STRINGS.unsafeLink}</span>
        </span>
      </li>
    );
  return (
    <li>
      <button type="button" class="app-row" {...linkClickHandlers(onSelect)}>
        <AppLogo label={label} logoUrl={logoUrl} />
        <span class="app-row-text">
          <span class="app-row-label">
            <bdi>{label}</bdi>
          </span>
          {distinction !== undefined && <span class="app-row-note">{distinction}</span>}
        </span>
        <Icon name={icon} size={16} />
      </button>
    </li>
  );
}
