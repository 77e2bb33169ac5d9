import { isJsonObject } from '../../domain/json.ts';

/** The ways in for outside assistants: closed until the person opens them. */
export interface OutsideAccess {
  /** For assistants outside of the browser, by the bridge. */
  readonly on: boolean;
  /** For other extensions of this browser. */
  readonly extensions: boolean;
  readonly paused: boolean;
  /** A random name of this browser profile, made when the door is first opened; `''` before. */
  readonly profile: string;
}

export const NO_OUTSIDE_ACCESS: OutsideAccess = {
  on: false,
  extensions: false,
  paused: false,
  profile: '',
};

export function readOutsideAccess(stored: unknown): OutsideAccess | undefined {
  if (!isJsonObject(stored) || typeof stored['on'] !== 'boolean') return undefined;
  const { on, extensions, paused, profile } = stored;
  return {
    on,
    extensions: extensions === true,
    paused: paused === true,
    profile: typeof profile === 'string' ? profile : '',
  };
}
