import { browser } from './browser.ts';

/** What the administrator set for this extension, as the browser gives it. */
export function readManaged(): Promise<object> {
  // Firefox rejects where no policy is installed.
  return browser.storage.managed.get(null).catch(() => ({}));
}

/** Calls `listener` whenever it changes, until the returned function is called. */
export function watchManaged(listener: () => void): () => void {
  const onChanged = (_changes: object, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => {
    browser.storage.onChanged.removeListener(onChanged);
  };
}
