import type { AssignedApplication } from '../../domain/application.ts';
import type { PopupDeps } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** Copies the application's link and says so; an application without a usable link has nothing to copy. */
export async function copyLink(
  { extension, announcer }: PopupDeps,
  application: AssignedApplication | null,
): Promise<boolean> {
  const ssoLink = application?.ssoLink;
  if (ssoLink === undefined || ssoLink === null) return false;
  try {
    await extension.copyText(ssoLink);
    announcer.announce(POPUP_STRINGS.copied);
    return true;
  } catch {
    announcer.announce(POPUP_STRINGS.copyFailed);
    return false;
  }
}
