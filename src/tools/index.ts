import type { ToolDefinition } from './define-tool.ts';
import { getApplicationSsoLink } from './get-application-sso-link.ts';
import { getMyUserProfile } from './get-my-user-profile.ts';
import { listAssignedApplications } from './list-assigned-applications.ts';

/** The catalogue: every tool, in the order in which clients are shown them. */
export const TOOLS: readonly ToolDefinition[] = Object.freeze([
  getMyUserProfile,
  listAssignedApplications,
  getApplicationSsoLink,
]);
