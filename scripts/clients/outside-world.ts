import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { BRIDGE_FILE } from '../build-bridge.ts';
import { setUp, signIn } from '../../test/e2e/actions.ts';
import { launchBrowser } from '../../test/e2e/browser.ts';
import { open } from '../../test/e2e/outside.ts';
import { extensionWithPermissions, installHost } from '../../test/fakes/native-host.ts';
import { startOktaOrg } from '../../test/okta-org/start-okta-org.ts';
import type { OrgUser } from '../../test/okta-org/users.ts';

/** Everything behind the bridge: local org, Chromium with the built extension, signed in, and a user who allows. */
export interface OutsideWorld {
  /** The home folder of the clients. */
  readonly home: string;
  readonly user: OrgUser;
  stop(): Promise<void>;
}

const LOGIN = 'alice@acme.example';
const ATTEND_INTERVAL_MS = 200;

export async function startOutsideWorld(): Promise<OutsideWorld> {
  const home = await mkdtemp(join(tmpdir(), 'okta-clients-'));
  const okta = await startOktaOrg();
  const user = okta.users.find(({ login }) => login === LOGIN);
  if (user === undefined) throw new Error(`The org has no ${LOGIN}.`);
  const extension = await extensionWithPermissions(home);
  const profileDirectory = join(home, '.config', 'chromium');
  await installHost(profileDirectory, home, { script: hostScript(home) });
  const browser = await launchBrowser({ orgPort: okta.port, extension, profileDirectory });
  const options = await setUp(browser, okta.clientId);
  await signIn(browser, options, user);
  await open(options);
  const stopAttending = attend(options);
  return {
    home,
    user,
    async stop() {
      await stopAttending();
      await browser.context.close();
      await okta.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Starts the host with the clients' home folder, since clients hand no variables of ours on. */
function hostScript(home: string): string {
  return [
    'unset OKTA_ASSISTANT_BRIDGE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR',
    `export HOME='${home}'`,
    `exec '${process.execPath}' '${BRIDGE_FILE}' host "$@"`,
  ].join('\n');
}

/** The user at the options: lets in every assistant that asks, with "Always allow". */
function attend(options: Page): () => Promise<void> {
  const button = options
    .getByRole('region', { name: 'Waiting for you' })
    .getByRole('button', { name: 'Always allow' });
  const stopped = new AbortController();
  const attending = (async () => {
    while (!stopped.signal.aborted) {
      if (await button.first().isVisible())
        // The request may be withdrawn before the click.
        await button
          .first()
          .click({ timeout: 5000 })
          .catch(() => undefined);
      await options.waitForTimeout(ATTEND_INTERVAL_MS);
    }
  })();
  return async () => {
    stopped.abort();
    await attending;
  };
}
