import { useEffect, useMemo, useState } from 'preact/hooks';
import { NICKNAME_TEXTS } from '../../assistant/nicknames/nickname-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import type { Nickname } from '../../domain/personalization.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { addNickname, withoutNickname, type NicknameChange } from '../../search/nicknames.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { NICKNAMES } from '../../storage/personalization-catalog.ts';
import type { Announcer } from '../components/announcer.tsx';
import type { Extension } from '../extension.ts';

/** The user's nicknames and their changes, which are announced. */
export interface Nicknames {
  readonly all: readonly Nickname[];
  add(typed: string, application: AssignedApplication): Promise<NicknameChange>;
  remove(name: string): Promise<void>;
}

export function useNicknames(
  extension: Extension,
  applications: readonly AssignedApplication[],
  announcer: Announcer,
): Nicknames {
  const item = useMemo(
    () => extension.storedItem(forAccount(NICKNAMES, extension.account)),
    [extension],
  );
  const [all, setAll] = useState<readonly Nickname[]>([]);
  useEffect(() => readAndWatch(item, setAll).stop, [item]);
  return {
    all,
    async add(typed, application) {
      const change = addNickname(await item.read(), typed, application, applications);
      if (change.kind === 'added') {
        await item.write(change.nicknames);
        announcer.announce(NICKNAME_TEXTS.added(change.name));
      }
      return change;
    },
    async remove(name) {
      await item.write(withoutNickname(await item.read(), name));
      announcer.announce(NICKNAME_TEXTS.removed(name));
    },
  };
}
