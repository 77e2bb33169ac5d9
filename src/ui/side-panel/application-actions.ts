import { toApplicationSummary } from '../../assistant/application-summary.ts';
import { arrange } from '../../assistant/last-list/arrange.ts';
import { recentlyOpened, type LaunchHistory } from '../../domain/launch-history.ts';
import type {
  AnswerBlock,
  ApplicationSummary,
  ToolCallRecord,
} from '../../assistant/transcript.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { LINK_TOOL } from '../../tools/texts/tool-texts.ts';
import type { Extension } from '../extension.ts';
import { createTypedToolCaller } from './turn-host.ts';

/** The app that the user picked from several. */
export interface ApplicationChoice {
  readonly action: 'open' | 'link';
  readonly application: ApplicationSummary;
  readonly where: LinkTarget;
}

export type ApplicationsBlock = Extract<AnswerBlock, { kind: 'applications' }>;

export function listApplications(
  index: SearchIndex,
  { query, order, ids }: ApplicationsBlock,
  launches: LaunchHistory,
): readonly ApplicationSummary[] {
  return arrange(index, { query, order: order ?? null, ids }, recentlyOpened(launches)).map(
    (application) => toApplicationSummary(index, application),
  );
}

/** Carries out the choice and returns it as one more block of the answer; throws an `AssistantError`. */
export async function applyChoice(
  extension: Extension,
  { action, application, where }: ApplicationChoice,
  now: () => number,
  signal: AbortSignal,
): Promise<{ readonly block: AnswerBlock; readonly record: ToolCallRecord | null }> {
  if (action === 'open') {
    await extension.send('link/open', { applicationId: application.id, where });
    const snapshot = await extension.applications.read();
    const listed = snapshot?.value.find(({ id }) => id === application.id);
    const ssoLink = listed?.ssoLink ?? null;
    return { block: { kind: 'application', application, ssoLink, opened: true }, record: null };
  }
  const tool = LINK_TOOL.name;
  const input = { application: application.id };
  const start = now();
  const output = await createTypedToolCaller(extension)(tool, input, signal);
  const ssoLink = output.application?.ssoLink ?? null;
  return {
    block: { kind: 'application', application, ssoLink, opened: false },
    record: { tool, input, outcome: 'ok', milliseconds: now() - start },
  };
}
