import type { ApplicationId, AssignedApplication } from '../domain/application.ts';

/** A resource of the MCP server. */
export interface ResourceLink {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
}

/** The assigned applications as a resource. */
export const APPLICATIONS_URI = 'okta://applications';

/** The signed-in user's profile as a resource. */
export const PROFILE_LINK: ResourceLink = Object.freeze({
  uri: 'okta://me',
  name: 'me',
  title: 'My Okta profile',
});

export const APPLICATIONS_LINK: ResourceLink = Object.freeze({
  uri: APPLICATIONS_URI,
  name: 'applications',
  title: 'My applications',
});

/** One assigned application as a resource; its label is data from Okta. */
export function applicationLink(
  { id, label }: AssignedApplication,
  distinctions: ReadonlyMap<ApplicationId, string>,
): ResourceLink {
  const distinction = distinctions.get(id);
  const title = distinction === undefined ? label : `${label} (${distinction})`;
  return { uri: `${APPLICATIONS_URI}/${id}`, name: id, title };
}
