import type { ToolDescription } from './tool-description.ts';

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
