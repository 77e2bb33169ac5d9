import type * as z from 'zod';
import type { ToolDefinition } from './define-tool.ts';
import { getApplicationSsoLink } from './get-application-sso-link.ts';
import { getMyUserProfile } from './get-my-user-profile.ts';
import { listAssignedApplications } from './list-assigned-applications.ts';
import type { ToolDescription } from './texts/tool-description.ts';
import type { TOOL_TEXTS } from './texts/tool-texts.ts';

type DefinitionsOf<Texts extends readonly ToolDescription[]> = {
  readonly [I in keyof Texts]: ToolDefinition<Texts[I]['name']>;
};

const LIST = [getMyUserProfile, listAssignedApplications, getApplicationSsoLink] as const;

/** Every tool with its schemas, in the order of `TOOL_TEXTS`. */
export const TOOLS = Object.freeze(LIST satisfies DefinitionsOf<typeof TOOL_TEXTS>);

type Tool = (typeof TOOLS)[number];

/** What each tool takes, by its name. */
export type ToolInputs = { readonly [T in Tool as T['name']]: z.input<T['input']> };

/** The structured output of each tool, by its name; texts in it are data from Okta. */
export type ToolOutputs = { readonly [T in Tool as T['name']]: z.output<T['output']> };
