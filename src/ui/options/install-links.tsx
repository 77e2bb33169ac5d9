import { useEffect, useState } from 'preact/hooks';
import { cursorInstallLink, vsCodeInstallLink } from '../../domain/deep-links.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import { OUTSIDE_STRINGS } from '../outside/strings.ts';
import { useOptions } from './options-context.ts';

const ASSISTANTS = [
  { installation: 'cursor', title: 'Cursor', linkTo: cursorInstallLink },
  { installation: 'vscode', title: 'VS Code', linkTo: vsCodeInstallLink },
] as const;

/** Links by which an assistant that is not known yet adds the bridge, once the bridge has said how it is started. */
export function InstallLinks() {
  const { extension, outside } = useOptions();
  const [bridgeCommand, setBridgeCommand] = useState<readonly string[]>([]);
  useEffect(
    () => readAndWatch(extension.storedItem(OUTSIDE_ITEMS.bridgeCommand), setBridgeCommand).stop,
    [extension],
  );
  const [command, ...args] = bridgeCommand;
  const unknown = ASSISTANTS.filter(
    ({ installation }) =>
      !outside.assistants.value.some((known) => known.installation === installation),
  );
  if (command === undefined || unknown.length === 0) return null;
  return (
    <div class="options-actions">
      {unknown.map(({ installation, title, linkTo }) => (
        <a
          key={installation}
          class="button button-small"
          href={linkTo({ command, args: [...args, 'serve', '--client', installation] })}
        >
          {OUTSIDE_STRINGS.addTo(title)}
        </a>
      ))}
    </div>
  );
}
