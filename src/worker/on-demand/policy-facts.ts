import { displayText } from '../../domain/display-text.ts';
import { policyKeysInEffect, unreadOrgKeys, type Policy } from '../../domain/policy.ts';
import { unknownDisabledTools } from '../../outside/model/tool-availability.ts';

const MAX_NAME_LENGTH = 120;

/** What applies of a policy, and what of it needs a fix; as facts of the check `policy`. */
export function policyFacts(policy: Policy): {
  readonly isSound: boolean;
  readonly facts: Readonly<Record<string, string>> & { readonly keys: string };
} {
  const faults = {
    ignored: namesOf(policy.ignored ?? []),
    conflicts: namesOf(policy.conflicts ?? []),
    unknownTools: namesOf(unknownDisabledTools(policy)),
    orgLocked: unreadOrgKeys(policy).length === 0 ? '' : 'yes',
  };
  const found = Object.entries(faults).filter(([, names]) => names !== '');
  const keys = policyKeysInEffect(policy).join(', ');
  return { isSound: found.length === 0, facts: { keys, ...Object.fromEntries(found) } };
}

function namesOf(texts: readonly string[]): string {
  // An empty name is named, too: a list with one disables every tool.
  return texts.map((text) => displayText(text, MAX_NAME_LENGTH) || '“”').join(', ');
}
