import type { ApplicationId } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ToolInputs, ToolOutputs } from '../tools/index.ts';
import type { ToolName } from '../tools/texts/tool-names.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { NicknameItem } from './nicknames/answer-nickname.ts';
import type { RememberedChoice } from './offer-types.ts';
import type {
  AnswerBlock,
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
