import { displayText } from './display-text.ts';
import { assistantError, type AssistantError } from './errors.ts';
import { unreadOrgKeys, type Policy } from './policy.ts';

const MAX_KEYS_LENGTH = 200;

/** Where policy tries to set the org and fails to, the reason why none may be used: a mistake must not allow any org. */
export function policyOrgProblem(policy: Policy): AssistantError | null {
  const keys = unreadOrgKeys(policy);
  return keys.length === 0
    ? null
    : assistantError(
        'POLICY_ORG_UNREADABLE',
        "The organization's policy sets the Okta org in a way that cannot be read. Only an administrator can fix it.",
        { keys: displayText(keys.join(', '), MAX_KEYS_LENGTH) },
      );
}
