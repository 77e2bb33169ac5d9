/**
 * What people call apps and what apps are for, as `readBrands` reads it. A file instead of a script: a browser hands a
 * starting worker every script that it ever imported, used or not.
 */
export async function fetchBrandTable(): Promise<string> {
  const response = await fetch('/brands.txt');
  return await response.text();
}
