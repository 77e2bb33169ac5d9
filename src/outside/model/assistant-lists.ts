import { extensionIdOf, extensionKey } from '../../domain/extension-id.ts';
import type { Policy } from '../../domain/policy.ts';
import { isAllowedByPolicy } from './extension-access.ts';
import type { OutsideAccess } from './outside-access.ts';
import { newExtension, type OutsideAssistant } from './outside-assistant.ts';

/** The assistants that may connect at the moment and wait for the user's decision. */
export function pendingAssistants(
  all: readonly OutsideAssistant[],
  { on, extensions }: OutsideAccess,
  policy: Policy,
): readonly OutsideAssistant[] {
  return all.filter(({ key, standing }) => {
    const mayAsk = extensionIdOf(key) === null ? on : extensions;
    return standing === 'waiting' && mayAsk && !isAllowedByPolicy(key, policy);
  });
}

/** The assistants that the user, or policy, has decided about. */
export function decidedAssistants(
  all: readonly OutsideAssistant[],
  policy: Policy,
): readonly OutsideAssistant[] {
  const preapproved = (policy.allowedExtensions ?? [])
    .filter((id) => !all.some(({ key }) => key === extensionKey(id)))
    .map(newExtension);
  return [...all, ...preapproved].flatMap((one): readonly OutsideAssistant[] => {
    if (one.standing !== 'waiting') return [one];
    return isAllowedByPolicy(one.key, policy) ? [{ ...one, standing: 'allowed' }] : [];
  });
}
