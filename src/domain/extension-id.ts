/** No public key of an assistant's has a colon. */
const EXTENSION_KEY_PREFIX = 'extension:';

/** Chromium's 32 letters from a to p; Firefox's UUID in braces or name with an @ (`WebExtensions` schema, `ExtensionID`). */
const EXTENSION_ID =
  /^(?:[a-p]{32}|\{[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}|[\w.-]*@[\w.-]+)$/iu;
const MAX_ID_LENGTH = 80;

export function isExtensionId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && EXTENSION_ID.test(text);
}

/** The key of an outside assistant that is another extension. */
export function extensionKey(id: string): string {
  return EXTENSION_KEY_PREFIX + id;
}

/** The extension's id, or `null` where the key is not an extension's. */
export function extensionIdOf(key: string): string | null {
  const id = key.startsWith(EXTENSION_KEY_PREFIX) ? key.slice(EXTENSION_KEY_PREFIX.length) : '';
  return isExtensionId(id) ? id : null;
}
