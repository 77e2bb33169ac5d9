import { OPTIONAL_SCOPES } from '../../domain/okta-scopes.ts';
import type { DetailSection, NotSharedReason } from '../../domain/user-details.ts';

/** Why a section is not shared and what can be done, in words for people and models; `{scope}` is filled in. */
export const NOT_SHARED_TEXTS = {
  grant:
    'Your org does not share this with the app. An administrator can grant the app the scope {scope}.',
  allow: 'Your org does not share this with the app. An administrator can allow it.',
  refused:
    'Okta does not give this: the org has it turned off. An administrator can turn it on in Okta.',
  policy: 'Your organization has turned this off.',
  'sign-in': 'Okta wants a fresh sign-in first. Sign out of the extension and in again.',
  connection: 'This connection has no user of its own who could be asked about.',
} as const;

type NotSharedTexts = Readonly<Record<keyof typeof NOT_SHARED_TEXTS, string>>;

/** The sentence for a reason, which names the scope that a section needs. */
export function notSharedText(
  texts: NotSharedTexts,
  reason: NotSharedReason,
  section: DetailSection,
): string {
  if (reason !== 'scope') return texts[reason];
  switch (section) {
    case 'customAttributes':
    case 'authenticators':
    case 'org':
      return texts.grant.replace('{scope}', OPTIONAL_SCOPES[section]);
    case 'signIn':
    case 'groups':
      return texts.allow;
  }
}
