import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeApplications } from '../src/domain/applications-snapshot.ts';
import { toApplications } from '../src/okta/app-links.ts';
import type { Cdp } from './cdp.ts';

const ROOT = join(import.meta.dirname, '..');

/** Stores what the extension would have stored after sign-in with so many applications. */
export async function seed(page: Cdp, count: number): Promise<void> {
  const rows: unknown[] = JSON.parse(
    readFileSync(join(ROOT, 'test', 'data', `app-links-${count}.json`), 'utf8'),
  );
  const { applications } = toApplications(rows, ['https://acme.okta.com']);
  const user = {
    sub: '00u1',
    name: 'Alice Ngata',
    login: 'alice@acme.example',
    orgUrl: 'https://acme.okta.com',
  };
  const org = {
    orgUrl: 'https://acme.okta.com',
    clientId: '0oa1',
    alternateOrigins: [],
    source: 'user',
  };
  const local = {
    accounts: {
      version: 1,
      value: {
        current: '1',
        next: 2,
        list: [{ id: '1', name: '', color: 'blue', org, user, blocked: false }],
      },
    },
    applications: {
      version: 1,
      value: encodeApplications({ takenAt: Date.now(), value: applications }),
    },
  };
  const session = {
    session: { version: 1, value: { state: 'signed-in', user, since: Date.now() } },
  };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(local)})`);
  await page.evaluate(`chrome.storage.session.set(${JSON.stringify(session)})`);
}
