import { describe, expect, test } from 'vitest';
import { answer } from './details-turn.ts';
import { org, OWN } from './oneself-org.ts';

describe('no part is lost', () => {
  test.each([
    ['1) my department 2) my parking spot 3) my groups', ['Finance', 'P12', 'Everyone']],
    ['check 1) my department 2) my groups', ['Finance', 'Everyone']],
    ['(1) my email (2) my T-shirt size (3) my apps', ['alice@', 'size: M', '50 apps']],
    ['2 things: my manager, my session end', ['Dana Ruiz', 'session']],
    ['quick ones: title, parking spot, groups', ['Designer', 'P12', 'Everyone']],
    ['I need: my cost center and my office floor', ['CC-9', 'floor: 4']],
    ['email, phone, and T-shirt size', ['alice@', '0177', 'size: M']],
    ['title, groups, T-shirt size', ['Designer', 'Everyone', 'size: M']],
    ['email and T-shirt size', ['alice@', 'size: M']],
    ['username, office floor, mfa', ['alice', 'floor: 4', 'Okta Verify']],
    ['my badge number and my title', ['B-7', 'Designer']],
    ['start zoom and slack and tell me my t-shirt size', ['Zoom', 'Slack', 'size: M']],
    ['launch Zoom and Jira and tell me my parking spot', ['Zoom', 'Jira', 'P12']],
    ['open Zoom, my badge number', ['Opening Zoom', 'B-7']],
    ['open Slack, my title', ['Opening Slack', 'Designer']],
    ['password last changed? mfa? session end?', ['September', 'Okta Verify', 'session']],
    ['mfa and groups', ['Okta Verify', 'Everyone']],
    ['phone number on file and phone number of the help desk', ['0177', 'help@']],
    ['my email and the email of the help desk', ['alice@', 'help@']],
    ["my department and the org's help desk email", ['Finance', 'help@']],
    ['my city and the state of my MFA', ['Porto', 'Okta Verify']],
    ['do I have any groups or apps', ['Everyone', '50 apps']],
    ['which apps do I have, which groups', ['50 apps', 'Everyone']],
    ['how and when did I sign in', ['signed in with password on 24 November']],
    ['when did I sign in and how', ['signed in with password on 24 November']],
    ['Titel, Abteilung, T-Shirt-Größe', ['Designer', 'Finance', 'size: M']],
  ])('“%s”', async (prompt, facts) => {
    const text = await answer(prompt, org(OWN));
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).not.toContain('I did not answer');
  });

  test.each([
    ['title, groups, T-shirt size', ['Designer', 'Everyone'], '“T-shirt size”'],
    ['department, shoe size', ['Finance'], '“shoe size”'],
    ['1) my department 2) my parking spot', ['Finance'], '“my parking spot”'],
    ['open Zoom and Slack and my shoe size', ['Zoom', 'Slack'], '“my shoe size”'],
    ['start zoom and slack and tell me my t-shirt size', ['Zoom', 'Slack'], 't-shirt size”'],
    ['Meine Abteilung und meine T-Shirt-Größe', ['Finance'], '“meine T-Shirt-Größe”'],
    ['mijn functie en mijn T-shirtmaat', ['Designer'], '“mijn T-shirtmaat”'],
  ])('or it is named: “%s”', async (prompt, facts, unanswered) => {
    const text = await answer(prompt, org({ Other: 'x' }));
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).toContain(`I did not answer: `);
    expect(text).toContain(unanswered);
    expect(text).not.toContain('profile');
  });

  test.each([
    ['my salary and my title', 'Designer'],
    ['my bonus and my department', 'Finance'],
    ['my title and my previous department', 'Designer'],
    ['open Zoom and tell me my previous title', 'Opening Zoom'],
    ['when does my password expire and my title', 'Designer'],
  ])('or why is said: “%s”', async (prompt, fact) => {
    const text = await answer(prompt, org(OWN));
    expect(text).toContain(fact);
    expect(text).toContain('About the rest: I can’t see that.');
    expect(text.match(/Designer|Finance/gu) ?? []).toHaveLength(fact === 'Opening Zoom' ? 0 : 1);
  });

  test.each([
    'my title, thanks a lot mate',
    'my title, for the new form',
    'do I have a backup email set up? which one',
    'open Zoom, big meeting',
    'Slack, Zoom please',
    'first and last name',
  ])('a remark is none: “%s”', async (prompt) => {
    expect(await answer(prompt, org({ Other: 'x' }))).not.toContain('I did not answer');
  });
});
