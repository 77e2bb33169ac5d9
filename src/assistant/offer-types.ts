import type { ApplicationId } from '../domain/application.ts';
import type { AskedField, LinkAction, ListPurpose } from './request-types.ts';

/** A planned call as plain data, to be stored and carried out later. */
export type StoredCall =
  | {
      readonly tool: 'get_my_user_profile';
      readonly fields: readonly AskedField[];
      readonly aboutManager: boolean;
    }
  | {
      readonly tool: 'list_assigned_applications';
      readonly query: string | null;
      readonly purpose: ListPurpose;
    }
  | {
      readonly tool: 'get_application_sso_link';
      readonly action: LinkAction;
      readonly words: string;
      /** `null` where no assigned application is meant. */
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
