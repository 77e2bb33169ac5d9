import { describe, expect, test } from 'vitest';
import { classifiers } from './applications.ts';
import { answer, turn } from './details-turn.ts';
import { PROFILE, SHARED } from './oneself-org.ts';

const ORG = {
  shared: {
    ...SHARED,
    groups: { Everyone: '', 'Research and Development': '' },
    customAttributes: { 'Office floor': '4', 'T-shirt size': 'M', 'Slack handle': '@al' },
  },
  profile: PROFILE,
  classifiers: async () => classifiers,
};
const READ = { ...ORG, isRead: true };

describe('things of different kinds are all answered', () => {
  test.each([
    ['my title, my office floor and my groups', ['Designer', 'Office floor: 4', 'Everyone']],
    ["what's my title, office floor and groups", ['Designer', 'Office floor: 4', 'Everyone']],
    ['who am I, and how did I sign in?', ['profile', 'signed in with password']],
    ['my email and my MFA factors', ['alice@acme.example', 'Okta Verify']],
    ['what are my groups and MFA factors', ['Everyone', 'Okta Verify']],
    ['which groups and apps do I have', ['Everyone', '50 apps']],
    ['my T-shirt size and my office floor', ['T-shirt size: M', 'Office floor: 4']],
    ['open Slack and tell me my slack handle', ['Opening Slack', 'Slack handle: @al']],
    ['my groups and the link for Zoom', ['Everyone', 'Here is your link to Zoom']],
    ['show me my manager, my groups and open Zoom', ['Dana Ruiz', 'Everyone', 'Opening Zoom']],
    ['my groups as well as my title', ['Everyone', 'Designer']],
    ["who's my manager? and when does my session end?", ['Dana Ruiz', '24 November 2026']],
    ['what is my org called and my employee number', ['Acme', 'E-1']],
    ['my groups, do I have Zoom', ['Everyone', 'Yes, Zoom']],
    [
      'my cost center, when does my session end, and which apps do I have',
      ['CC-9', '24 November 2026', '50 apps'],
    ],
    ['mein Titel und meine Gruppen', ['Designer', 'Everyone']],
    ['mes groupes et mon titre', ['Everyone', 'Designer']],
    ['mi departamento y mis grupos', ['Finance', 'Everyone']],
    ['il mio dipartimento e i miei gruppi', ['Finance', 'Everyone']],
    ['mijn afdeling en mijn groepen', ['Finance', 'Everyone']],
    ['meu departamento e meus grupos', ['Finance', 'Everyone']],
    ['私の部署とグループを教えて', ['Finance', 'Everyone']],
    ['我的部门和我的群组', ['Finance', 'Everyone']],
  ])('“%s”', async (prompt, facts) => {
    const text = await answer(prompt, READ);
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).not.toContain('I did not answer');
  });
});

describe('what is not answered is named', () => {
  test.each([
    ['my title, my department and my shoe size', ['Designer', 'Finance'], '“my shoe size”'],
    ['my groups and my blood type', ['Everyone'], '“my blood type”'],
    ['my office floor and my blood type', ['Office floor: 4'], '“my blood type”'],
    ['my title, shoe size and groups', ['Designer', 'Everyone'], '“shoe size”'],
  ])('“%s”', async (prompt, facts, unanswered) => {
    const text = await answer(prompt, READ);
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).toContain(`I did not answer: ${unanswered}.`);
  });

  test.each([
    ["my groups and Dana's groups", /Everyone.*About the rest: I can only see your own/u],
    ['reset my MFA factors and show me my groups', /Everyone.*About the rest: I can’t change/u],
  ])('with its reason: “%s”', async (prompt, text) => {
    expect(await answer(prompt, READ)).toMatch(text);
  });

  test('with why the org’s attributes cannot be read', async () => {
    const shared = { groups: SHARED.groups };
    expect(await answer('my groups and my shoe size', { ...ORG, shared })).toMatch(
      /Everyone.*I did not answer: “my shoe size”\..*okta\.myAccount\./u,
    );
  });
});

describe('what only looks like several', () => {
  test.each([
    ["Dana's title and groups", /only see your own/u],
    ['add me to Design and Sales groups', /can’t change/u],
    ['am I in the Research and Development group?', /Yes, you are in Research and Development/u],
    ['hi there, my groups please, thanks', /^You are in Everyone/u],
    ["don't open Zoom, but show my groups", /^You are in Everyone/u],
  ])('“%s”', async (prompt, text) => {
    expect(await answer(prompt, READ)).toMatch(text);
  });
});

test.each([
  "don't open Zoom, but show my groups",
  'when I am back, open Zoom and show my groups',
  'open Zoom and show my groups. no, never mind',
  'my groups, and Zoom',
  'tell me how to open Slack and my groups',
  'if Slack is down, my groups and open Zoom',
  'öffne Slack und zeig mir meine Gruppen, aber erst später',
])('“%s” opens nothing', async (prompt) => {
  expect((await turn(prompt, READ)).opened).toEqual([]);
});
