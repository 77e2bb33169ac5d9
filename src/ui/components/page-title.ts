import { useEffect } from 'preact/hooks';
import { SHARED_STRINGS } from './shared-strings.ts';

/** Names the page in the browser's tab, in the page's language. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${SHARED_STRINGS.product}`;
  }, [title]);
}
