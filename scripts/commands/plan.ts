import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../src/tools/texts/tool-texts.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AssignedApplication } from '../../src/domain/application.ts';
import { planTurn, type Plan, type PlannedCall } from '../../src/assistant/plan.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { answerLines, runCommand } from './json-lines.ts';
import { readHistory, type HistoryEntry } from './read-history.ts';
import { readTables } from './read-tables.ts';
import { messageOf, readAppLinks, UsageError, type AppLinksFile } from './read-app-links.ts';

const BRANDS = readBrands(BRAND_TABLE);
const classifiers = readTables();

const USAGE =
  'Usage: npm run --silent plan -- --app-links FILE [--user FILE], with JSON lines {"id","prompt","history"?} on stdin.';

await runCommand(async () => {
  const file = readAppLinks(readPath());
  const index = createSearchIndex(file.applications, undefined, BRANDS);
  await answerLines(({ id, prompt, history }) => {
    if (typeof prompt !== 'string')
      return { id: id ?? null, error: 'A line needs "prompt", a string.' };
    const context = { index, classifiers };
    const previous = readHistory(toHistory(history), context);
    const plan = planTurn(prompt, { ...context, previous });
    return { id: id ?? null, ...describePlan(plan, file) };
  });
});

function readPath(): string {
  try {
    const { values } = parseArgs({
      options: { 'app-links': { type: 'string' }, user: { type: 'string' } },
    });
    if (values.user !== undefined) JSON.parse(readFileSync(values.user, 'utf8'));
    const path = values['app-links'];
    if (path === undefined) throw new UsageError(USAGE);
    return path;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${messageOf(error)} ${USAGE}`);
  }
}

function toHistory(history: unknown): HistoryEntry[] {
  if (!Array.isArray(history)) return [];
  return history.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('role' in entry) || !('content' in entry))
      return [];
    const { role, content } = entry;
    if ((role !== 'user' && role !== 'assistant') || typeof content !== 'string') return [];
    return [{ role, content }];
  });
}

/** A plan in the words of the contract. */
function describePlan(plan: Plan, file: AppLinksFile): object {
  const calls = plan.calls.map((call) => describeCall(call, file));
  switch (plan.outcome) {
    case 'answer':
      return { outcome: plan.outcome, calls, declined: plan.declined };
    case 'clarify':
      return { outcome: plan.outcome, calls, ask: plan.ask };
    case 'decline':
      return { outcome: plan.outcome, calls, reason: plan.reason };
    case 'offer': {
      const readings = plan.readings.map((reading) => ({
        calls: reading.calls.map((call) => describeCall(call, file)),
      }));
      return { outcome: plan.outcome, calls, readings };
    }
  }
}

function describeCall(call: PlannedCall, { linkUrls }: AppLinksFile): object {
  const named = (application: AssignedApplication): object => ({
    label: application.label,
    linkUrl: linkUrls.get(application.id) ?? null,
  });
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return { tool: call.tool, fields: call.fields };
    case LIST_TOOL.name:
      return {
        tool: call.tool,
        query: call.query,
        matches: call.matches.map((application) => linkUrls.get(application.id) ?? null),
        purpose: call.purpose,
      };
    case LINK_TOOL.name:
      return {
        tool: call.tool,
        action: call.action,
        application: call.application === null ? null : named(call.application),
        candidates: call.candidates.map(named),
      };
  }
}
