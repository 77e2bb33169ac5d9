import { readFileSync } from 'node:fs';
import type { Intent } from '../../src/assistant/classifier/intents.ts';
import { WHOLE_PROFILE } from '../../src/assistant/classifier/intents.ts';

/** A row of a prompt set; `docs/design/prompt-labels.md` says what the labels mean. */
export interface PromptRow {
  readonly id: string;
  readonly prompt: string;
  readonly history?: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly tool: string;
  readonly args: RowArguments;
  readonly expect?: string;
  readonly also?: readonly RowCall[];
}

interface RowCall {
  readonly tool: string;
  readonly args: RowArguments;
  readonly expect?: string;
}

interface RowArguments {
  readonly fields?: readonly string[];
  readonly query?: string;
  readonly application?: string;
  readonly action?: string;
}

/** What a row teaches. */
export interface Example {
  readonly row: PromptRow;
  readonly intent: Intent;
  readonly asksSeveral: boolean;
  /** Fields of all its calls for the profile. */
  readonly fields: readonly string[];
  /** What its calls name: labels, or words to look for. */
  readonly targets: readonly string[];
  /** The last thing that the user said before. */
  readonly promptBefore: string | null;
  /** What it counts beside others. */
  readonly weight: number;
}

/** The rows of a prompt set, one JSON object a line. */
export function readRows(path: string): PromptRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): PromptRow => JSON.parse(line));
}

/** `labelWordIn` finds a word of a label in a prompt: the resolver asks which application is meant, not the classifier. */
export function toExample(row: PromptRow, labelWordIn: (prompt: string) => string | null): Example {
  const calls: readonly RowCall[] = [row, ...(row.also ?? [])];
  const history = row.history ?? [];
  const shared = row.tool === 'clarify' && history.length === 0 ? labelWordIn(row.prompt) : null;
  return {
    row,
    intent: intentOf(row, shared !== null),
    asksSeveral: calls.length > 1,
    fields: [
      ...new Set(
        calls
          .filter(({ tool }) => tool === 'get_my_user_profile')
          .flatMap(({ args: { fields = [] } }) => (fields.length === 0 ? [WHOLE_PROFILE] : fields)),
      ),
    ],
    targets:
      shared === null
        ? calls.flatMap(({ args }) => args.application ?? args.query ?? []).filter(Boolean)
        : [shared],
    promptBefore: history.findLast(({ role }) => role === 'user')?.content ?? null,
    weight: 1,
  };
}

function intentOf({ tool, args, expect, prompt }: PromptRow, isNamed: boolean): Intent {
  const action = args.action ?? (/\b(?:link|url|address)\b/iu.test(prompt) ? 'link' : 'open');
  switch (tool) {
    case 'get_my_user_profile':
      return 'profile';
    case 'list_assigned_applications':
      return args.query === undefined ? 'list' : 'have';
    case 'get_application_sso_link':
      // A typed address is refused.
      return expect === 'refuse_url' ? 'none' : action === 'link' ? 'link' : 'open';
    case 'clarify':
      return !isNamed ? 'clarify' : action === 'link' ? 'link' : 'open';
    default:
      return 'none';
  }
}
