import { describe, expect, test } from 'vitest';
import { planTurn } from '../../../src/assistant/plan.ts';
import { classifiers, index, readData } from './applications.ts';
import { answer, type Shared } from './details-turn.ts';

const PROMPTS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readData('prompts-details.json'),
);
const SHARED: Shared = {
  authenticators: { Password: '', 'Okta Verify': '', Phone: '', 'Security Key or Biometric': '' },
  groups: { Everyone: '', Design: '', 'Sales EMEA': '' },
};
const ask = (prompt: string, shared = SHARED) =>
  answer(prompt, { shared, classifiers: async () => classifiers });

describe('a question for yes or no', () => {
  test.each([
    ['am I a member of Design?', 'Yes, you are in Design.'],
    ['am I in the design group', 'Yes, you are in Design.'],
    ['is Design one of my groups', 'Yes, you are in Design.'],
    ['do I belong to the group Sales EMEA?', 'Yes, you are in Sales EMEA.'],
    ['am I in the Sales group?', 'No, you are in no group called “Sales”. You are in Sales EMEA.'],
    [
      'am I in the Design Leads group?',
      'No, you are in no group called “Design Leads”. You are in Everyone, Design, and Sales EMEA.',
    ],
    ['am I in any groups?', 'You are in Everyone, Design, and Sales EMEA.'],
    ['bin ich in der Gruppe Design?', 'Yes, you are in Design.'],
    ['suis-je dans le groupe Design ?', 'Yes, you are in Design.'],
    ['¿estoy en el grupo Design?', 'Yes, you are in Design.'],
    ['sono nel gruppo Design?', 'Yes, you are in Design.'],
    ['zit ik in de groep Design?', 'Yes, you are in Design.'],
    ['estou no grupo Design?', 'Yes, you are in Design.'],
    ['Designグループに入っていますか', 'Yes, you are in Design.'],
    ['我在Design组里吗', 'Yes, you are in Design.'],
    [
      'Bin ich in der Gruppe Vertrieb?',
      /^No, you are in no group called “Vertrieb”\. You are in /u,
    ],
    ['営業グループに入っていますか', /^No, you are in no group called “営業”\./u],
  ])('about groups: “%s”', async (prompt, text) => {
    expect(await ask(prompt)).toMatch(text);
  });

  test.each([
    ['am I enrolled in Okta Verify?', 'Yes, you can verify with Okta Verify.'],
    ['do I have a security key?', 'Yes, you can verify with Security Key or Biometric.'],
    ['is my phone registered for MFA?', 'Yes, you can verify with Phone.'],
    ['is voice call set up as a factor for me?', 'Yes, you can verify with Phone.'],
    [
      'do I have MFA?',
      'Yes, you can verify with Okta Verify, Phone, and Security Key or Biometric.',
    ],
    [
      'have I set up Google Authenticator',
      /^No, “Google Authenticator” is not set up for you\. You can verify with Password,/u,
    ],
    ['Habe ich einen Sicherheitsschlüssel?', 'Yes, you can verify with Security Key or Biometric.'],
    ['Which MFA factors do I have?', /^You can verify with Password, Okta Verify, Phone/u],
  ])('about authenticators: “%s”', async (prompt, text) => {
    expect(await ask(prompt)).toMatch(text);
  });

  test('the password alone is no second factor', async () => {
    expect(await ask('do I have MFA?', { authenticators: { Password: '' } })).toBe(
      'No, “MFA” is not set up for you. You can verify with Password.',
    );
  });

  test('is not answered with no where Okta has more groups than were read', async () => {
    const groups = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`Team ${at}`, '']));
    expect(await ask('am I in the Finance group?', { groups })).not.toContain('No,');
    expect(await ask('am I in the Team 999 group?', { groups })).toBe('Yes, you are in Team 999.');
  });

  test('a name of a group is data', async () => {
    expect(await ask('am I in the <b>x</b> {list} group?')).toContain('no group called');
  });
});

const planOf = (prompt: string) => planTurn(prompt, { index, previous: null, classifiers });

test.each(PROMPTS['change'] ?? [])('“%s” leads to Okta’s settings', (prompt) => {
  const plan = planOf(prompt);
  expect(plan.outcome).toBe('decline');
  expect(['change', 'secret']).toContain('reason' in plan ? plan.reason : null);
});

test.each(PROMPTS['otherPeople'] ?? [])('“%s” is not answered with one’s own', (prompt) => {
  expect(planOf(prompt)).toMatchObject({ outcome: 'decline' });
});

test.each([
  'reset my password and then open slack',
  'open zoom and add me to the call',
  'which email is registered for me',
])('“%s” loses nothing to a refusal', (prompt) => {
  expect(planOf(prompt)).toMatchObject({ outcome: 'answer' });
});
