import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import { assistantError } from '../../domain/errors.ts';
import { LAUNCHES_LOCK } from '../../domain/locks.ts';
import { orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import { isSsoLink } from '../../domain/sso-link.ts';
import { recordLaunch } from '../../domain/launch-history.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { BrowserUser } from './browser-user.ts';
import type { AccountItems, Platform, WithLock } from '../platform.ts';

/** The only place that opens links: looks an application's link up, checks it again, opens it and counts the launch. */
export interface Launcher {
  /** Throws `APPLICATION_NOT_FOUND`, `APPLICATION_LINK_REFUSED`, `NOT_CONFIGURED` and, without `force`, `OTHER_USER_IN_BROWSER`. */
  open(id: ApplicationId, target: LinkTarget, force?: boolean): Promise<void>;
}

/** `refresh` fetches the applications if the stored list is not fresh. */
export function createLauncher(
  items: AccountItems,
  withLock: WithLock,
  platform: Pick<Platform, 'now' | 'openUrl' | 'report'>,
  refresh: () => Promise<unknown>,
  browserUser: BrowserUser,
): Launcher {
  async function find(id: ApplicationId): Promise<AssignedApplication> {
    const snapshot = await items.applications.read();
    const application = snapshot?.value.find((candidate) => candidate.id === id);
    if (application === undefined)
      throw assistantError('APPLICATION_NOT_FOUND', 'This application is no longer assigned.');
    return application;
  }

  /** Opening does not wait for a fresh list; the next one has it. */
  async function refreshInBackground(): Promise<void> {
    // Without a session, the page that opens may ask the user to sign in; a silent sign-in must come after that.
    if ((await items.session.read()).state === 'signed-in') await refresh();
  }

  async function storeLaunch(id: ApplicationId): Promise<void> {
    await withLock(LAUNCHES_LOCK, async () => {
      await items.launches.write(recordLaunch(await items.launches.read(), id, platform.now()));
    });
  }

  async function rejectMismatchedUser(org: OrgConfig, applicationId: ApplicationId): Promise<void> {
    const login = await browserUser.mismatchedUser(org);
    if (login !== null)
      throw assistantError(
        'OTHER_USER_IN_BROWSER',
        'The Okta session of this browser is another user’s.',
        {
          login,
          applicationId,
        },
      );
  }

  return {
    async open(id, target, force = false) {
      const org = await items.org.read();
      if (org === null) throw assistantError('NOT_CONFIGURED', 'No Okta org is set up.');
      const { label, ssoLink } = await find(id);
      if (ssoLink === null || !isSsoLink(ssoLink, orgOrigins(org)))
        throw assistantError(
          'APPLICATION_LINK_REFUSED',
          `Okta's link for “${label}” is not on the org.`,
          {
            label,
          },
        );
      if (!force) await rejectMismatchedUser(org, id);
      await platform.openUrl(ssoLink, target);
      // The link is open: a later failure must not be reported as if it were not.
      void refreshInBackground().catch(() => undefined);
      await storeLaunch(id).catch(platform.report);
    },
  };
}
