import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { APPEARANCE } from '../../../src/storage/page-catalog.ts';
import { NICKNAMES } from '../../../src/storage/personalization-catalog.ts';
import { MAX_FILE_BYTES, writeSettings } from '../../../src/ui/settings-file/settings-file.ts';
import { violationsOf } from '../axe.ts';
import { ACME, fakeExtension } from '../../fakes/extension.ts';
import { applications, named, snapshotOf } from '../popup/open-popup.tsx';
import { button, openOptions } from './open-options.tsx';

const SETTINGS = {
  nicknames: [{ name: 'standup', application: named('Zoom').id }],
  pins: [named('Jira').id],
  appearance: { language: 'de', theme: 'dark' },
} as const;
const FILE = writeSettings(SETTINGS, ACME.orgUrl, applications);

async function open() {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  const nicknames = extension.storedItem(forAccount(NICKNAMES, extension.account));
  const { root } = openOptions(extension);
  await expect.element(page.getByRole('heading', { name: 'Export and import' })).toBeVisible();
  const stored = async () => ({
    nicknames: await nicknames.read(),
    pins: await extension.pins.read(),
    appearance: await extension.storedItem(APPEARANCE).read(),
  });
  const choose = async (text: string) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('There is no field for a file.');
    await userEvent.upload(input, new File([text], 'settings.json'));
  };
  return { root, stored, choose, nicknames, extension };
}

test('imports a file, says what came of it, and exports the same', async () => {
  const { stored, choose, root } = await open();
  await choose(FILE);
  await expect
    .element(page.getByText('Nicknames added: 1. Apps pinned: 1. Left out: 0.'))
    .toBeVisible();
  expect(await stored()).toEqual(SETTINGS);
  const blobs: Blob[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return '#';
  });
  await button('Export').click();
  await expect.element(page.getByText('File created')).toBeVisible();
  create.mockRestore();
  expect(await blobs[0]?.text()).toBe(FILE);
  expect(await violationsOf(root)).toEqual([]);
});

test.each([
  ['a foreign file', '{}', 'This is not a settings file of this extension. Nothing was changed.'],
  [
    'a damaged file',
    FILE.slice(1),
    'This file can’t be read. Choose a file that you exported here. Nothing was changed.',
  ],
  [
    'a newer file',
    FILE.replace('"version": 1', '"version": 9'),
    'This file is from a newer version. Update the extension, then import it. Nothing was changed.',
  ],
  [
    'a huge file',
    ' '.repeat(MAX_FILE_BYTES + 1),
    'This file is too large for a settings file. Nothing was changed.',
  ],
  [
    'a file for another org',
    FILE.replace(ACME.orgUrl, 'https://other.okta.com'),
    'This file is for another org: https://other.okta.com. Nothing was changed.',
  ],
])('refuses %s and changes nothing', async (_, text, said) => {
  const { stored, choose, nicknames, extension } = await open();
  const before = await stored();
  await nicknames.write(SETTINGS.nicknames);
  await choose(text);
  await expect.element(page.getByText(said)).toBeVisible();
  expect(await stored()).toEqual({ ...before, nicknames: SETTINGS.nicknames });
  expect(extension.sent.map(({ type }) => type)).not.toContain('session/sign-out');
});
