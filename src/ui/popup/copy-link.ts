import type { AssignedApplication } from '../../domain/application.ts';
import type { PopupParts } from './popup-context.ts';
import { POPUP_WORDS } from './words.ts';

/** Copies the application's link and says so; an application without a usable link has nothing to copy. */
export async function copyLink(
  { extension, announcer }: PopupParts,
  application: AssignedApplication | null,
): Promise<boolean> {
  const ssoLink = application?.ssoLink;
  if (ssoLink === undefined || ssoLink === null) return false;
  try {
    await extension.copyText(ssoLink);
    announcer.say(POPUP_WORDS.copied);
    return true;
  } catch {
    announcer.say(POPUP_WORDS.copyFailed);
    return false;
  }
}
