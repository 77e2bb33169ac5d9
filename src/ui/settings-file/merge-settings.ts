import type { AssignedApplication } from '../../domain/application.ts';
import type { Nickname, Pins } from '../../domain/personalization.ts';
import { addNickname, findNickname, MAX_NICKNAMES } from '../../search/nicknames.ts';
import { MAX_PINS } from '../popup/pin-order.ts';
import type { Settings } from './settings-file.ts';

/** What was there together with what a file adds. */
export interface MergedSettings {
  readonly nicknames: readonly Nickname[];
  readonly pins: Pins;
  readonly addedNicknames: number;
  readonly addedPins: number;
  /** Entries of the file that would break a rule, such as a nickname that is used already. */
  readonly leftOut: number;
}

/** Adds a file's nicknames and pins; what was there stays, and wins where both name the same. */
export function mergeSettings(
  before: Pick<Settings, 'nicknames' | 'pins'>,
  added: Pick<Settings, 'nicknames' | 'pins'>,
  applications: readonly AssignedApplication[],
): MergedSettings {
  let { nicknames } = before;
  let known = 0;
  for (const nickname of added.nicknames) {
    if (findNickname(nicknames, nickname.name)?.application === nickname.application) known += 1;
    else nicknames = withNickname(nicknames, nickname, applications);
  }
  const fresh = [...new Set(added.pins)].filter((pin) => !before.pins.includes(pin));
  const pins = [...before.pins, ...fresh].slice(0, Math.max(MAX_PINS, before.pins.length));
  const addedNicknames = nicknames.length - before.nicknames.length;
  const addedPins = pins.length - before.pins.length;
  return {
    nicknames,
    pins,
    addedNicknames,
    addedPins,
    leftOut: added.nicknames.length - known - addedNicknames + fresh.length - addedPins,
  };
}

function withNickname(
  nicknames: readonly Nickname[],
  { name, application: id }: Nickname,
  applications: readonly AssignedApplication[],
): readonly Nickname[] {
  if (nicknames.length >= MAX_NICKNAMES || findNickname(nicknames, name) !== null) return nicknames;
  // An app that isn't assigned now may be assigned again, so its nickname is checked like any other.
  const application = applications.find((one) => one.id === id);
  const change = addNickname(nicknames, name, application ?? { id }, applications);
  return change.kind === 'added' ? change.nicknames : nicknames;
}
