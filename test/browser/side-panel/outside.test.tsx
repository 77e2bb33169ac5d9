import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeExtension } from '../../fakes/extension.ts';
import { openPanel } from './open-panel.tsx';

test('a call of an outside assistant is answered in the panel, and the cursor goes back', async () => {
  const extension = fakeExtension();
  openPanel(undefined, extension);
  await extension.outside.questions.write([
    {
      id: 'q',
      assistant: 'k',
      name: 'Cursor',
      tool: 'get_my_user_profile',
      detail: '',
      askedAt: 0,
    },
  ]);
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
