/** The classifier's table of a language, from the extension's own files; `null` where it cannot be read. */
export async function readClassifierTable(language: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`/understanding/${language}.bin`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
