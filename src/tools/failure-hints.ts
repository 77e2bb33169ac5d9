import type { WireError } from '../domain/errors.ts';

/** Tells a model what happened and what to do about it. */
export function hintFor(error: WireError): string {
  switch (error.code) {
    case 'NOT_CONFIGURED':
      return 'The extension is not set up. Ask the user to open its options and enter their Okta domain.';
    case 'SIGN_IN_REQUIRED':
      return 'The user is not signed in to Okta. Ask them to sign in to the extension, then try again.';
    case 'NETWORK_BLOCKED':
      return (
        "Something on the user's network answered instead of Okta, such as a web gateway or the sign-in page of a guest " +
        'network. Trying again does not help. Ask the user to sign in to the network or to switch to another one.'
      );
    case 'NETWORK_UNAVAILABLE':
      return (
        "Okta cannot be reached from the user's network at the moment. Try once more, then ask the user to check their " +
        'connection, VPN, or proxy.'
      );
    case 'OKTA_UNAVAILABLE':
    case 'SIGN_IN_UNAVAILABLE':
      return 'Okta has a temporary problem. Try once more, then tell the user to try again in a few minutes.';
    case 'OKTA_RATE_LIMITED':
      return `Okta accepts no more requests for now. Tell the user to try again after ${localTime(error.detail.retryAt)}.`;
    case 'DPOP_REFUSED':
    case 'OKTA_FORBIDDEN':
    case 'OKTA_SCOPE_MISSING':
      return 'Okta does not allow this. Do not try again; the user may ask their administrator.';
    case 'OKTA_REQUEST_REJECTED':
    case 'OKTA_RESPONSE_UNEXPECTED':
      return `${error.message} Do not try again; the user may report it to their administrator.`;
    case 'ORG_MOVED':
      return `${error.message} Ask the user to open the options of the extension: the org may have a new address.`;
    case 'ORG_PERMISSION_MISSING':
      return `${error.message} Ask the user to open the extension and allow access to their Okta org.`;
    case 'CLOCK_WRONG':
      return `${error.message} Ask the user to set its date and time automatically, then try again.`;
    case 'CALLER_NOT_ALLOWED':
      return `${error.message} Do not try again; the user can check the options of the extension.`;
    case 'INTERNAL':
      return `${error.message} Try once more, then tell the user.`;
    case 'INPUT_INVALID':
      return `${error.message}\n${error.detail.issues}`;
    default:
      return error.message;
  }
}

/** A time as the user's clock shows it, with its time zone, which a model does not know; and as programs read it. */
function localTime(at: number): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'long' });
  return `${format.format(at)} (${new Date(at).toISOString()})`;
}
