import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTurn, type Plan } from '../../../src/assistant/plan.ts';
import type { PlanContext } from '../../../src/assistant/plan-types.ts';
import { toPreviousTurn } from '../../../src/assistant/previous-turn.ts';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { application } from '../search/applications.ts';
import { applications, BRANDS, classifiers } from './applications.ts';

/** Labels of words that mean something else in a prompt, of signs, and of other scripts. */
const LABELS = [
  'Keep|Lists|Test App|Sites|Search|R&D Wiki|AT&T|T&E|.NET Portal|Org Chart|People & Culture|hr.portal.acme.example|🍕',
  'Copy|Share|Access|Go|People|Contacts|IT|Help|Sign out|Open Path|Launch Control|OpenTable|Find Time|Move Money|To Do',
  'My Profile|My Apps|All Apps|Who|What|Title|Department|Manager|My Manager|Phone|Password Reset|Change Request|Tokens',
  'Secrets|The Hub|A|And|Or Else|Not Now|Never Mind|Yes|No|Cancel|Later|At Six|If Then|Once|Tomorrow|Second|The First One',
  'That One|Both|Them|Again|Thanks|Hello|Goodbye|Email|Link|URL|Links|Open|Launch|Start|New Tab|Options|Settings',
  'Tools & Things|1|2|42|C++|C#|F#|Q&A|M&A Dataroom|1&1 IONOS|Jira (EMEA)|Yahoo!|Ask Me?|[Beta] Notes|A+B|Café 24|Ünïcode',
  '人事システム|결재|Почта|بوابة|日本語 Wiki|🚀 Launchpad|Zoom Rooms|Slack Admin|Box Sign|Google|Okta Admin|AWS|Sandbox',
  'Bob’s Desk|Dana Ruiz|Human Resources|My Boss|Everybody|Reports|Team Calendar|Salesforce Test|Ticket|Meeting|Report a Bug',
].flatMap((line) => line.split('|'));
const VERBS = [
  'open',
  'launch',
  'please open',
  'Open',
  'go to',
  'take me to',
  'can you open',
  'hey, open',
  'log me in to',
  'I need to open',
  'get me the link for',
  'what is the link to',
  'link for',
  'url of',
  'could you please take me over to',
  'start',
  'bring up',
  'jump to',
  'now launch',
  'give me the url for',
];
const TAILS = ['', '.', ' please', ' now', ' for me, thanks'];

const labelled = LABELS.map((label, at) => application(label, at));
const all = [...applications, ...labelled];
const index = createSearchIndex(all, undefined, BRANDS);

const turnsBefore = [
  null,
  ...[
    'open Zoom',
    'link for Slack',
    'open google',
    'do I have Jira?',
    'which google apps do I have',
    'who is my manager',
    'open something',
    'hello',
  ].map((prompt) => toPreviousTurn(planTurn(prompt, { index, previous: null }))),
];

function opened(plan: Plan): readonly AssignedApplication[] {
  return plan.calls.flatMap((call) =>
    call.tool === 'get_application_sso_link' && call.action === 'open' && call.application !== null
      ? [call.application]
      : [],
  );
}

function planOf(prompt: string, context: Partial<PlanContext> = {}): Plan {
  return planTurn(prompt, { index, classifiers, previous: null, ...context });
}

describe('planTurn() with a label typed whole', () => {
  it.each(VERBS)('opens or links nothing but the application named after “%s”', (verb) => {
    const wrong: string[] = [];
    for (const { label } of labelled)
      turnsBefore.forEach((previous, at) => {
        const prompt = `${verb} ${label}${TAILS[at % TAILS.length] ?? ''}`;
        for (const call of planOf(prompt, { previous }).calls)
          if (
            call.tool === 'get_application_sso_link' &&
            call.application !== null &&
            call.application.label !== label
          )
            wrong.push(`${prompt} → ${call.action} ${call.application.label}`);
      });
    expect(wrong).toEqual([]);
  });

  it('is tried over more than 20,000 combinations', () => {
    expect(labelled.length * VERBS.length * turnsBefore.length).toBeGreaterThan(20_000);
  });

  it('opens it at once after a verb of opening', () => {
    const missed = labelled
      .map(({ label }) => label)
      .filter((label) => opened(planOf(`open ${label}`))[0]?.label !== label);
    // "That one" refers to an app, and "open options" asks for the extension's own.
    expect(missed).toEqual(['That One', 'Options']);
    for (const label of missed) expect(opened(planOf(`open ${label}`))).toEqual([]);
  });

  it('opens only what is named, for generated labels, verbs and turns before', () => {
    const word = fc.constantFrom(
      ...'open the my app it new test go to link and or not if second who team help & .io 2 é 人事 🍕 zoom slack that'.split(
        ' ',
      ),
    );
    const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        label,
        fc.constantFrom(...VERBS),
        fc.constantFrom(...turnsBefore),
        (typed, verb, previous) => {
          const context = {
            index: createSearchIndex([application(typed, 99), ...applications], undefined, BRANDS),
            previous,
          };
          for (const { label: found } of opened(planOf(`${verb} ${typed}`, context)))
            expect(found.toLowerCase()).toBe(typed.toLowerCase());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads a whole list of names', () => {
    const labels = opened(planOf('open R&D Wiki, Org Chart and Zoom please'));
    expect(labels.map(({ label }) => label)).toEqual(['R&D Wiki', 'Org Chart', 'Zoom']);
    // A name that is an ordinary word may be one here.
    expect(planOf('open R&D Wiki, Keep and Zoom please').outcome).toBe('offer');
  });

  it('opens a bare label only if its words ask for nothing else', () => {
    expect(opened(planOf('Org Chart')).map((one) => one.label)).toEqual(['Org Chart']);
    expect(planOf('help').outcome).toBe('offer');
    expect(planOf('sign out').outcome).toBe('offer');
  });
});
