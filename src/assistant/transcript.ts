import type { ApplicationId } from '../domain/application.ts';
import type { WireError } from '../domain/errors.ts';
import type { GuideGroup } from './guide/guide.ts';
import type { Command } from './plan-types.ts';
import type { OfferOption } from './offer-types.ts';
import type { AskedField, LinkAction, ListOrder, ListPurpose } from './request-types.ts';

/** What a card shows of an application; `launchable` is false if the extension must not open Okta's link. */
export interface ApplicationSummary {
  readonly id: ApplicationId;
  readonly label: string;
  readonly logoUrl: string | null;
  readonly launchable: boolean;
  /** What distinguishes it from others with the same name. */
  readonly distinction?: string;
}

/** One field of a profile card; `value` is `null` if Okta has none. */
export interface ProfileRow {
  /** A profile field, or the title of a custom attribute. */
  readonly field: string;
  readonly label: string;
  readonly value: string | null;
}

/** A page or a command that an answer offers. */
export type AnswerAction = Exclude<Command, 'refresh'> | 'help-desk';

/** One part of an answer, as plain data; texts are displayed as text, never as markup. */
export type AnswerBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'profile';
      readonly rows: readonly ProfileRow[];
      /** The whole profile, not only the fields that were asked for. */
      readonly isWhole?: true;
    }
  | {
      readonly kind: 'applications';
      readonly query: string | null;
      /** By default the user's own order. */
      readonly order?: ListOrder;
      /** All that it lists, where that is not what the query finds. */
      readonly ids?: readonly ApplicationId[];
      readonly total: number;
      readonly applications: readonly ApplicationSummary[];
    }
  | {
      readonly kind: 'application';
      readonly application: ApplicationSummary;
      readonly ssoLink: string | null;
      /** Whether this turn opened it, which needs a typed, unambiguous "open …". */
      readonly opened: boolean;
    }
  | {
      readonly kind: 'choices';
      readonly action: 'open' | 'link';
      readonly candidates: readonly ApplicationSummary[];
    }
  /** What the prompt may have meant; the user picks one, or none. */
  | {
      readonly kind: 'offer';
      readonly options: readonly OfferOption[];
      /** Whether the assistant can remember the choice: only if the prompt does not depend on earlier turns. */
      readonly canRemember: boolean;
    }
  /** Where the user can do what the assistant does not. */
  | { readonly kind: 'actions'; readonly actions: readonly AnswerAction[] }
  | { readonly kind: 'suggestions'; readonly prompts: readonly string[] }
  /** What can be asked, as prompts to click. */
  | { readonly kind: 'guide'; readonly groups: readonly GuideGroup[] }
  | { readonly kind: 'problem'; readonly error: WireError };

/** A tool call of a turn with its input, for "how was this answered?". */
export interface ToolCallRecord {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly outcome: 'ok' | 'error' | 'running';
  readonly milliseconds: number | null;
}

export type TurnStatus = 'running' | 'done' | 'stopped' | 'needs-sign-in';

/** What later prompts can refer to, as plain data. */
export interface TurnMemory {
  readonly action: LinkAction | null;
  readonly list: { readonly query: string | null; readonly purpose: ListPurpose } | null;
  /** Empty for the whole profile; `null` if the user asked for no field. */
  readonly fields: readonly AskedField[] | null;
  readonly applications: readonly ApplicationId[];
  readonly askedWhich: boolean;
}

/** One turn: the user's prompt and the answer. Times are epoch milliseconds. */
export interface Turn {
  readonly id: string;
  readonly prompt: string;
  readonly askedAt: number;
  readonly status: TurnStatus;
  readonly calls: readonly ToolCallRecord[];
  readonly blocks: readonly AnswerBlock[];
  readonly memory?: TurnMemory;
}

/** The conversation, oldest turn first. */
export type Transcript = readonly Turn[];
