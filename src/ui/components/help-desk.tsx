import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Extension } from '../extension.ts';
import { SHARED_STRINGS } from './shared-strings.ts';

const HelpDeskContext = createContext<string | null>(null);

interface HelpDeskProviderProps {
  readonly policy: Extension['policy'];
  readonly children: ComponentChildren;
}

/** Gives every notice on a surface the help desk that policy names. */
export function HelpDeskProvider({ policy, children }: HelpDeskProviderProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const show = ({ helpDeskUrl }: Policy) => setUrl(helpDeskUrl ?? null);
    return readAndWatch(policy, show).stop;
  }, [policy]);
  return <HelpDeskContext.Provider value={url}>{children}</HelpDeskContext.Provider>;
}

/** A link to the help desk, if policy names one; its URL was validated when policy was read. */
export function HelpDeskLink() {
  const url = useContext(HelpDeskContext);
  if (url === null) return null;
  return (
    <a class="button button-small" href={url} target="_blank" rel="noreferrer">
      {SHARED_STRINGS.helpDesk}
    </a>
  );
}
