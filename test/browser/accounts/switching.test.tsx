import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Session } from '../../../src/domain/session.ts';
import { mountOptions } from '../../../src/ui/options/mount-options.tsx';
import { mountPopup } from '../../../src/ui/popup/mount-popup.tsx';
import { mountPanel } from '../../../src/ui/side-panel/mount-panel.tsx';
import { accountsOf, ADA_ACCOUNT, BOB_ACCOUNT } from '../../fakes/accounts.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applications, snapshotOf } from '../popup/open-popup.tsx';
import { answering } from '../side-panel/open-panel.tsx';

const root = document.createElement('div');

beforeEach(() => document.body.append(root));

afterEach(() => {
  render(null, root);
  root.remove();
});

const DEPS = {
  runTurn: answering([{ kind: 'text', text: 'An answer.' }]),
  async *runChoice() {},
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  locale: 'en-US',
  languages: ['en-US'],
};

const SURFACES = {
  popup: (extension: FakeExtension, isSwitch: boolean) =>
    mountPopup(extension, 'en-US', root, isSwitch),
  panel: (extension: FakeExtension, isSwitch: boolean) =>
    mountPanel(extension, DEPS, root, isSwitch),
  options: (extension: FakeExtension, isSwitch: boolean) => mountOptions(extension, root, isSwitch),
} as const;

const accounts = accountsOf(ADA_ACCOUNT, BOB_ACCOUNT);

function extensionOf(account: typeof ADA_ACCOUNT): FakeExtension {
  const session: Session =
    account.user === null
      ? { state: 'signed-out', problem: null }
      : { state: 'signed-in', user: account.user, since: 0 };
  const made = fakeExtension({ accounts, session, applications: snapshotOf(applications) });
  return { ...made, account: account.id };
}

test.each(Object.entries(SURFACES))(
  'the %s shows the previous account until the next one is ready',
  async (_surface, mount) => {
    const stop = mount(extensionOf(ADA_ACCOUNT), false);
    await expect.element(page.getByText(/Ada Lovelace/u).first()).toBeVisible();
    const seen = new Set<string>();
    const watcher = new MutationObserver(() => {
      seen.add(root.childElementCount === 0 ? 'nothing' : 'something');
    });
    watcher.observe(root, { childList: true, subtree: true });
    stop();
    mount(extensionOf(BOB_ACCOUNT), true);
    expect(root.textContent).toContain('Ada Lovelace');
    await expect.poll(() => root.textContent).toContain('Bob Diaz');
    watcher.disconnect();
    expect([...seen]).toEqual(['something']);
    await expect
      .poll(() => root.querySelector('.visually-hidden[role=status]')?.textContent)
      .toContain('Now showing');
  },
);

test('two switches in a row show the last account', async () => {
  SURFACES.popup(extensionOf(ADA_ACCOUNT), false)();
  SURFACES.popup(extensionOf(BOB_ACCOUNT), true)();
  SURFACES.popup(extensionOf(ADA_ACCOUNT), true);
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  expect(root.textContent).not.toContain('Bob Diaz');
});

test('a switch in the options moves the focus to the current account', async () => {
  SURFACES.options(extensionOf(BOB_ACCOUNT), true);
  await expect.element(page.getByRole('button', { name: 'Customize' })).toHaveFocus();
});
