import { isJsonObject } from '../../domain/json.ts';

/** Which outside assistants may connect: none until the user turns it on. */
export interface OutsideAccess {
  /** Programs on this computer, through the bridge. */
  readonly on: boolean;
  /** Other extensions of this browser. */
  readonly extensions: boolean;
  readonly paused: boolean;
  /** A random id of this browser profile, made when outside access is first turned on; `''` before. */
  readonly profile: string;
}

export const NO_OUTSIDE_ACCESS: OutsideAccess = {
  on: false,
  extensions: false,
  paused: false,
  profile: '',
};

export function decodeOutsideAccess(stored: unknown): OutsideAccess | undefined {
  if (!isJsonObject(stored) || typeof stored['on'] !== 'boolean') return undefined;
  const { on, extensions, paused, profile } = stored;
  return {
    on,
    extensions: extensions === true,
    paused: paused === true,
    profile: typeof profile === 'string' ? profile : '',
  };
}
