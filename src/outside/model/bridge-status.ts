/** Why the bridge could not be reached. */
export const BRIDGE_PROBLEMS = ['not-installed', 'forbidden', 'exited', 'broken'] as const;

export type BridgeProblem = (typeof BRIDGE_PROBLEMS)[number];

/** What the door does at the moment. */
export type BridgeStatus =
  | { readonly kind: 'closed' }
  /** The administrator does not allow it. */
  | { readonly kind: 'policy' }
  /** The browser's permission is missing. */
  | { readonly kind: 'permission' }
  /** Given, but not to the worker that runs: the browser gives it to the next one. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly bridge: string }
  /** Extension and bridge speak different protocols. */
  | { readonly kind: 'mismatch'; readonly older: 'extension' | 'bridge' }
  /** Tried again at `retryAt`, in milliseconds since the epoch. */
  | {
      readonly kind: 'waiting';
      readonly problem: BridgeProblem;
      readonly tries: number;
      readonly retryAt: number;
    }
  /** Tried often enough: only the person, or the browser's next start, tries again. */
  | { readonly kind: 'given-up'; readonly problem: BridgeProblem };

export const BRIDGE_DISCONNECTED: BridgeStatus = { kind: 'closed' };
