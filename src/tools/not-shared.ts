import { OPTIONAL_SCOPES } from '../domain/okta-scopes.ts';
import type { DetailSection, NotSharedReason } from '../domain/user-details.ts';

/** Why a section is not shared and what can be done, in words for people and models. */
export const NOT_SHARED: Readonly<Record<NotSharedReason, (section: DetailSection) => string>> = {
  scope: (section) => `Your org does not share this with the app. ${remedy(section)}`,
  refused: () =>
    'Okta does not give this: the org has it turned off. An administrator can turn it on in Okta.',
  policy: () => 'Your organization has turned this off.',
  'sign-in': () => 'Okta wants a fresh sign-in first. Sign out of the extension and in again.',
  connection: () => 'This connection has no user of its own who could be asked about.',
};

function remedy(section: DetailSection): string {
  switch (section) {
    case 'customAttributes':
    case 'authenticators':
    case 'org':
      return `An administrator can grant the app the scope ${OPTIONAL_SCOPES[section]}.`;
    case 'signIn':
    case 'groups':
      return 'An administrator can allow it.';
  }
}
