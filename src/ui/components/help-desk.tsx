import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { follow } from '../../domain/follow.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Extension } from '../extension.ts';
import { WORDS } from '../words.ts';

const HelpDesk = createContext<string | null>(null);

interface WithHelpDeskProps {
  readonly policy: Extension['policy'];
  readonly children: ComponentChildren;
}

/** Lets every notice in a face offer the help desk that policy names. */
export function WithHelpDesk({ policy, children }: WithHelpDeskProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const show = ({ helpDeskUrl }: Policy) => setUrl(helpDeskUrl ?? null);
    return follow(policy, show).stop;
  }, [policy]);
  return <HelpDesk.Provider value={url}>{children}</HelpDesk.Provider>;
}

/** The way to the help desk, where there is one; its address was checked when policy was read. */
export function HelpDeskLink() {
  const url = useContext(HelpDesk);
  if (url === null) return null;
  return (
    <a class="button button-small" href={url} target="_blank" rel="noreferrer">
      {WORDS.helpDesk}
    </a>
  );
}
