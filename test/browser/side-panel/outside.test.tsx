import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import type { OutsideQuestion } from '../../../src/outside/model/outside-request.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { openPanel } from './open-panel.tsx';

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

test('a request of an outside assistant is answered in the panel, and the focus returns to the composer', async () => {
  const extension = fakeExtension();
  openPanel(undefined, extension);
  await extension.outside.questions.write([QUESTION]);
  const request = page.getByRole('region', { name: 'Waiting for you' });
  await expect.element(request).toMatchTextContent(/Cursor asks for your profile/u);
  await request.getByRole('button', { name: 'Allow once' }).click();
  await expect
    .poll(() => extension.sent)
    .toContainEqual({
      type: 'access/change',
      request: { change: { kind: 'answer', question: 'q', answer: 'once' } },
    });
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await extension.outside.questions.write([]);
  expect(request.elements()).toEqual([]);
});

test('an answer that comes too late is shown as expired until the next request', async () => {
  const extension = fakeExtension();
  extension.handlers['access/change'] = async () => {
    await extension.outside.questions.write([]);
    throw assistantError('QUESTION_GONE', 'Gone.');
  };
  openPanel(undefined, extension);
  await extension.outside.questions.write([QUESTION]);
  await page.getByRole('button', { name: 'Allow once' }).click();
  const late = page.getByText('This request expired');
  await expect.element(late).toBeVisible();
  await extension.outside.questions.write([{ ...QUESTION, id: 'q2' }]);
  await expect.element(late).not.toBeInTheDocument();
});
