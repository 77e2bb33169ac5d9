import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { HELP_DESK } from '../../storage/on-demand-catalog.ts';
import type { Extension } from '../extension.ts';
import { SHARED_STRINGS } from './shared-strings.ts';

const HelpDeskContext = createContext<string | null>(null);

interface HelpDeskProviderProps {
  readonly extension: Pick<Extension, 'policy' | 'storedItem' | 'account'>;
  readonly children: ComponentChildren;
}

/** Gives every notice on a surface the help desk that policy names, else the org's own. */
export function HelpDeskProvider({ extension, children }: HelpDeskProviderProps) {
  const [ofPolicy, setOfPolicy] = useState<string | undefined>();
  const [ofOrg, setOfOrg] = useState<string | null>(null);
  useEffect(() => {
    const { policy, storedItem, account } = extension;
    const policyView = readAndWatch(policy, ({ helpDeskUrl }) => setOfPolicy(helpDeskUrl));
    const orgView = readAndWatch(storedItem(forAccount(HELP_DESK, account)), setOfOrg);
    return () => {
      policyView.stop();
      orgView.stop();
    };
  }, [extension]);
  return <HelpDeskContext.Provider value={ofPolicy ?? ofOrg}>{children}</HelpDeskContext.Provider>;
}

/** The URL of the help desk; `null` where neither policy nor the org names one. */
export function useHelpDesk(): string | null {
  return useContext(HelpDeskContext);
}

/** A link to the help desk, if policy or the org names one; its URL was validated when it was read. */
export function HelpDeskLink() {
  const url = useHelpDesk();
  if (url === null) return null;
  return (
    <a class="button button-small" href={url} target="_blank" rel="noreferrer">
      {SHARED_STRINGS.helpDesk}
    </a>
  );
}
