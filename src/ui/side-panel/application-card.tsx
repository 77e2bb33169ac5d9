import type { AnswerBlock } from '../../assistant/transcript.ts';
import { AppLogo } from '../components/app-logo.tsx';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

interface ApplicationCardProps {
  readonly block: Extract<AnswerBlock, { kind: 'application' }>;
}

/** One app with its link from Okta. */
export function ApplicationCard({ block: { application, ssoLink, opened } }: ApplicationCardProps) {
  const { chat, extension, announcer } = usePanel();
  const { id, label, logoUrl, distinction } = application;
  return (
    <section class="card card-padded app-card" aria-live="off" aria-label={label}>
      <div class="app-card-head">
        <AppLogo label={label} logoUrl={logoUrl} />
        <div class="app-card-text">
          <span class="app-card-label">
            <bdi>{label}</bdi>
          </span>
          {distinction !== undefined && <span class="app-row-note">{distinction}</span>}
          {ssoLink === null ? (
            <p class="muted">{PANEL_STRINGS.unsafeLink}</p>
          ) : (
            // For the browser's own menu and the bookmarks bar; a click goes the checked way.
            <a
              class="app-card-link truncate"
              href={ssoLink}
              title={ssoLink}
              {...linkClickHandlers((where) => void chat.openApplication(id, where))}
            >
              {ssoLink.replace('https://', '')}
            </a>
          )}
        </div>
      </div>
      {opened && (
        <p class="app-card-opened">
          <Icon name="check" size={16} />
          {PANEL_STRINGS.opened}
        </p>
      )}
      {ssoLink !== null && (
        <div class="app-card-actions">
          <Button
            small
            kind={opened ? 'plain' : 'primary'}
            icon="launch"
            {...linkClickHandlers((where) => void chat.openApplication(id, where))}
          >
            {opened ? PANEL_STRINGS.openAgain : PANEL_STRINGS.open}
          </Button>
          <CopyButton
            label={PANEL_STRINGS.copyLink}
            text={ssoLink}
            copyText={(text) => extension.copyText(text)}
            announcer={announcer}
          />
        </div>
      )}
    </section>
  );
}
