import { expect, test } from 'vitest';
import { COMMAND_WORDS } from '../../../src/assistant/commands/command-words.ts';
import { planTurn } from '../../../src/assistant/plan.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';
import { classifiers, index } from './applications.ts';

const reasonOf = (prompt: string, over = index) => {
  const plan = planTurn(prompt, { index: over, classifiers, previous: null });
  return plan.outcome === 'decline' ? plan.reason : plan.outcome;
};

test.each(Object.keys(COMMAND_WORDS))(
  'each way to say a command is understood in %s',
  (language) => {
    for (const [command, phrases = ''] of Object.entries(COMMAND_WORDS[language] ?? {}))
      for (const phrase of phrases.split('/')) expect(reasonOf(phrase), phrase).toBe(command);
  },
);

test.each([
  ['sign me out', 'sign-out'],
  ['switch account', 'switch-user'],
  ['change language', 'options'],
  ['Please refresh my apps!', 'refresh'],
  ['Bitte abmelden', 'sign-out'],
  ['Was kannst du alles?', 'help'],
  ['¿Qué puedes hacer?', 'help'],
  ['Qu’est-ce que tu peux faire ?', 'help'],
  ['何ができますか？', 'help'],
  ['サインアウトしてください', 'sign-out'],
  ['请刷新我的应用', 'refresh'],
  ['open my Okta dashboard, please', 'dashboard'],
  ['Okta settings', 'okta-settings'],
])('“%s” is the command %s', (prompt, command) => {
  expect(reasonOf(prompt)).toBe(command);
});

test.each([
  'sign Bob out of Slack',
  'refresh the Salesforce page',
  'Abmelden bei Slack um 5',
  'hilf mir beim Urlaubsantrag',
  'what can you do about my locked account',
])('“%s” is no command', (prompt) => {
  expect(Object.keys(COMMAND_WORDS['de'] ?? {})).not.toContain(reasonOf(prompt));
});

test('an app that is called like a command is the app', () => {
  const own = createSearchIndex(applicationsNamed('Dashboard', 'Slack'));
  expect(reasonOf('Dashboard', own)).not.toBe('dashboard');
});
