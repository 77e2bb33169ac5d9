import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { article, button, openWorkbench, result, tab } from './open-workbench.tsx';

const LINK = 'Get application SSO link';
const nothing = async () => undefined;

const SCENES: Readonly<Record<string, readonly [() => FakeExtension, () => Promise<void>]>> = {
  'just opened': [() => fakeExtension(), nothing],
  'signed out': [() => fakeExtension({ session: SIGNED_OUT }), nothing],
  'not set up': [() => fakeExtension({ org: null, session: SIGNED_OUT }), nothing],
  'a result, its message and its schemas': [
    () => fakeExtension(),
    async () => {
      await button('Run: Get my user profile').click();
      await expect.element(result('Get my user profile')).toBeVisible();
      for (const summary of document.querySelectorAll('summary')) summary.click();
    },
  ],
  suggestions: [
    () => fakeExtension(),
    async () => {
      await article(LINK).getByRole('combobox').fill('goo');
      await expect.element(article(LINK).getByRole('option').first()).toBeVisible();
    },
  ],
  'a question': [
    () => fakeExtension(),
    async () => {
      await article(LINK).getByRole('combobox').fill('google');
      await userEvent.keyboard('{Enter}');
      await expect.element(result(LINK)).toBeVisible();
    },
  ],
  'an error': [
    () => fakeExtension(),
    async () => {
      await button(`Run: ${LINK}`).click();
      await expect.element(result(LINK)).toBeVisible();
    },
  ],
  resources: [() => fakeExtension(), () => tab(/Resources/u).click()],
  prompts: [() => fakeExtension(), () => tab(/Prompts/u).click()],
};

/** A colour half way between two is nobody's colour. */
async function transitionsEnded(): Promise<void> {
  const running = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(running.map(({ finished }) => finished));
}

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark'] as const)
  for (const [name, [scene, act]] of Object.entries(SCENES))
    test(`has no accessibility violations: ${name}, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme;
      const { root } = openWorkbench(scene());
      await expect.element(article(LINK)).toBeVisible();
      await act();
      await transitionsEnded();
      const { violations } = await axe.run(root);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
