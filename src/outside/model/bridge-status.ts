/** Why the bridge could not be reached. */
export const BRIDGE_PROBLEMS = ['not-installed', 'forbidden', 'exited', 'broken'] as const;

export type BridgeProblem = (typeof BRIDGE_PROBLEMS)[number];

/** The state of the connection to the bridge. */
export type BridgeStatus =
  | { readonly kind: 'closed' }
  /** The administrator does not allow it. */
  | { readonly kind: 'policy' }
  /** The browser's permission is missing. */
  | { readonly kind: 'permission' }
  /** The user gave the permission, but the browser gives it only to the next worker. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly bridge: string }
  /** Extension and bridge speak different protocols. */
  | { readonly kind: 'mismatch'; readonly older: 'extension' | 'bridge' }
  /** The next attempt is at `retryAt`, in milliseconds since the epoch. */
  | {
      readonly kind: 'waiting';
      readonly problem: BridgeProblem;
      readonly tries: number;
      readonly retryAt: number;
    }
  /** Too many attempts failed: only the user, or the browser's next start, tries again. */
  | { readonly kind: 'given-up'; readonly problem: BridgeProblem };

export const BRIDGE_DISCONNECTED: BridgeStatus = { kind: 'closed' };
