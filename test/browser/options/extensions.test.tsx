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
const choice = () => card().getByLabelText('Let other extensions ask');

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
  test('are let in by a choice of their own, without a permission', async () => {
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

  test('cannot be let in where policy closes the door', async () => {
    await open({ policy: { outsideAssistants: false }, assistants: [WAITING] });
    expect(choice().elements()).toEqual([]);
    expect(
      card()
        .getByText(/wants to connect/u)
        .elements(),
    ).toEqual([]);
  });

  test('are told this one’s ID', async () => {
    const { extension } = await open();
    await card().getByRole('button', { name: 'Copy this extension’s ID' }).click();
    await expect.poll(() => extension.copied).toEqual([extension.id]);
  });

  test('are paused and resumed where there is no bridge', async () => {
    const { extension, changed } = await open();
    await card().getByRole('button', { name: 'Pause all' }).click();
    await changed({ kind: 'pause', paused: true });
    await extension.outsideAccess.write({ on: false, extensions: true, paused: true, profile: '' });
    await expect.element(card().getByText(/every assistant is turned away/u)).toBeVisible();
    await card().getByRole('button', { name: 'Resume' }).click();
    await changed({ kind: 'pause', paused: false });
  });

  test('that want in are shown by name, as text, and by ID, without a code', async () => {
    const { changed } = await open({ assistants: [WAITING] });
    const request = card().getByRole('alert');
    await expect.element(request).toMatchTextContent(/^<i>Page Assist<\/i> wants to connect/u);
    await expect.element(request).toMatchTextContent(new RegExp(`this ID: ${ID}`, 'u'));
    await request.getByRole('button', { name: 'Allow' }).click();
    await changed({ kind: 'pair', assistant: extensionKey(ID), allow: true });
  });

  test('that want in are not shown while the door is shut for them', async () => {
    await open({ outsideAccess: { on: true, extensions: false }, assistants: [WAITING] });
    expect(
      card()
        .getByText(/wants to connect/u)
        .elements(),
    ).toEqual([]);
  });

  test('can be allowed before they ask, by an ID of the right form', async () => {
    const { changed, changes } = await open();
    await card().getByText('Allow one before it asks').click();
    const field = card().getByLabelText('Its ID');
    const allow = card().getByRole('button', { name: 'Allow' });
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
  test('is listed before it was here, with grants, and can be revoked but not removed', async () => {
    const { extension, changed } = await open({
      outsideAccess: { extensions: false },
      policy: { allowedExtensions: [ID] },
    });
    const row = card().getByRole('list', { name: 'Assistants' }).getByRole('listitem');
    await expect.element(row).toMatchTextContent(/not here yet · allowed by your organization/u);
    await row.getByLabelText(/^Your profile/u).selectOptions('Never');
    await changed({
      kind: 'grant',
      assistant: extensionKey(ID),
      tool: 'get_my_user_profile',
      grant: 'never',
    });
    await row.getByRole('button', { name: 'Revoke' }).click();
    await changed({ kind: 'pair', assistant: extensionKey(ID), allow: false });
    await extension.outside.assistants.write([{ ...WAITING, standing: 'refused' }]);
    await expect.element(row).toMatchTextContent(/Not allowed/u);
    expect(row.getByRole('button', { name: 'Remove' }).elements()).toEqual([]);
  });
});

test.each(['light', 'dark'])('axe finds nothing wrong, in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open({ assistants: [WAITING], policy: { allowedExtensions: ['a@b'] } });
  await card().getByText('Allow one before it asks').click();
  await card().getByRole('button', { name: 'Allow' }).last().click();
  const { violations } = await axe.run(card().element());
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  delete document.documentElement.dataset['theme'];
});
