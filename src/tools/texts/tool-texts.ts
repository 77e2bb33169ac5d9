/** The part of a tool's definition that pages and the consent gate use: words only, so that no page loads schemas. */
export interface ToolDescription<Name extends string = string> {
  readonly name: Name;
  /** Names the tool in settings. */
  readonly label: string;
  /** Shown while the tool runs. */
  readonly progress: string;
  /** What a call asks for, after "asks for". */
  readonly request: string;
  /** What "Always allow" gives from then on. */
  readonly alwaysAllows: string;
  /** The argument that says what exactly a call asks for, or `null`. */
  readonly detailArgument: string | null;
  /** A key that every output of this tool has, and of no other. */
  readonly outputKey: string;
}

export const PROFILE_TOOL = {
  name: 'get_my_user_profile',
  label: 'Your profile',
  progress: 'Reading your Okta profile…',
  request: 'your profile',
  alwaysAllows: 'your whole profile',
  detailArgument: null,
  outputKey: 'profile',
} as const satisfies ToolDescription;

export const LIST_TOOL = {
  name: 'list_assigned_applications',
  label: 'List of your apps',
  progress: 'Reading your apps…',
  request: 'the list of your apps',
  alwaysAllows: 'the list of all your apps',
  detailArgument: 'query',
  outputKey: 'applications',
} as const satisfies ToolDescription;

export const LINK_TOOL = {
  name: 'get_application_sso_link',
  label: 'Links to your apps',
  progress: 'Finding the app…',
  request: 'the link to one of your apps',
  alwaysAllows: 'the links to all your apps',
  detailArgument: 'application',
  outputKey: 'candidates',
} as const satisfies ToolDescription;

/** Every tool, in the order in which clients and settings list them; `tools/index.ts` has the same with schemas. */
export const TOOL_TEXTS = [PROFILE_TOOL, LIST_TOOL, LINK_TOOL] as const;
