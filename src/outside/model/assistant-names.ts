import { extensionIdOf } from '../../domain/extension-id.ts';
import type { OutsideAssistant } from './outside-assistant.ts';

type Named = Pick<OutsideAssistant, 'key' | 'installation' | 'label' | 'name'>;

/** Heads everything about an assistant: what its user calls it, else its installation, which whoever set it up named. */
export function assistantTitle({ key, installation, label, name }: Named): string {
  if (label !== '') return label;
  // An extension's id tells people nothing, and stands beside the name.
  return extensionIdOf(key) !== null || isSameName(installation, name) ? name : installation;
}

/** What the assistant says that it is, where that is another name; else `''`. */
export function claimedName(assistant: Named): string {
  const { key, installation, name } = assistant;
  if (extensionIdOf(key) !== null && assistant.label === '') return '';
  return isSameName(installation, name) || name === assistantTitle(assistant) ? '' : name;
}

/** Whether a name is the installation's in another spelling: `Claude Desktop` is `claude-desktop`. */
function isSameName(installation: string, name: string): boolean {
  return (
    installation === '' ||
    (/^[\x20-\x7e]+$/u.test(name) && lettersOf(installation) === lettersOf(name))
  );
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '');
}
