import { existsSync } from 'node:fs';

const SYSTEM_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox to drive: `FIREFOX_PATH`, else the system's; `null` where there is none. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH names no file: ${named}`);
    return named;
  }
  return SYSTEM_PATHS.find((path) => existsSync(path)) ?? null;
}
