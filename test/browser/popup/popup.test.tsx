import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problem } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { mountPopup } from '../../../src/ui/popup/mount-popup.tsx';
import '../../../src/ui/popup/popup.css';
import hostileLinks from '../../data/app-links-hostile.json';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

type Start = NonNullable<Parameters<typeof fakeExtension>[0]>;

function openPopup(start: Start = {}): FakeExtension {
  const extension = fakeExtension({
    applications: { value: applicationsNamed('Salesforce', 'Zoom', 'Jira'), takenAt: Date.now() },
    ...start,
  });
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  mountPopup(extension, 'en-US', root);
  return extension;
}

const options = () => page.getByRole('option');
const search = () => page.getByRole('combobox');

describe('the popup', () => {
  test('lists in the person’s order, the recently opened first', async () => {
    const applications = applicationsNamed('Salesforce', 'Zoom', 'Jira');
    const zoom = applications[1]?.id ?? '';
    openPopup({ usage: new Map([[zoom, [1]]]) });
    await expect.element(page.getByText('Recently opened')).toBeVisible();
    expect(
      options()
        .elements()
        .map((option) => option.getAttribute('title')),
    ).toEqual(['Zoom', 'Salesforce', 'Zoom', 'Jira']);
  });

  test('asks for a newer list behind, without waiting for it', async () => {
    const extension = openPopup();
    await expect.element(options().first()).toBeVisible();
    await expect
      .poll(() => extension.sent)
      .toContainEqual({ type: 'applications/refresh', request: { force: false } });
  });

  test('keeps what is typed and chosen when a newer list comes', async () => {
    const extension = openPopup();
    await userEvent.type(search(), 'zoo');
    await expect.element(options().first()).toHaveAttribute('title', 'Zoom');
    await extension.applications.write({
      value: applicationsNamed('Slack', 'Zoom', 'Salesforce'),
      takenAt: Date.now(),
    });
    await expect.element(search()).toHaveValue('zoo');
    await expect.element(options().first()).toHaveAttribute('title', 'Zoom');
  });

  test('opens by Enter and closes, opens behind by Ctrl+Enter and stays', async () => {
    const extension = openPopup();
    await userEvent.type(search(), 'jira');
    await expect.element(options().first()).toHaveAttribute('title', 'Jira');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => extension.opened.map(({ where }) => where)).toEqual(['background-tab']);
    expect(extension.asked.closed).toBe(0);
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => extension.opened.map(({ where }) => where))
      .toEqual(['background-tab', 'new-tab']);
    await expect.poll(() => extension.asked.closed).toBe(1);
  });

  test('says what went wrong with opening, and keeps the list', async () => {
    const extension = openPopup();
    extension.handlers['link/open'] = () =>
      Promise.reject(problem('APPLICATION_NOT_FOUND', 'It is not assigned any more.'));
    await options().first().click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(options().first()).toBeVisible();
  });

  test('clears the search by Escape', async () => {
    openPopup();
    await userEvent.type(search(), 'zoo');
    await userEvent.keyboard('{Escape}');
    await expect.element(search()).toHaveValue('');
    await expect.poll(() => options().elements().length).toBe(3);
  });

  test('tells applications of one label apart', async () => {
    openPopup({ applications: { value: applicationsNamed('AWS', 'AWS', 'Zoom'), takenAt: 0 } });
    await expect
      .poll(() =>
        options()
          .elements()
          .map((option) => option.querySelector('.popup-hint')?.textContent),
      )
      .toEqual(['app0 · 0oa0/0', 'app1 · 0oa1/1', undefined]);
  });

  test('shows hostile labels as text and opens no link that is not on the org', async () => {
    const { applications } = toApplications(hostileLinks, ['https://acme.okta.com']);
    const extension = openPopup({ applications: { value: applications, takenAt: 0 } });
    await userEvent.type(search(), 'bad link 3');
    const bad = page.getByTitle('Bad link 3');
    await expect.element(bad).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(extension.opened).toEqual([]);
    expect(
      document.querySelectorAll('.popup script, .popup iframe, .popup style, .popup b'),
    ).toHaveLength(0);
  });

  test('leads to the set-up, or to sign-in, where there is nothing to list', async () => {
    const extension = openPopup({ org: null, session: SIGNED_OUT, applications: null });
    await page.getByRole('button', { name: 'Set up' }).click();
    expect(extension.asked.options).toBe(1);
    openPopup({ session: SIGNED_OUT, applications: null });
    await page.getByRole('button', { name: 'Sign in with Okta' }).click();
  });

  test('stays usable when the sign-in is over, and says so', async () => {
    const extension = openPopup();
    extension.handlers['applications/refresh'] = () =>
      Promise.reject(problem('SIGN_IN_REQUIRED', 'Not signed in.'));
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect.element(page.getByText('Sign in again to update this list.')).toBeVisible();
    await expect.element(options().first()).toBeVisible();
  });

  test('hands what is not found to the assistant', async () => {
    const extension = openPopup();
    await userEvent.type(search(), 'who is my manager');
    await page.getByRole('button', { name: 'Ask the assistant' }).click();
    expect(extension.asked.sidePanel).toBe(1);
    await expect
      .poll(() => extension.panelPrompt.read())
      .toMatchObject({ prompt: 'who is my manager' });
  });

  test('draws 5,000 applications by drawing those that are seen', async () => {
    const labels = Array.from({ length: 5000 }, (_, index) => `Application ${index + 1}`);
    openPopup({ applications: { value: applicationsNamed(...labels), takenAt: 0 } });
    await expect.element(options().first()).toBeVisible();
    expect(options().elements().length).toBeLessThan(40);
    await userEvent.click(search());
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.element(page.getByTitle('Application 5000')).toBeVisible();
  });
});
