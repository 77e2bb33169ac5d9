const API_TOKEN = /^[\w-]{20,200}$/u;

/** The API token that a person pasted, without what was copied along; `null` where it has not the form of one. */
export function parseApiToken(text: string): string | null {
  const token = text.trim().replace(/^SSWS\s+/iu, '');
  return API_TOKEN.test(token) ? token : null;
}

export function readApiToken(stored: unknown): string | undefined {
  return typeof stored === 'string' && API_TOKEN.test(stored) ? stored : undefined;
}
