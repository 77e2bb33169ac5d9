import type { JsonObject } from '../../src/domain/json.ts';

/** A call that each client makes: of the tool whose name has this in it. */
export interface ScriptedCall {
  readonly tool: string;
  readonly input: JsonObject;
}

/** Profile, list, the link of one app, and a name that several apps have. */
export const CALLS: readonly ScriptedCall[] = [
  { tool: 'get_my_user_profile', input: { fields: ['title', 'department'] } },
  { tool: 'list_assigned_applications', input: { query: 'sales', limit: 3 } },
  { tool: 'get_application_sso_link', input: { application: 'salesforce' } },
  { tool: 'get_application_sso_link', input: { application: 'google' } },
];

/** By which the scripted model knows the prompt from others that a client sends by itself, as for a title. */
export const PROMPT = 'Okta check: my profile, my sales apps, and two links.';

/** What a client, or the model behind it, has got. */
export interface Seen {
  /** Names of the offered tools that are ours. */
  readonly tools: readonly string[];
  /** The results of the calls as text, in order. */
  readonly results: readonly string[];
}

/** A name as clients change it: prefixes, other separators, capitals. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** The offered name of a tool, if there is one. */
export function offeredName(tool: string, offered: readonly string[]): string | undefined {
  return offered.find((name) => folded(name).includes(folded(tool)));
}

/** The offered names that are ours. */
export function ownTools(offered: readonly string[]): readonly string[] {
  const names = CALLS.map(({ tool }) => offeredName(tool, offered));
  return [...new Set(names)].filter((name) => name !== undefined);
}
