import { useEffect, useState } from 'preact/hooks';
import { NO_FACTS, type GuideFacts } from '../../assistant/guide/guide-facts.ts';
import type { Extension } from '../extension.ts';
import { readGuideFacts } from './read-guide-facts.ts';

/** What examples are made of, up to date with the stored apps. */
export function useGuideFacts(extension: Extension): GuideFacts {
  const [facts, setFacts] = useState(NO_FACTS);
  useEffect(() => {
    let isMounted = true;
    const show = () =>
      void readGuideFacts(extension).then((read) => {
        if (isMounted) setFacts(read);
      });
    const disposers = [extension.launches.watch(show), extension.applications.watch(show)];
    show();
    return () => {
      isMounted = false;
      for (const stop of disposers) stop();
    };
  }, [extension]);
  return facts;
}
