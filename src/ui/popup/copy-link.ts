import type { AssignedApplication } from '../../domain/application.ts';
import type { PopupDeps } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

/** Copies the app's link and announces it; returns false if there is no usable link or copying fails. */
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
