import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type InputRequiredResult,
  type McpServer,
  type ReadResourceResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { AssignedApplication } from '../domain/application.ts';
import { AssistantError } from '../domain/errors.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';
import { lookalikeDistinctions } from '../domain/lookalike-groups.ts';
import { nameInReference } from '../tools/application-reference.ts';
import { applicationSummary } from '../tools/application-summary.ts';
import { getMyUserProfile } from '../tools/get-my-user-profile.ts';
import { MAX_LIMIT, listAssignedApplications } from '../tools/list-assigned-applications.ts';
import { oktaProvenance } from '../tools/provenance.ts';
import {
  applicationLink,
  APPLICATIONS_LINK,
  APPLICATIONS_URI,
  PROFILE_LINK,
  type ResourceLink,
} from '../tools/resource-links.ts';
import { toToolFailure } from '../tools/run-tool.ts';
import { getAssignedApplications, completeLabel } from './assigned-applications.ts';
import { waitForSignIn, clientElicitation, requestSignIn } from './elicitation.ts';
import { toSdkIcons } from './sdk-icons.ts';
import { ERROR_META_KEY, MIME_TYPE } from './protocol-constants.ts';
import { reportProgress } from './report-progress.ts';
import { ALLOW_ALL_GATE, runIfAllowed, type ServerDeps } from './server-deps.ts';

/** Resources on one page of `resources/list`. */
const PAGE_SIZE = 100;

const PROFILE_RESOURCE = {
  ...PROFILE_LINK,
  description: `Profile of the signed-in Okta user, as ${getMyUserProfile.name} gives it.`,
  mimeType: MIME_TYPE,
  icons: toSdkIcons(getMyUserProfile),
};

const APPLICATIONS_RESOURCE = {
  ...APPLICATIONS_LINK,
  description: `The first ${MAX_LIMIT} applications assigned to the signed-in Okta user, as ${listAssignedApplications.name} gives them.`,
  mimeType: MIME_TYPE,
  icons: toSdkIcons(listAssignedApplications),
};

const APPLICATION_TEMPLATE = {
  name: 'application',
  uriTemplate: `${APPLICATIONS_URI}/{id}`,
  title: 'One of my applications',
  description: 'An application assigned to the signed-in Okta user, named by its id or its label.',
  mimeType: MIME_TYPE,
  icons: toSdkIcons(listAssignedApplications),
};

/** Registers profile and applications as resources. A resource never has an app's link: only the tool returns it. */
export function registerResources(server: McpServer, deps: ServerDeps): void {
  const { mayUse } = deps.gate ?? ALLOW_ALL_GATE;

  const registerFixed = (
    { name, uri, ...metadata }: typeof PROFILE_RESOURCE,
    tool: ToolDefinition,
    input: object,
  ) =>
    server.registerResource(name, uri, metadata, (_uri, ctx) =>
      readResource(server, deps, tool, uri, ctx, async (signal) => {
        const outcome = await runIfAllowed(deps, tool, input, signal);
        if (outcome.kind === 'error') throw new AssistantError(outcome.error);
        return outcome.output;
      }),
    );
  registerFixed(PROFILE_RESOURCE, getMyUserProfile, {});
  registerFixed(APPLICATIONS_RESOURCE, listAssignedApplications, { limit: MAX_LIMIT });

  const { name, uriTemplate, ...metadata } = APPLICATION_TEMPLATE;
  const complete = { id: (typed: string) => completeLabel(deps, typed) };
  server.registerResource(
    name,
    new ResourceTemplate(uriTemplate, { list: undefined, complete }),
    metadata,
    ({ href }, _variables, ctx) =>
      readResource(server, deps, listAssignedApplications, href, ctx, async (signal) => {
        const { value, takenAt } = await getAssignedApplications(deps, signal);
        const application = findApplication(href, value);
        if (application === undefined) throw new ResourceNotFoundError(href);
        const summary = applicationSummary(application, lookalikeDistinctions(value));
        return { ...oktaProvenance(takenAt), application: summary };
      }),
  );

  // Replaces the SDK's lists, which have neither pages nor disabled tools.
  server.server.setRequestHandler('resources/list', async ({ params }, { mcpReq }) => {
    const start = parseCursor(params?.cursor);
    const end = start + PAGE_SIZE;
    const all: readonly ResourceLink[] = [
      ...((await mayUse(getMyUserProfile.name)) ? [PROFILE_RESOURCE] : []),
      ...((await mayUse(listAssignedApplications.name)) ? [APPLICATIONS_RESOURCE] : []),
      ...(await applicationLinks(deps, mcpReq.signal)),
    ];
    return {
      resources: all.slice(start, end).map((link) => ({ ...link, mimeType: MIME_TYPE })),
      ...(end < all.length && { nextCursor: String(end) }),
    };
  });
  server.server.setRequestHandler('resources/templates/list', async () => ({
    resourceTemplates: (await mayUse(listAssignedApplications.name)) ? [APPLICATION_TEMPLATE] : [],
  }));
}

async function readResource(
  server: McpServer,
  deps: ServerDeps,
  tool: ToolDefinition,
  uri: string,
  ctx: ServerContext,
  readContent: (signal: AbortSignal) => Promise<object>,
): Promise<ReadResourceResult | InputRequiredResult> {
  const elicitation = clientElicitation(server, ctx);
  const { signal } = ctx.mcpReq;
  const stopProgress = reportProgress(ctx.mcpReq);
  try {
    await waitForSignIn(deps, elicitation, tool.name, signal);
    const text = JSON.stringify(await readContent(signal));
    return { contents: [{ uri, mimeType: MIME_TYPE, text }] };
  } catch (thrown) {
    if (thrown instanceof ResourceNotFoundError) throw thrown;
    const { error, hint } = toToolFailure(thrown);
    const signIn =
      error.code === 'SIGN_IN_REQUIRED' ? await requestSignIn(deps, elicitation) : null;
    if (signIn !== null) return signIn;
    throw new ProtocolError(ProtocolErrorCode.InternalError, hint, { [ERROR_META_KEY]: error });
  } finally {
    stopProgress();
  }
}

/** The application with this id, or else the only one with this label, percent-encoded as in a URI. */
function findApplication(
  uri: string,
  applications: readonly AssignedApplication[],
): AssignedApplication | undefined {
  const name = nameInReference(uri);
  const [labeled, ...others] = applications.filter(({ label }) => label === name);
  return (
    applications.find(({ id }) => id === name.toLowerCase()) ??
    (others.length === 0 ? labeled : undefined)
  );
}

/** None for a signed-out user, since a list is no reason to request a sign-in. */
async function applicationLinks(
  deps: ServerDeps,
  signal: AbortSignal,
): Promise<readonly ResourceLink[]> {
  try {
    const { value } = await getAssignedApplications(deps, signal, true);
    const distinctions = lookalikeDistinctions(value);
    return value.map((application) => applicationLink(application, distinctions));
  } catch {
    return [];
  }
}

function parseCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^[1-9]\d{0,8}$/u.test(cursor))
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Invalid cursor');
  return Number(cursor);
}
