import type { ApplicationId } from '../domain/application.ts';
import type { ProfileField } from '../domain/user-profile.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { RememberedChoice } from './offer-types.ts';
import type {
  AnswerBlock,
  ToolCallRecord,
  Transcript,
  TurnMemory,
  TurnStatus,
} from './transcript.ts';

/** Inputs of the three tools, by name. */
export interface ToolInputs {
  get_my_user_profile: { readonly fields?: readonly ProfileField[] };
  list_assigned_applications: {
    readonly query?: string;
    readonly limit?: number;
    readonly offset?: number;
  };
  get_application_sso_link: { readonly application: string };
}

/** Structured outputs of the three tools, by name; texts in them are Okta's data. */
export interface ToolOutputs {
  get_my_user_profile: {
    readonly profile: { readonly [F in ProfileField]?: string };
    readonly notRecorded: readonly ProfileField[];
    readonly asOf: string;
  };
  list_assigned_applications: {
    readonly applications: readonly ListedApplication[];
    readonly total: number;
    readonly matching: number;
    readonly nextOffset: number | null;
    readonly asOf: string;
  };
  get_application_sso_link: {
    readonly result: 'found' | 'several' | 'none';
    readonly application: {
      readonly id: string;
      readonly label: string;
      readonly ssoLink: string;
    } | null;
    readonly candidates: readonly { readonly id: string; readonly label: string }[];
    readonly asOf: string;
  };
}

export interface ListedApplication {
  readonly id: string;
  readonly label: string;
  readonly appName: string;
  readonly hidden: boolean;
}

export type AssistantToolName = keyof ToolInputs;

/** What a turn needs of the panel: the applications to plan with, the tools, and the one way to open something. */
export interface TurnHost {
  /** The current applications, prepared for searching; throws an `AssistantError`, such as `SIGN_IN_REQUIRED`. */
  index(signal: AbortSignal): Promise<SearchIndex>;
  readonly history: Transcript;
  /** What the user chose on earlier cards. */
  choices(): Promise<readonly RememberedChoice[]>;
  now(): number;
  readonly locale: string;
  readonly timeZone?: string;
  /** Calls a tool through MCP; throws an `AssistantError`. */
  callTool<N extends AssistantToolName>(
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
