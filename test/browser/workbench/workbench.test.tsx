import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assistantError } from '../../../src/domain/errors.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { applicationsNamed, directoryOf } from '../../fakes/tool-context.ts';
import { article, button, DIRECTORY, openWorkbench, result, tab } from './open-workbench.tsx';

const PROFILE = 'Get my user profile';
const LIST = 'List assigned applications';
const LINK = 'Get application SSO link';

const messages = () => page.getByRole('region', { name: 'Messages' });
const text = async (locator: { element(): Element }) => locator.element().textContent ?? '';

describe('the workbench shows', () => {
  test('the server’s information and the limits of its tools', async () => {
    openWorkbench();
    await expect.element(page.getByText('okta-end-user-assistant', { exact: true })).toBeVisible();
    await expect.element(page.getByText('2026-07-28', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/can’t change anything in Okta/u)).toBeVisible();
    await expect.element(page.getByText(/Signed in as Ada Lovelace/u)).toBeVisible();
    await page.getByText('Instructions for models').click();
    await expect.element(page.getByText(/They only read, and open nothing/u)).toBeVisible();
  });

  test('each tool with its annotations and schemas', async () => {
    openWorkbench();
    const card = article(LIST);
    await expect.element(card.getByText('list_assigned_applications')).toBeVisible();
    await expect.element(card.getByText('readOnlyHint: true')).toBeVisible();
    await card.getByText('Output schema').first().click();
    const table = card.getByRole('table', { name: 'Output schema' });
    await expect.element(table.getByRole('rowheader', { name: 'applications[].id' })).toBeVisible();
    await expect.element(table.getByRole('rowheader', { name: 'nextOffset' })).toBeVisible();
    await card.getByText('As JSON Schema').nth(1).click();
    expect(
      JSON.parse(await text(card.getByRole('group', { name: 'Output schema' }))),
    ).toHaveProperty('properties.applications.items');
  });

  test('a button that copies all tools as JSON', async () => {
    const { extension } = openWorkbench();
    await button('Copy all as JSON').click();
    await expect.poll(() => extension.copied).toHaveLength(1);
    expect(JSON.parse(extension.copied[0] ?? '')).toMatchObject([
      { name: 'get_my_user_profile', inputSchema: {} },
      { name: 'list_assigned_applications' },
      { name: 'get_application_sso_link', outputSchema: {} },
    ]);
  });

  test('which tools are turned off, without listing them', async () => {
    const { extension } = openWorkbench();
    await expect.element(article(LINK)).toBeVisible();
    await extension.outside.toolAvailabilities.write({ get_application_sso_link: 'nowhere' });
    await expect.element(article(LINK)).not.toBeInTheDocument();
    await expect
      .element(page.getByText('Turned off, so not listed: Links to your apps.'))
      .toBeVisible();
    await tab(/Prompts/u).click();
    await expect.element(page.getByText('application_link')).not.toBeInTheDocument();
  });

  test('the lists without a sign-in, and a button to sign in', async () => {
    const { extension } = openWorkbench(fakeExtension({ session: SIGNED_OUT }), {
      applications: () => Promise.reject(assistantError('SIGN_IN_REQUIRED', 'x')),
      profile: () => Promise.reject(assistantError('SIGN_IN_REQUIRED', 'x')),
    });
    await button(`Run: ${PROFILE}`).click();
    await expect.element(result(PROFILE).getByText(/isError/u)).toBeVisible();
    await expect.element(result(PROFILE).getByText('Sign in to continue')).toBeVisible();
    await expect.element(result(PROFILE).getByText(/The user is not signed in/u)).toBeVisible();
    await button('Sign in with Okta').first().click();
    await expect.element(page.getByText('Sign in to run these')).not.toBeInTheDocument();
    expect(extension.sent).toContainEqual({
      type: 'session/sign-in',
      request: { how: 'interactive' },
    });
  });

  test('that no org is connected, and a button to the options', async () => {
    const { extension } = openWorkbench(fakeExtension({ org: null, session: SIGNED_OUT }));
    await button('Open options').click();
    expect(extension.asked.options).toBe(1);
    await expect.element(article(PROFILE)).toBeVisible();
  });

  test('an error while the worker does not answer', async () => {
    const { extension } = openWorkbench();
    await expect.element(article(PROFILE)).toBeVisible();
    const { mcp } = extension.handlers;
    extension.handlers.mcp = () => Promise.reject(assistantError('WORKER_UNREACHABLE', 'Gone.'));
    await button('Reload').click();
    await expect.element(page.getByText('The extension is not answering')).toBeVisible();
    extension.handlers.mcp = mcp;
    await button('Try again').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a tool', () => {
  test('runs with the form’s values, and shows and announces output and time', async () => {
    const { extension, root } = openWorkbench();
    await page.getByRole('checkbox', { name: 'title' }).click();
    await page.getByRole('checkbox', { name: 'department' }).click();
    await button(`Run: ${PROFILE}`).click();
    const output = result(PROFILE).getByRole('group', { name: 'Structured output' });
    await expect.element(output).toBeVisible();
    expect(JSON.parse(await text(output))).toMatchObject({
      profile: { title: 'Designer' },
      notRecorded: ['department'],
    });
    await expect.element(result(PROFILE).getByText('after 5 ms')).toBeVisible();
    await expect
      .poll(() => root.querySelector('.visually-hidden[role=status]')?.textContent)
      .toMatch(/^Succeeded, after 5/u);
    expect(extension.sent.at(-1)).toMatchObject({
      request: { message: { params: { arguments: { fields: ['title', 'department'] } } } },
    });
    await result(PROFILE).getByText('More for models').click();
    await expect.element(result(PROFILE).getByText(/^Title: Designer/u)).toBeVisible();
  });

  test('shows the server’s own error for invalid input', async () => {
    openWorkbench();
    await article(LIST).getByLabelText('limit').fill('many');
    await userEvent.keyboard('{Enter}');
    await expect.element(result(LIST).getByText('INPUT_INVALID')).not.toBeInTheDocument();
    await expect.element(result(LIST).getByText(/“limit” must be/u)).toBeVisible();
  });

  test('has server completions that work with the keyboard alone', async () => {
    openWorkbench();
    const field = article(LINK).getByRole('combobox');
    await field.fill('goo');
    await expect.element(article(LINK).getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const first = (await text(article(LINK).getByRole('option').first())) || '';
    await expect
      .element(article(LINK).getByRole('option', { selected: true }))
      .toHaveTextContent(first);
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue(first);
    await expect.element(article(LINK).getByRole('listbox')).not.toBeInTheDocument();
    await field.fill('zo');
    await expect.element(article(LINK).getByRole('option', { name: 'Zoom' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('zo');
    await field.fill('zoo');
    await article(LINK).getByRole('option', { name: 'Zoom' }).click();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(result(LINK).getByText('"label"', { exact: true })).toBeVisible();
  });

  test('asks a question, continues with the answer, and focuses the outcome', async () => {
    openWorkbench();
    await article(LINK).getByRole('combobox').fill('google');
    await userEvent.keyboard('{Enter}');
    await expect.element(result(LINK).getByText(/Which one is meant/u)).toBeVisible();
    await expect.element(result(LINK)).toHaveFocus();
    await result(LINK).getByRole('combobox').selectOptions('Google Mail');
    await button(/^Answer: Several/u).click();
    const output = result(LINK).getByRole('group', { name: 'Structured output' });
    await expect.element(output).toBeVisible();
    expect(JSON.parse(await text(output))).toMatchObject({ application: { label: 'Google Mail' } });
    await expect.element(result(LINK)).toHaveFocus();
  });

  test('continues without an answer', async () => {
    openWorkbench();
    await article(LINK).getByRole('combobox').fill('google');
    await userEvent.keyboard('{Enter}');
    await button('Skip').click();
    await expect
      .element(
        result(LINK)
          .getByText(/"several"/u)
          .first(),
      )
      .toBeVisible();
  });

  test('can be stopped while it runs', async () => {
    openWorkbench(fakeExtension(), { ...DIRECTORY, profile: () => new Promise(() => undefined) });
    await button(`Run: ${PROFILE}`).click();
    await button('Stop').click();
    await expect.element(result(PROFILE).getByText('Stopped', { exact: true })).toBeVisible();
  });

  test('is rejected if someone turned it off in the meantime, with a way to reload', async () => {
    const { extension } = openWorkbench();
    await expect.element(article(PROFILE)).toBeVisible();
    const { mcp } = extension.handlers;
    extension.handlers.mcp = async ({ message }) =>
      message['method'] === 'tools/call'
        ? { jsonrpc: '2.0', id: message['id'], error: { code: -32602, message: 'Disabled' } }
        : mcp({ message });
    await button(`Run: ${PROFILE}`).click();
    await expect.element(result(PROFILE).getByText('Disabled (-32602)')).toBeVisible();
    await result(PROFILE).getByRole('button', { name: 'Reload' }).click();
    const { length } = extension.sent;
    expect(length).toBeGreaterThan(6);
  });
});

describe('resources and prompts', () => {
  test('are reached with the keyboard, and keep the state of the other tabs', async () => {
    openWorkbench();
    await button(`Run: ${PROFILE}`).click();
    await expect.element(result(PROFILE)).toBeVisible();
    tab(/Tools/u).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab(/Resources 5/u)).toHaveFocus();
    await expect.element(button('Read: Zoom')).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.element(tab(/Prompts 5/u)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Home}');
    await expect.element(result(PROFILE)).toBeVisible();
  });

  test('are read, and a template completes its name', async () => {
    openWorkbench();
    await tab(/Resources/u).click();
    await button('Read: My Okta profile').click();
    await expect.element(result('My Okta profile').getByText(/"Designer"/u)).toBeVisible();
    const field = page.getByRole('combobox', { name: /^id/u });
    await field.fill('driv');
    await page.getByRole('option', { name: 'Google Drive' }).click();
    await button('Read: One of my applications').click();
    const uri = 'okta://applications/Google%20Drive';
    const content = result('One of my applications').getByRole('group', {
      name: `Content: ${uri}`,
    });
    await expect.element(content).toBeVisible();
    expect(JSON.parse(await text(content))).toMatchObject({
      application: { label: 'Google Drive' },
    });
  });

  test('show a prompt as models get it', async () => {
    openWorkbench();
    await tab(/Prompts/u).click();
    await page.getByRole('combobox', { name: /application/u }).fill('Zoom');
    await button('Get: Link to an application').click();
    await expect
      .element(result('Link to an application').getByRole('group', { name: 'Message: user' }))
      .toHaveTextContent('Get me the SSO link to launch "Zoom".');
  });

  test('load more after the first hundred', async () => {
    const labels = Array.from({ length: 120 }, (_, at) => `App ${at}`);
    openWorkbench(fakeExtension(), directoryOf(applicationsNamed(...labels), {}));
    await tab(/Resources 100/u).click();
    await button('Show more').click();
    await expect.element(tab(/Resources 122/u)).toBeVisible();
    await expect.element(button('Show more')).not.toBeInTheDocument();
  });
});

describe('the messages', () => {
  test('are shown in full, can be copied, and can be cleared', async () => {
    const { extension } = openWorkbench();
    await button(`Run: ${PROFILE}`).click();
    await messages().getByText('tools/call').click();
    const request = messages().getByRole('group', { name: 'Request' });
    const { message } = Object(extension.sent.at(-1)?.request);
    expect(JSON.parse(await text(request))).toEqual(message);
    await messages().getByRole('button', { name: 'Copy: Response' }).click();
    await expect.poll(() => extension.copied).toHaveLength(1);
    expect(JSON.parse(extension.copied[0] ?? '')).toMatchObject({
      id: message.id,
      result: { structuredContent: { profile: { title: 'Designer' } } },
    });
    await button('Clear').click();
    await expect.element(messages().getByText('No messages yet.')).toBeVisible();
  });

  test('are cleared when the user changes', async () => {
    const { extension } = openWorkbench();
    await button(`Run: ${PROFILE}`).click();
    await expect.element(result(PROFILE)).toBeVisible();
    await extension.session.write(SIGNED_OUT);
    await expect.element(result(PROFILE)).not.toBeInTheDocument();
    await expect.element(messages().getByText('tools/call')).not.toBeInTheDocument();
  });
});

test('text of others is rendered as text', async () => {
  const label = '<img src=x onerror=alert(1)>\u202e';
  const { root } = openWorkbench(
    fakeExtension(),
    directoryOf(applicationsNamed(label, 'Zoom'), { title: '<b>Boss</b>' }),
  );
  await button(`Run: ${PROFILE}`).click();
  await button(`Run: ${LIST}`).click();
  await expect
    .element(
      result(LIST)
        .getByText(/onerror/u)
        .first(),
    )
    .toBeVisible();
  await article(LINK).getByRole('combobox').fill('img');
  await expect.element(article(LINK).getByRole('option').first()).toBeVisible();
  await tab(/Resources/u).click();
  expect([...root.querySelectorAll('img')].map(({ src }) => src.slice(0, 15))).not.toContain('x');
  expect(root.querySelectorAll('img:not([src^="data:image/"]), pre b')).toHaveLength(0);
});
