import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { decodePolicy } from '../src/domain/policy.ts';
import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../src/manifest.ts';
import { checkTitle, findingText } from '../src/ui/options/diagnosis-strings.ts';
import { policyFacts } from '../src/worker/on-demand/policy-facts.ts';

/** Where browsers read the settings of an extension, innermost key last. */
const PLACES = [
  ['3rdparty', 'extensions', CHROMIUM_EXTENSION_ID],
  ['policies', '3rdparty', 'Extensions', FIREFOX_EXTENSION_ID],
] as const;

/** What applies of a policy file in JSON and what of it needs a fix, in the words of Troubleshooting. */
export function checkPolicyFile(text: string): {
  readonly isSound: boolean;
  readonly lines: readonly string[];
} {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (root?.type !== 'object' || errors.length > 0)
    return { isSound: false, lines: ['This is not a policy file in JSON.'] };
  const settings = PLACES.map((place) => memberAt(root, place)).find((node) => node !== null);
  const { isSound, facts } = policyFacts(decodePolicy(settingsIn(settings ?? root)));
  const applied = findingText({ check: 'policy', verdict: 'good', error: null, facts }).text;
  const faults = findingText({ check: 'policy', verdict: 'bad', error: null, facts }).text;
  return {
    isSound,
    lines: [
      checkTitle('policy'),
      ...(facts.keys === '' ? [] : [applied]),
      ...(isSound ? [] : [faults]),
    ],
  };
}

function memberAt(node: Node, place: readonly string[]): Node | null {
  let found: Node | undefined = node;
  for (const key of place)
    found = found?.children?.find((member) => member.children?.[0]?.value === key)?.children?.[1];
  return found ?? null;
}

/** The settings by name. A parser of JSON would keep the last of a name that stands twice; spaces make it a spelling of its own. */
function settingsIn(node: Node): object {
  const settings = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    let name = String(key?.value);
    while (settings.has(name)) name += ' ';
    settings.set(name, value === undefined ? undefined : valueOf(value));
  }
  return Object.fromEntries(settings);
}

function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map(valueOf);
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map(({ children: [key, value] = [] }) => [
          String(key?.value),
          value === undefined ? undefined : valueOf(value),
        ]),
      );
    default:
      return node.value;
  }
}
