import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

const PROFILE = 'okta.myAccount.profile.read';
const AUTHENTICATORS = 'okta.myAccount.authenticators.read';
const ORGANIZATION = 'okta.myAccount.organization.read';

test.describe('an org that shares more', () => {
  test.use({
    orgOptions: {
      grantedScopes: ['okta.users.read.self', PROFILE, AUTHENTICATORS, ORGANIZATION],
    },
  });

  test('answers about the user, without a window', async ({ signedIn }) => {
    const panel = await signedIn.open('sidepanel');
    const pages = signedIn.context.pages().length;
    expect(await ask(panel, 'Which floor is my desk on?')).toContain('Office floor: 4');
    expect(await ask(panel, 'am I using a security key?')).toContain('Okta Verify');
    expect(await ask(panel, 'which groups am I in')).toContain('Everyone');
    expect(await ask(panel, 'how did I log in')).toContain('password');
    expect(await ask(panel, 'who do I contact for Okta help')).toContain('helpdesk@acme.example');
    expect(signedIn.context.pages()).toHaveLength(pages);
  });

  test('names its help desk wherever one is named, once it is known', async ({ signedIn }) => {
    const panel = await signedIn.open('sidepanel');
    const link = panel.getByRole('link', { name: 'Contact the help desk' });
    await ask(panel, 'reset my password');
    await expect(link).toHaveCount(0);
    await ask(panel, 'who do I contact for Okta help');
    await expect(link.first()).toHaveAttribute('href', 'https://help.acme.example/');
  });

  test('answers after a fresh sign-in that Okta asks for', async ({ signedIn, okta }) => {
    okta.setFaults([
      {
        match: 'GET /idp/myaccount/authenticators*',
        do: {
          status: 403,
          headers: {
            'www-authenticate':
              'Bearer realm="IdpMyAccountAPI", error="insufficient_authentication_context", max_age=900, acr_values="urn:okta:loa:2fa:any:ifpossible"',
          },
          body: '',
        },
      },
    ]);
    const panel = await signedIn.open('sidepanel');
    expect(await ask(panel, 'Which MFA factors do I have?')).toContain('Okta Verify');
    const queries = okta
      .requests()
      .filter(({ path }) => path === '/oauth2/v1/authorize')
      .map(({ query }) => new URLSearchParams(query));
    expect(queries.at(-1)?.get('acr_values')).toBe('urn:okta:loa:2fa:any:ifpossible');
    expect(queries.at(-1)?.get('max_age')).toBe('900');
    expect(queries.at(-1)?.get('prompt')).toBe('none');
  });
});

test('an org that shares nothing more is asked once, and the answer says what can be done', async ({
  signedIn,
  okta,
}) => {
  const panel = await signedIn.open('sidepanel');
  for (let time = 0; time < 2; time += 1) {
    const answer = await ask(panel, 'Which MFA factors do I have?');
    expect(answer).toContain('does not share this with the app');
    expect(answer).toContain(AUTHENTICATORS);
  }
  const asked = okta.requests().filter(({ query }) => query.includes(AUTHENTICATORS));
  expect(asked).toHaveLength(1);
  expect(okta.requests().filter(({ path }) => path.startsWith('/idp/'))).toEqual([]);
});
