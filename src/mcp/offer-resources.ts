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
import type { ResourceLink, ToolDefinition } from '../tools/define-tool.ts';
import { getMyUserProfile } from '../tools/get-my-user-profile.ts';
import {
  LARGEST_LIMIT,
  listAssignedApplications,
  summaryOf,
} from '../tools/list-assigned-applications.ts';
import { saidByOkta } from '../tools/provenance.ts';
import {
  applicationLink,
  APPLICATIONS_LINK,
  APPLICATIONS_URI,
  PROFILE_LINK,
} from '../tools/resource-links.ts';
import { failure } from '../tools/run-tool.ts';
import { applicationsOf, completeLabel } from './applications.ts';
import { afterSignIn, askingOf, askToSignIn } from './ask.ts';
import { iconsOf } from './icons-of.ts';
import { ERROR_META, MIME_TYPE } from './meta.ts';
import { reportProgress } from './progress.ts';
import { OPEN_GATE, runAllowed, type ServerParts } from './server-parts.ts';

/** Resources on one page of `resources/list`. */
const PAGE = 100;

const PROFILE = {
  ...PROFILE_LINK,
  description: 'Profile of the signed-in Okta user, as get_my_user_profile gives it.',
  mimeType: MIME_TYPE,
  icons: iconsOf(getMyUserProfile),
};

const APPLICATIONS = {
  ...APPLICATIONS_LINK,
  description: `The first ${LARGEST_LIMIT} applications assigned to the signed-in Okta user, as list_assigned_applications gives them.`,
  mimeType: MIME_TYPE,
  icons: iconsOf(listAssignedApplications),
};

const APPLICATION = {
  name: 'application',
  uriTemplate: `${APPLICATIONS_URI}/{id}`,
  title: 'One of my applications',
  description: 'An application assigned to the signed-in Okta user, named by its id or its label.',
  mimeType: MIME_TYPE,
  icons: iconsOf(listAssignedApplications),
};

/** Offers profile and applications as resources; of an application never its link, which only its tool gives. */
export function offerResources(server: McpServer, parts: ServerParts): void {
  const { mayUse } = parts.gate ?? OPEN_GATE;

  const offer = ({ name, uri, ...look }: typeof PROFILE, tool: ToolDefinition, input: object) =>
    server.registerResource(name, uri, look, (_uri, ctx) =>
      read(server, parts, tool, uri, ctx, async (signal) => {
        const outcome = await runAllowed(parts, tool, input, signal);
        if (outcome.kind === 'error') throw new AssistantError(outcome.error);
        return outcome.output;
      }),
    );
  offer(PROFILE, getMyUserProfile, {});
  offer(APPLICATIONS, listAssignedApplications, { limit: LARGEST_LIMIT });

  const { name, uriTemplate, ...look } = APPLICATION;
  const complete = { id: (typed: string) => completeLabel(parts, typed) };
  server.registerResource(
    name,
    new ResourceTemplate(uriTemplate, { list: undefined, complete }),
    look,
    ({ href }, { id }, ctx) =>
      read(server, parts, listAssignedApplications, href, ctx, async (signal) => {
        const { value, takenAt } = await applicationsOf(parts, signal);
        const application = applicationNamed(String(id), value);
        if (application === undefined) throw new ResourceNotFoundError(href);
        return { ...saidByOkta(takenAt), application: summaryOf(application) };
      }),
  );

  // In place of the SDK's own lists, which know neither pages nor stopped tools.
  server.server.setRequestHandler('resources/list', async ({ params }, { mcpReq }) => {
    const start = offsetOf(params?.cursor);
    const end = start + PAGE;
    const all: readonly ResourceLink[] = [
      ...((await mayUse(getMyUserProfile.name)) ? [PROFILE] : []),
      ...((await mayUse(listAssignedApplications.name)) ? [APPLICATIONS] : []),
      ...(await applicationLinks(parts, mcpReq.signal)),
    ];
    return {
      resources: all.slice(start, end).map((link) => ({ ...link, mimeType: MIME_TYPE })),
      ...(end < all.length && { nextCursor: String(end) }),
    };
  });
  server.server.setRequestHandler('resources/templates/list', async () => ({
    resourceTemplates: (await mayUse(listAssignedApplications.name)) ? [APPLICATION] : [],
  }));
}

async function read(
  server: McpServer,
  parts: ServerParts,
  tool: ToolDefinition,
  uri: string,
  ctx: ServerContext,
  contentOf: (signal: AbortSignal) => Promise<object>,
): Promise<ReadResourceResult | InputRequiredResult> {
  const asking = askingOf(server, ctx);
  const { signal } = ctx.mcpReq;
  const done = reportProgress(ctx.mcpReq);
  try {
    await afterSignIn(parts, asking, tool.name, signal);
    const text = JSON.stringify(await contentOf(signal));
    return { contents: [{ uri, mimeType: MIME_TYPE, text }] };
  } catch (thrown) {
    if (thrown instanceof ResourceNotFoundError) throw thrown;
    const { error, hint } = failure(thrown);
    const signIn = error.code === 'SIGN_IN_REQUIRED' ? await askToSignIn(parts, asking) : null;
    if (signIn !== null) return signIn;
    throw new ProtocolError(ProtocolErrorCode.InternalError, hint, { [ERROR_META]: error });
  } finally {
    done();
  }
}

/** The application with this id, or else the one with this label, percent-encoded as in a URI. */
function applicationNamed(
  encoded: string,
  applications: readonly AssignedApplication[],
): AssignedApplication | undefined {
  const named = decoded(encoded);
  const [labelled, ...others] = applications.filter(({ label }) => label === named);
  return (
    applications.find(({ id }) => id === named) ?? (others.length === 0 ? labelled : undefined)
  );
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A list is no reason to ask for a sign-in: who is signed out is shown what there will be, without the applications. */
async function applicationLinks(
  parts: ServerParts,
  signal: AbortSignal,
): Promise<readonly ResourceLink[]> {
  try {
    return (await applicationsOf(parts, signal, true)).value.map(applicationLink);
  } catch {
    return [];
  }
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^[1-9]\d{0,8}$/u.test(cursor))
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Invalid cursor');
  return Number(cursor);
}
