import { useEffect, useState } from 'preact/hooks';
import type { Extension, Shortcuts } from '../extension.ts';

const NO_SHORTCUTS: Shortcuts = { popup: [], panel: [] };

/** The keys that are bound now; empty until they are read. */
export function useShortcuts(extension: Extension): Shortcuts {
  const [shortcuts, setShortcuts] = useState(NO_SHORTCUTS);
  useEffect(() => {
    let isMounted = true;
    void extension.readShortcuts().then((bound) => {
      if (isMounted) setShortcuts(bound);
    });
    return () => {
      isMounted = false;
    };
  }, [extension]);
  return shortcuts;
}

/** Keys that are pressed together, kept on one line. */
export function KeyCombination({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="keys-combination">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
