import type { AssignedApplication } from './application.ts';
import type { Snapshot } from './snapshot.ts';
import type { UserProfile } from './user-profile.ts';

/** What can be asked about the signed-in user; both calls throw an `AssistantError`. */
export interface Directory {
  applications(signal: AbortSignal): Promise<Snapshot<readonly AssignedApplication[]>>;
  profile(signal: AbortSignal): Promise<Snapshot<UserProfile>>;
}
