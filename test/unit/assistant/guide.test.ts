import { expect, test } from 'vitest';
import { guideFacts, NO_FACTS } from '../../../src/assistant/guide/guide-facts.ts';
import { examples, guideGroups } from '../../../src/assistant/guide/guide.ts';
import { suggestFor } from '../../../src/assistant/guide/suggest-prompts.ts';
import { GUIDE_TEXTS } from '../../../src/assistant/guide/guide-texts.ts';
import type { DeclineReason } from '../../../src/assistant/plan-types.ts';
import { applicationsNamed } from '../../fakes/tool-context.ts';
import { index } from './applications.ts';

const apps = applicationsNamed('R&D (old) – test', 'Google Drive', 'Google Mail', 'Miro', 'Slack');
const idOf = (label: string) => apps.find((one) => one.label === label)?.id ?? '';
const suggested = (prompt: string, reason: DeclineReason) => {
  const block = suggestFor(prompt, reason, index, NO_FACTS);
  return block.kind === 'suggestions' ? block.prompts : [];
};

test('the examples are four different questions about the user’s own apps and fields', () => {
  const facts = guideFacts(apps, [idOf('Slack'), idOf('Miro')], { manager: 'Dana Ruiz' });
  expect(examples(facts)).toEqual([
    { kind: 'profile', text: 'Who is my manager?' },
    { kind: 'list', text: 'Which Google apps do I have?' },
    { kind: 'link', text: 'Get me the link to Miro' },
    { kind: 'open', text: 'Open Slack' },
  ]);
});

test('without any app there are four examples, and none that names one', () => {
  const texts = examples(NO_FACTS).map(({ text }) => text);
  expect(new Set(texts).size).toBe(4);
  expect(texts.join()).not.toMatch(/Open|\{/u);
});

test('an example never names an app that looks like another or cannot be opened', () => {
  const twins = applicationsNamed('Slack', 'slack', 'Miro').map((one) =>
    one.label === 'Miro' ? { ...one, ssoLink: null } : one,
  );
  expect(guideFacts(twins, [], null)).toMatchObject({ labels: [], maker: null });
});

test('the guide has no empty slot and names no field that Okta does not have', () => {
  const prompts = guideGroups(guideFacts(apps, [], { title: 'Analyst' })).flatMap(
    (group) => group.prompts,
  );
  expect(prompts.join('\n')).not.toMatch(/[{}]/u);
  expect(prompts).toContain('What’s my job title and department?');
  expect(prompts).not.toContain('What’s my cost center?');
});

test.each<readonly [string, DeclineReason, string]>([
  ['change my phone number', 'change', 'What’s my phone number?'],
  ['what is my password', 'secret', 'When did I last change my password?'],
  ['who is Bob’s boss', 'other-people', 'Who is my manager?'],
  ['frobnicate salesforce', 'unclear', 'Open Salesforce'],
])('what is suggested after “%s” is about it', (prompt, reason, first) => {
  expect(suggested(prompt, reason)[0]).toBe(first);
});

test('after words that mean nothing, only the guide is suggested', () => {
  expect(suggested('frobnicate the gizmo', 'unclear')).toEqual([GUIDE_TEXTS.prompts.ask]);
});
