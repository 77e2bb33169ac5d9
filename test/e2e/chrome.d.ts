import type { browser } from 'wxt/browser';

/** An event of the browser lets a test raise it. */
interface Raised<T extends readonly unknown[]> {
  dispatch(...args: T): void;
}

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** What the browser's own namespace has and its published types lack. */
interface Untyped {
  readonly omnibox: {
    readonly onInputStarted: Raised<[]>;
    readonly onInputChanged: Raised<[text: string, suggest: (rows: Suggestion[]) => void]>;
    readonly onInputEntered: Raised<[text: string, disposition: string]>;
  };
  /** On chrome://extensions only. */
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    addHostPermission(id: string, host: string, done: () => void): void;
  };
}

declare global {
  /** The browser's own namespace, inside functions that a test evaluates in the extension. */
  const chrome: typeof browser & Untyped;
}
