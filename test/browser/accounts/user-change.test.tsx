import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_LAUNCHES } from '../../../src/domain/launch-history.ts';
import { SIGNED_OUT, type Session } from '../../../src/domain/session.ts';
import { BOB_ACCOUNT } from '../../fakes/accounts.ts';
import { ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applications, field, headings, openList, snapshotOf } from '../popup/open-popup.tsx';
import { composer, openPanel, expectText, turnOf } from '../side-panel/open-panel.tsx';

/** Does to the stored items what the worker does when somebody else signs in. */
async function signInAsBob({ session, applications: list, launches, transcript }: FakeExtension) {
  await session.write(SIGNED_OUT);
  await list.write(null);
  await launches.write(NO_LAUNCHES);
  await transcript.write([]);
  if (BOB_ACCOUNT.user === null) throw new Error('Bob is somebody.');
  const bob: Session = { state: 'signed-in', user: BOB_ACCOUNT.user, since: 1 };
  await session.write(bob);
}

test('the popup drops the query and problems when the user changes', async () => {
  const used = new Map(applications.slice(0, 3).map(({ id }) => [id, [1]]));
  const extension = fakeExtension({ applications: snapshotOf(applications), launches: used });
  const { root } = await openList(extension);
  expect(headings(root)).toContain('Recently opened');
  await field().fill('sales');
  await signInAsBob(extension);
  await extension.applications.write(snapshotOf(applications));
  await expect.element(page.getByText('Bob Diaz')).toBeVisible();
  await expect.element(field()).toHaveValue('');
  expect(headings(root)).not.toContain('Recently opened');
});

test('the popup keeps the query when the same user signs in again', async () => {
  const { extension } = await openList();
  await field().fill('sales');
  await extension.session.write({ state: 'signed-out', problem: null });
  await extension.session.write(ADA);
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  await expect.element(field()).toHaveValue('sales');
});

test('the panel drops the conversation and the draft when the user changes', async () => {
  const extension = fakeExtension({
    transcript: [turnOf([{ kind: 'text', text: 'Your manager is Dana.' }])],
  });
  const { root } = openPanel(undefined, extension);
  await expectText('Your manager is Dana.');
  await composer().fill('what is my salary');
  await signInAsBob(extension);
  await expect.element(page.getByText('Hello, Bob')).toBeVisible();
  expect(root.textContent).not.toContain('Dana');
  await expect.element(composer()).toHaveValue('');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(composer()).toHaveValue('');
});
