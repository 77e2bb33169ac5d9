import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import { NO_FACTS } from '../../../src/assistant/guide/guide-facts.ts';
import type { RememberedChoice } from '../../../src/assistant/offer-types.ts';
import { previousTurnOf } from '../../../src/assistant/previous-turn.ts';
import { withChoice, withoutChoice } from '../../../src/assistant/remembered/choices.ts';
import { runChoice, runTurn } from '../../../src/assistant/run-turn.ts';
import type { AnswerBlock, Transcript } from '../../../src/assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../../src/assistant/turn-host.ts';
import { AssistantError, assistantError } from '../../../src/domain/errors.ts';
import type { Nickname } from '../../../src/domain/personalization.ts';
import type { UserProfile } from '../../../src/domain/user-profile.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { createTypedToolCaller } from '../../../src/ui/side-panel/turn-host.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { applicationsNamed, directoryOf, toolContext } from '../../fakes/tool-context.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { BRANDS, index, readData } from './applications.ts';

const PROFILE: UserProfile = {
  title: 'Analyst',
  department: 'Finance',
  manager: 'Dana Ruiz',
  countryCode: 'DE',
};

/** Runs the product's own tools over the 50 applications and a profile. */
const callToolOver = (directory: ReturnType<typeof directoryOf>) =>
  createTypedToolCaller({
    async callTool(name, input, signal) {
      const tool = TOOLS.find((one) => one.name === name);
      if (tool === undefined) throw new Error('There is no such tool.');
      const outcome = await runTool(tool, input, toolContext(directory, signal));
      if (outcome.kind === 'error') throw new AssistantError(outcome.error);
      return outcome.output;
    },
  });

const callTool = callToolOver(directoryOf(index.applications, PROFILE));

interface Run {
  readonly events: readonly TurnEvent[];
  readonly blocks: readonly AnswerBlock[];
  readonly text: string;
  readonly calls: readonly string[];
  readonly opened: readonly string[];
  readonly status: string | undefined;
}

async function run(
  prompt: string,
  changes: Partial<TurnHost> = {},
  signal = new AbortController().signal,
): Promise<Run> {
  return collect((host) => runTurn(prompt, host, signal), changes);
}

async function collect(
  turn: (host: TurnHost) => AsyncGenerator<TurnEvent>,
  changes: Partial<TurnHost> = {},
): Promise<Run> {
  const opened: string[] = [];
  const calls: string[] = [];
  const host: TurnHost = {
    index: () => Promise.resolve(index),
    history: [],
    choices: () => Promise.resolve([]),
    nicknames: memoryItem<readonly Nickname[]>([]),
    shownRows: (block) => (block.kind === 'choices' ? block.candidates : block.applications),
    recent: () => Promise.resolve([]),
    guideFacts: () => Promise.resolve(NO_FACTS),
    refresh: () => Promise.resolve(),
    attributes: () => Promise.resolve({ titles: [], isShared: false }),
    classifiers: () => Promise.resolve([]),
    now: () => 0,
    locale: 'en-GB',
    timeZone: 'UTC',
    callTool: (name, input, callSignal) => {
      calls.push(`${name} ${JSON.stringify(input)}`);
      return callTool(name, input, callSignal);
    },
    openApplication: (id) => {
      opened.push(id);
      return Promise.resolve();
    },
    ...changes,
  };
  const events: TurnEvent[] = [];
  for await (const event of turn(host)) events.push(event);
  const blocks = events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
  const statuses = events.flatMap((event) => (event.type === 'status' ? [event.status] : []));
  return {
    events,
    blocks,
    text: blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' '),
    calls,
    opened,
    status: statuses.at(-1),
  };
}

const idOf = (label: string): string | undefined =>
  index.applications.find((application) => application.label === label)?.id;

