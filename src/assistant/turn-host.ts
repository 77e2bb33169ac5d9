import type { ApplicationId } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ToolInputs, ToolOutputs } from '../tools/index.ts';
import type { ToolName } from '../tools/texts/tool-names.ts';
import type { GuideFacts } from './guide/guide-facts.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { NicknameItem } from './nicknames/answer-nickname.ts';
import type { RememberedChoice } from './offer-types.ts';
import type { ListBlock } from './last-list/shown-list.ts';
import type {
  AnswerBlock,
  ApplicationSummary,
  ToolCallRecord,
  Transcript,
  TurnMemory,
  TurnStatus,
} from './transcript.ts';

/** What is known of the org's own profile attributes. */
export interface KnownAttributes {
  /** As they were last read; empty before that. */
  readonly titles: readonly string[];
  /** Whether the app is known to have the scope for them. */
  readonly isShared: boolean;
}

/** What a turn needs from the panel: the applications, the tools, and the one way to open something. */
export interface TurnHost {
  /** The current applications, prepared for searching; throws an `AssistantError`, such as `SIGN_IN_REQUIRED`. */
  index(signal: AbortSignal): Promise<SearchIndex>;
  readonly history: Transcript;
  /** What the user chose on earlier cards. */
  choices(): Promise<readonly RememberedChoice[]>;
  /** What is known of the org's custom attributes without asking for them. */
  attributes(): Promise<KnownAttributes>;
  /** The trained classifiers for a prompt, English first; empty if no table is readable. */
  classifiers(prompt: string): Promise<readonly Classifier[]>;
  readonly nicknames: NicknameItem;
  /** The rows of a list in the conversation that stand in view now, in their order. */
  shownRows(block: ListBlock): readonly ApplicationSummary[];
  /** Ids of the apps that were opened last, newest first. */
  recent(): Promise<readonly ApplicationId[]>;
  /** What examples of prompts are made of. */
  guideFacts(): Promise<GuideFacts>;
  /** Asks Okta for the apps again, however old the list is; throws an `AssistantError`. */
  refresh(): Promise<void>;
  now(): number;
  readonly locale: string;
  readonly timeZone?: string;
  /** Calls a tool through MCP; throws an `AssistantError`. */
  callTool<N extends ToolName>(
    name: N,
    input: ToolInputs[N],
    signal: AbortSignal,
  ): Promise<ToolOutputs[N]>;
  openApplication(id: ApplicationId): Promise<void>;
}

/** What happens in a turn, as it happens. */
export type TurnEvent =
  | { readonly type: 'call'; readonly record: ToolCallRecord }
  | { readonly type: 'block'; readonly block: AnswerBlock }
  | { readonly type: 'memory'; readonly memory: TurnMemory }
  | { readonly type: 'status'; readonly status: TurnStatus };
