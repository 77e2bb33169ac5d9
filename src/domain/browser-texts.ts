/** What the browser itself shows, by name in `_locales/LANGUAGE/messages.json`: English, of which each language has its own. */
export const BROWSER_TEXTS = {
  description:
    'Your Okta apps and profile, one keystroke or one question away. Independent of Okta, Inc.',
  findApp: 'Find an app',
  openAssistant: 'Open the assistant',
  firstRow: 'Open the best match, or ask the assistant',
  pressEnter: '{app} – press Enter to open',
  open: '{app} – open',
  notOpened: '{app} – not opened: its link leads outside your org',
  ask: 'Ask the assistant: {prompt}',
  oneRequest: '1 request is waiting',
  requests: '{count} requests are waiting',
} as const;

export type BrowserTextName = keyof typeof BROWSER_TEXTS;

/** Every text that the browser shows, in one language. */
export type BrowserTexts = Readonly<Record<BrowserTextName, string>>;

/** Looks a text up in the user's language. */
export type BrowserText = (name: BrowserTextName) => string;
