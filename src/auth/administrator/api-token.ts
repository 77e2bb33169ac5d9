const API_TOKEN = /^[\w-]{20,200}$/u;

/** Reads a pasted API token, without surrounding spaces or its `SSWS` scheme; `null` if it does not have the form of one. */
export function parseApiToken(text: string): string | null {
  const token = text.trim().replace(/^SSWS\s+/iu, '');
  return API_TOKEN.test(token) ? token : null;
}

export function decodeApiToken(stored: unknown): string | undefined {
  return typeof stored === 'string' && API_TOKEN.test(stored) ? stored : undefined;
}
