import type { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { ApplicationId } from '../domain/application.ts';
import type { AskedField, LinkAction, ListPurpose } from './request-types.ts';

/** A planned call as plain data, which can be stored and executed later. */
export type StoredCall =
  | {
      readonly tool: typeof PROFILE_TOOL.name;
      readonly fields: readonly AskedField[];
    }
  | {
      readonly tool: typeof LIST_TOOL.name;
      readonly query: string | null;
      readonly purpose: ListPurpose;
      readonly sorted: boolean;
    }
  | {
      readonly tool: typeof LINK_TOOL.name;
      readonly action: LinkAction;
      readonly words: string;
      /** `null` if no assigned application is meant. */
      readonly application: ApplicationId | null;
    };

/** One button of a "did you mean" card. */
export interface OfferOption {
  readonly text: string;
  readonly calls: readonly StoredCall[];
}

/** What the user chose on a card for a prompt. */
export interface RememberedChoice extends OfferOption {
  readonly prompt: string;
}
