import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { OutsideAccess } from '../../../src/outside/model/outside-access.ts';
import { extensionKey } from '../../../src/domain/extension-id.ts';
import {
  newExtension,
  type OutsideAssistant,
} from '../../../src/outside/model/outside-assistant.ts';
import type { OutsideChange } from '../../../src/outside/model/outside-change.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { openOptions } from './open-options.tsx';

const ID = 'jfgfiigpkhlkbnfnbobbkinehhfdhndo';
const WAITING: OutsideAssistant = { ...newExtension(ID), name: '<i>Page Assist</i>', seenAt: 1 };

const card = () => page.getByRole('region', { name: 'Outside assistants' });
const choice = () => card().getByLabelText('Allow other extensions to request access');

interface Start {
  readonly outsideAccess?: Partial<OutsideAccess>;
  readonly assistants?: readonly OutsideAssistant[];
  readonly policy?: Policy;
}

/** The options, with other extensions let in and the bridge off, unless a test says otherwise. */
async function open({ outsideAccess = {}, assistants = [], policy = {} }: Start = {}) {
  const extension = fakeExtension({ policy });
  await extension.outsideAccess.write({
    on: false,
    extensions: true,
    paused: false,
    profile: '',
    ...outsideAccess,
  });
  await extension.outside.assistants.write(assistants);
  openOptions(extension);
  await expect.element(card()).toBeVisible();
  const changes = () =>
    extension.sent.flatMap(({ type, request }) =>
      type === 'access/change' && 'change' in request ? [request.change] : [],
    );
  const changed = (change: OutsideChange) => expect.poll(changes).toContainEqual(change);
  return { extension, changed, changes };
}

describe('other extensions', () => {
  test('are allowed by their own setting, without a permission', async () => {
    const { extension, changed } = await open({ outsideAccess: { extensions: false } });
    await expect.element(choice()).not.toBeChecked();
    await choice().click();
    await changed({ kind: 'extensions', on: true });
    expect(extension.asked.permissions).toEqual([]);
    await extension.outsideAccess.write({
      on: false,
      extensions: true,
      paused: false,
      profile: '',
    });
    await expect.element(choice()).toBeChecked();
    await choice().click();
    await changed({ kind: 'extensions', on: false });
  });

  test('cannot be allowed if policy forbids outside assistants', async () => {
    await open({ policy: { outsideAssistants: false }, assistants: [WAITING] });
    expect(choice().elements()).toEqual([]);
    expect(
      card()
        .getByText(/wants to connect/u)
        .elements(),
    ).toEqual([]);
  });

  test('get this extension’s ID to copy', async () => {
    const { extension } = await open();
    await card().getByRole('button', { name: 'Copy this extension’s ID' }).click();
    await expect.poll(() => extension.copied).toEqual([extension.id]);
  });

  test('can be paused and resumed without a bridge', async () => {
    const { extension, changed } = await open();
    await card().getByRole('button', { name: 'Pause all' }).click();
    await changed({ kind: 'pause', paused: true });
    await extension.outsideAccess.write({ on: false, extensions: true, paused: true, profile: '' });
    await expect.element(card().getByText(/All requests are declined/u)).toBeVisible();
    await card().getByRole('button', { name: 'Resume' }).click();
    await changed({ kind: 'pause', paused: false });
  });

  test('that request access are shown by name, as text, and by ID, without a code', async () => {
    const { changed } = await open({ assistants: [WAITING] });
    const request = card().getByRole('alert');
    await expect.element(request).toMatchTextContent(/^<i>Page Assist<\/i> wants to connect/u);
    await expect.element(request).toMatchTextContent(new RegExp(`Extension ID: ${ID}`, 'u'));
    await request.getByRole('button', { name: 'Allow', exact: true }).click();
    await changed({ kind: 'pair', assistant: extensionKey(ID), allow: true });
  });

  test('that request access are not shown while extensions are not allowed', async () => {
    await open({ outsideAccess: { on: true, extensions: false }, assistants: [WAITING] });
    expect(
      card()
        .getByText(/wants to connect/u)
        .elements(),
    ).toEqual([]);
  });

  test('can be allowed before they ask, by a valid ID', async () => {
    const { changed, changes } = await open();
    await card().getByText('Add an extension by ID').click();
    const field = card().getByLabelText('Extension ID');
    const allow = card().getByRole('button', { name: 'Allow', exact: true });
    await field.fill('page assist');
    await allow.click();
    await expect.element(card().getByRole('alert')).toMatchTextContent(/32 letters/u);
    expect(changes()).toEqual([]);
    await field.fill(` ${ID} `);
    await allow.click();
    await changed({ kind: 'pair', assistant: extensionKey(ID), allow: true });
    await expect.element(field).toHaveValue('');
  });
});

describe('an extension that the organization allows', () => {
  test('is listed before its first use, with permissions, and can be revoked but not removed', async () => {
    const { extension, changed } = await open({
      outsideAccess: { extensions: false },
      policy: { allowedExtensions: [ID] },
    });
    const row = card().getByRole('list', { name: 'Assistants' }).getByRole('listitem');
    await expect.element(row).toMatchTextContent(/not used yet · allowed by your organization/u);
    await row.getByLabelText(/^Your profile/u).selectOptions('Never');
    await changed({
      kind: 'set-permission',
      assistant: extensionKey(ID),
      tool: 'get_my_user_profile',
      permission: 'never',
      account: '1',
    });
    await row.getByRole('button', { name: 'Revoke' }).click();
    await changed({ kind: 'pair', assistant: extensionKey(ID), allow: false });
    await extension.outside.assistants.write([{ ...WAITING, standing: 'refused' }]);
    await expect.element(row).toMatchTextContent(/Not allowed/u);
    expect(row.getByRole('button', { name: 'Remove' }).elements()).toEqual([]);
  });
});

test.each(['light', 'dark'])('has no accessibility violations, in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open({ assistants: [WAITING], policy: { allowedExtensions: ['a@b'] } });
  await card().getByText('Add an extension by ID').click();
  await card().getByRole('button', { name: 'Allow', exact: true }).last().click();
  const { violations } = await axe.run(card().element());
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
