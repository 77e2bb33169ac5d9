import { createInvitation } from '../../domain/invitation.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { useOptions } from './options-context.ts';
import { OPTIONS_STRINGS } from './strings.ts';

/** The code by which somebody else connects without typing the domain and the client ID. */
export function InviteCard({ org }: { readonly org: OrgConfig }) {
  const { extension, announcer } = useOptions();
  const code = createInvitation(org);
  return (
    <section class="card card-padded options-card" aria-labelledby="invite-title">
      <h2 class="card-title" id="invite-title">
        {OPTIONS_STRINGS.invite}
      </h2>
      <p>{OPTIONS_STRINGS.inviteText(new URL(org.orgUrl).host)}</p>
      <div class="options-copy">
        <code>{code}</code>
        <CopyButton
          iconOnly
          label={OPTIONS_STRINGS.copyInvitationCode}
          text={code}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
      <div class="options-line">
        <span class="muted">{OPTIONS_STRINGS.inviteMessage}</span>
        <CopyButton
          label={OPTIONS_STRINGS.copyInvitation}
          text={OPTIONS_STRINGS.invitationMessage(code)}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
    </section>
  );
}