describe('runTurn() answers', () => {
  it.each([
    ['who is my manager', 'Your manager is Dana Ruiz.'],
    ["what's my title and department?", 'Your title is Analyst and you are in Finance.'],
    ['my cost center', 'Your cost center is not set in Okta.'],
    ['my country', 'Your country is Germany.'],
    ['how many apps do I have', 'You have 50 apps.'],
    ['which google apps do I have', '5 of your 50 apps match “google”.'],
    ['do I have Jira?', 'Yes, Jira is assigned to you.'],
    ['link for zoom', 'Here is your link to Zoom.'],
    ['open workday', 'Opening Workday (HR Portal).'],
  ])('answers “%s”', async (prompt, text) => {
    expect((await run(prompt)).text).toBe(text);
  });

  it('names an app as the user wants it, without asking Okta', async () => {
    const nicknames = memoryItem<readonly Nickname[]>([]);
    const { text, calls, status } = await run('call Zoom standup', { nicknames });
    expect(text).toBe('“standup” is now your name for this app.');
    expect(await nicknames.read()).toEqual([{ name: 'standup', application: idOf('Zoom') }]);
    expect([calls, status]).toEqual([[], 'done']);
  });

  it('asks for a start date among the org’s custom attributes alone', async () => {
    const { text, calls } = await run("what's my start date");
    expect(text).toBe('Your start date is not set in Okta.');
    expect(calls).toEqual(['get_my_user_profile {"fields":["customAttributes"]}']);
  });

  it.each(['open Salesforce', 'link for salesforce', 'do I have salesforce?'])(
    'tells apps of one name apart at “%s”, and opens none',
    async (prompt) => {
      const { applications } = readAppLinks(
        join(import.meta.dirname, '../../data/bug-cases/address-bar-twins.app-links.json'),
      );
      const twins = createSearchIndex(applications, undefined, BRANDS);
      const { blocks, opened } = await run(prompt, {
        index: () => Promise.resolve(twins),
        callTool: callToolOver(directoryOf(applications, PROFILE)),
      });
      expect(opened).toEqual([]);
      const shown = blocks.flatMap((block) => {
        if (block.kind === 'choices') return block.candidates;
        return block.kind === 'applications' ? block.applications : [];
      });
      expect(shown.map(({ distinction }) => distinction)).toEqual([
        '1 of 2 with this name',
        '2 of 2 with this name',
      ]);
    },
  );

  it.each([
    ['manager-dn.user.json', 'Your manager is Jane Meyer.'],
    [
      'manager-id-only.user.json',
      'Okta has only your manager’s email address, jane.meyer@acme.example.',
    ],
  ])('says who the manager is from %s', async (name, text) => {
    const user: { readonly profile: UserProfile } = JSON.parse(readData(`bug-cases/${name}`));
    const { text: answer } = await run('who is my manager', {
      callTool: callToolOver(directoryOf(index.applications, user.profile)),
    });
    expect(answer).toBe(text);
  });

  it('passes only fields that Okta has to the tool', async () => {
    const { calls, text } = await run('my title and start date');
    expect(calls).toEqual(['get_my_user_profile {"fields":["title"]}']);
    expect(text).toBe('Your title is Analyst. Your start date is not set in Okta.');
  });

  it('tells of each call before and after it', async () => {
    const { events } = await run('who is my manager');
    const outcomes = events.flatMap((event) =>
      event.type === 'call' ? [event.record.outcome] : [],
    );
    expect(outcomes).toEqual(['running', 'ok']);
  });

  it('says what to do where an application is not assigned', async () => {
    const { text, blocks, opened } = await run('open tableau server');
    expect(text).toContain('“tableau server” is not assigned to you.');
    expect(text).toContain('administrator');
    expect(blocks.at(-1)).toMatchObject({
      kind: 'choices',
      candidates: [{ label: 'Tableau Cloud' }],
    });
    expect(opened).toEqual([]);
  });

  it('declines without a call and suggests what can be asked', async () => {
    const { calls, blocks } = await run('reset my password');
    expect(calls).toEqual([]);
    expect(blocks.at(-1)?.kind).toBe('suggestions');
  });
});

describe('runTurn() declines', () => {
  it('hands a change on to Okta’s settings and the help desk', async () => {
    const { blocks } = await run('reset my mfa');
    expect(blocks).toContainEqual({ kind: 'actions', actions: ['okta-settings', 'help-desk'] });
  });

  it('says that an app is assigned where access to it is requested', async () => {
    const { text, blocks, opened } = await run('request access to Figma');
    expect(text).toBe('Figma is assigned to you. You can open it now.');
    expect(blocks).toContainEqual(
      expect.objectContaining({
        kind: 'choices',
        candidates: [expect.objectContaining({ label: 'Figma' })],
      }),
    );
    expect(opened).toEqual([]);
  });

  it('offers the app that is for a task', async () => {
    const { blocks, opened } = await run('file my expenses');
    expect(blocks).toContainEqual(
      expect.objectContaining({
        kind: 'choices',
        candidates: expect.arrayContaining([expect.objectContaining({ label: 'SAP Concur' })]),
      }),
    );
    expect(opened).toEqual([]);
  });

  it.each([
    ['sign me out', 'sign-out'],
    ['switch account', 'switch-user'],
    ['open the options', 'options'],
    ['keyboard shortcuts', 'shortcuts'],
    ['start over', 'new-chat'],
  ])('offers the command at “%s”', async (prompt, action) => {
    const { blocks } = await run(prompt);
    expect(blocks).toContainEqual({ kind: 'actions', actions: [action] });
  });

  it('offers to say who the manager is after another question about the manager', async () => {
    const { blocks, calls } = await run("what's my manager's email");
    expect(calls).toEqual([]);
    expect(blocks.at(-1)).toEqual({
      kind: 'suggestions',
      prompts: ['Who is my manager?', 'What can I ask?'],
    });
  });
});

