import { isFields } from './stored-form.ts';

/** The way in for assistants outside of the browser: closed until the person opens it. */
export interface Door {
  readonly on: boolean;
  readonly paused: boolean;
  /** A random name of this browser profile, made when the door is first opened; `''` before. */
  readonly profile: string;
}

export const SHUT_DOOR: Door = { on: false, paused: false, profile: '' };

export function readDoor(stored: unknown): Door | undefined {
  if (!isFields(stored) || typeof stored['on'] !== 'boolean') return undefined;
  const { on, paused, profile } = stored;
  return { on, paused: paused === true, profile: typeof profile === 'string' ? profile : '' };
}
