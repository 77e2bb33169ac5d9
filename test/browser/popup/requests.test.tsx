import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import type { OutsideQuestion } from '../../../src/outside/model/outside-request.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { applications, field, openList, openPopup, snapshotOf } from './open-popup.tsx';

const QUESTION: OutsideQuestion = {
  id: 'q',
  account: '1',
  assistant: 'k',
  name: 'Cursor',
  tool: 'get_my_user_profile',
  detail: '',
  claim: '',
  askedAt: 0,
};

const requests = () => page.getByRole('region', { name: 'Waiting for you' });

async function asking() {
  const extension = fakeExtension({ applications: snapshotOf(applications) });
  await extension.outside.questions.write([QUESTION]);
  return extension;
}

test('a waiting request is shown above the list and can be allowed', async () => {
  const { extension, root } = await openList(await asking());
  await expect.element(requests()).toMatchTextContent(/Cursor asks for your profile/u);
  const list = root.querySelector('.popup-main')?.getBoundingClientRect().top ?? 0;
  expect(requests().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(list);
  await requests().getByRole('button', { name: 'Allow once' }).click();
  await expect
    .poll(() => extension.sent)
    .toContainEqual({
      type: 'access/change',
      request: { change: { kind: 'answer', question: 'q', answer: 'once' } },
    });
  await expect.element(field()).toHaveFocus();
});

test('the user can postpone a waiting request, even without a list', async () => {
  const extension = await asking();
  await extension.applications.write(null);
  openPopup(extension);
  await requests().getByRole('button', { name: 'Not now' }).click();
  await expect
    .poll(() => extension.sent)
    .toContainEqual({
      type: 'access/change',
      request: { change: { kind: 'answer', question: 'q', answer: 'no' } },
    });
});

test('an expired request shows why', async () => {
  const extension = await asking();
  extension.handlers['access/change'] = () => Promise.reject(assistantError('QUESTION_GONE', 'x'));
  await openList(extension);
  await requests().getByRole('button', { name: 'Allow once' }).click();
  await expect.element(page.getByText('This request expired')).toBeVisible();
});

test.each(['light', 'dark'] as const)('has no accessibility violations, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  const { root } = await openList(await asking());
  await expect.element(requests()).toBeVisible();
  expect(await violationsOf(root)).toEqual([]);
  delete document.documentElement.dataset.theme;
});