describe('runTurn() lists', () => {
  const googleApps = async () =>
    conversation('which google apps do I have', await run('which google apps do I have'));
  const labelsOf = ({ blocks }: Run): readonly string[] =>
    blocks.flatMap((block) =>
      block.kind === 'applications' ? block.applications.map(({ label }) => label) : [],
    );

  it('opens the one that is named by its place in the last list', async () => {
    const history = await googleApps();
    const [, second] = labelsOf(await run('which google apps do I have'));
    const { opened } = await run('open the second one', { history });
    expect(opened).toEqual([idOf(second ?? '')]);
  });

  it('sorts the last list by name', async () => {
    const labels = labelsOf(await run('sort by name', { history: await googleApps() }));
    expect(labels).toHaveLength(5);
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b)));
  });

  it('lists alphabetically where that is asked', async () => {
    const labels = labelsOf(await run('list my apps alphabetically'));
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b)));
  });
});

describe('runTurn() opens', () => {
  it('opens the one application that was asked for', async () => {
    const { opened, blocks } = await run('open zoom');
    expect(opened).toEqual([idOf('Zoom')]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'application', opened: true });
  });

  it('opens nothing for a link', async () => {
    const { opened, blocks } = await run('zoom link');
    expect(opened).toEqual([]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'application', opened: false });
  });

  it('offers the candidates where several fit', async () => {
    const { opened, blocks } = await run('open aws');
    expect(opened).toEqual([]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'choices', action: 'open' });
  });

  it('says how many more fit than are offered', async () => {
    const apps = applicationsNamed(...Array.from({ length: 12 }, () => 'AWS'));
    const { text, blocks } = await run('open aws', {
      index: () => Promise.resolve(createSearchIndex(apps)),
      callTool: callToolOver(directoryOf(apps, PROFILE)),
    });
    expect(text).toContain('Not shown here: 4 more.');
    expect(blocks.at(-1)).toMatchObject({ kind: 'choices', candidates: { length: 8 } });
    expect((await run('open aws')).text).not.toContain('Not shown');
  });

  it('opens nothing where the tool finds another application than was planned', async () => {
    const slack = {
      id: idOf('Slack') ?? '',
      label: 'Slack',
      ssoLink: 'https://acme.okta.com/home/slack',
    };
    const { opened, blocks } = await run('open zoom', {
      // The apps changed between plan and call.
      callTool: () =>
        Promise.resolve(
          JSON.parse(JSON.stringify({ result: 'found', application: slack, candidates: [] })),
        ),
    });
    expect(opened).toEqual([]);
    expect(blocks.at(-1)?.kind).toBe('choices');
  });

  it('points at a chosen one of several with the same label by its id', async () => {
    const history = conversation('open aws', await run('open aws'));
    const { opened } = await run('the second one', { history });
    expect(opened).toEqual([idOf('AWS Account 0456 - Staging')]);
  });
});

describe('runTurn() errors', () => {
  const signedOut = () => Promise.reject(assistantError('SIGN_IN_REQUIRED', 'Sign in first.'));

  it('asks for a sign-in if there is no session', async () => {
    const { status, blocks } = await run('open zoom', { index: signedOut });
    expect(status).toBe('needs-sign-in');
    expect(blocks).toEqual([expect.objectContaining({ kind: 'problem' })]);
  });

  it('talks without a sign-in', async () => {
    const { status, text } = await run('hello', { index: signedOut });
    expect(status).toBe('done');
    expect(text).toContain('Hello');
  });

  it('asks for a sign-in where the tool does', async () => {
    const { status, events } = await run('who is my manager', { callTool: signedOut });
    expect(status).toBe('needs-sign-in');
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'call',
        record: expect.objectContaining({ outcome: 'error' }),
      }),
    );
  });

  it('shows any other problem and ends', async () => {
    const { status, blocks } = await run('who is my manager', {
      callTool: () => Promise.reject(assistantError('NETWORK_UNAVAILABLE', 'No network.')),
    });
    expect(status).toBe('done');
    expect(blocks.at(-1)).toMatchObject({
      kind: 'problem',
      error: { code: 'NETWORK_UNAVAILABLE' },
    });
  });

  it('stops before it opens', async () => {
    const stopping = new AbortController();
    const { status, opened } = await run(
      'open zoom',
      {
        callTool: () => {
          stopping.abort();
          return Promise.reject(stopping.signal.reason);
        },
      },
      stopping.signal,
    );
    expect(status).toBe('stopped');
    expect(opened).toEqual([]);
  });
});

/** A conversation of one turn. */
function conversation(prompt: string, { blocks, events }: Run): Transcript {
  const memory = events.flatMap((event) => (event.type === 'memory' ? [event.memory] : [])).at(-1);
  const turn = { id: '1', prompt, askedAt: 0, status: 'done', calls: [], blocks } as const;
  return [memory === undefined ? turn : { ...turn, memory }];
}

describe('previousTurnOf()', () => {
  it('has the candidates of a question', async () => {
    const previous = previousTurnOf(conversation('open aws', await run('open aws')), index);
    expect(previous?.askedWhich).toBe(true);
    expect(previous?.applications.map(({ label }) => label)).toContain(
      'AWS Account 0456 - Staging',
    );
  });

  it('has the application that was chosen since', async () => {
    const [turn] = conversation('open aws', await run('open aws'));
    const staging = {
      id: idOf('AWS Account 0456 - Staging') ?? '',
      label: 'AWS Account 0456 - Staging',
      logoUrl: null,
      launchable: true,
    };
    const chosen = {
      kind: 'application',
      application: staging,
      ssoLink: null,
      opened: true,
    } as const;
    const blocks = [...(turn?.blocks ?? []), chosen];
    const transcript = turn === undefined ? [] : [{ ...turn, blocks }];
    expect(previousTurnOf(transcript, index)).toMatchObject({
      action: 'open',
      applications: [{ id: staging.id }],
      askedWhich: false,
    });
  });

  it('has no application that is not assigned any more', async () => {
    const transcript = conversation('open zoom', await run('open zoom'));
    expect(previousTurnOf(transcript, createSearchIndex([]))?.applications).toEqual([]);
  });
});

describe('runChoice()', () => {
  const offerOf = async (prompt: string) => {
    const { blocks } = await run(prompt);
    return blocks.flatMap((block) => (block.kind === 'offer' ? [block] : []))[0];
  };

  it('is offered with a sentence that says the same as the buttons', async () => {
    const { blocks, opened } = await run('open slakc');
    expect(opened).toEqual([]);
    expect(blocks).toMatchObject([
      { kind: 'text', text: 'Did you mean: open Slack?' },
      { kind: 'offer', options: [{ text: 'Open Slack' }], canRemember: true },
    ]);
  });

  it('opens what the user chose', async () => {
    const option = (await offerOf('open slakc'))?.options[0] ?? null;
    const signal = new AbortController().signal;
    const { opened, text } = await collect((host) => runChoice(option, host, signal));
    expect(opened).toEqual([idOf('Slack')]);
    expect(text).toBe('Opening Slack.');
  });

  it('suggests prompts if the user chose none of the readings', async () => {
    const signal = new AbortController().signal;
    const { opened, blocks } = await collect((host) => runChoice(null, host, signal));
    expect(opened).toEqual([]);
    expect(blocks.at(-1)?.kind).toBe('guide');
  });

  it('opens nothing if the application no longer exists', async () => {
    const option = (await offerOf('open slakc'))?.options[0] ?? null;
    const signal = new AbortController().signal;
    const { opened, text } = await collect((host) => runChoice(option, host, signal), {
      index: () => Promise.resolve(createSearchIndex([])),
    });
    expect(opened).toEqual([]);
    expect(text).toContain('changed');
  });

  it('is remembered for the same words, which then act at once', async () => {
    const option = (await offerOf('open slakc'))?.options[0];
    const choices: readonly RememberedChoice[] =
      option === undefined ? [] : withChoice([], 'open slakc', option);
    const { opened } = await run('Open  SLAKC!', { choices: () => Promise.resolve(choices) });
    expect(opened).toEqual([idOf('Slack')]);
    const forgotten = withoutChoice(choices, 'open slakc');
    expect((await run('open slakc', { choices: () => Promise.resolve(forgotten) })).opened).toEqual(
      [],
    );
  });
});
