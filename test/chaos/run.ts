import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { OtherPort } from '../e2e/other-extension.ts';
import { isOf, judge, judgeReply, shorten, type Outcome } from './answers.ts';
import { liftFault, startFault } from './faults.ts';
import type { Findings } from './findings.ts';
import { operations, titleOf, type ChaosAccount, type Operation } from './operations.ts';
import { withinLimit, type Person, type World } from './world.ts';

type Step = Extract<Operation, { fault: string }>;

const MCP_META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'chaos', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
const INITIALIZE = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'Friend', version: '1' },
};
const PROFILE = { name: 'get_my_user_profile', arguments: {} };
const LIST = { name: 'list_assigned_applications', arguments: {} };

/** So often, with a second in between, something is asked that should work again. */
const MAX_TRIES = 20;
/** Stored for the user besides what grows with use up to a limit: the log and the last uses. */
const MAX_GROWTH_BYTES = 150_000;
const PORT_GONE = /disconnected port/u;
const CONTEXT_GONE = /Target page, context or browser has been closed|Execution context/u;

/** Performs operations in a world and counts what must never happen. */
export class ChaosRun {
  readonly #world: World;
  readonly #findings: Findings;
  #current: ChaosAccount = '1';
  #port: { readonly page: Page; readonly port: OtherPort } | null = null;
  #portRequests = 1;
  #requestsSeen: number[];
  #answersSeen = 0;
  #sizeAtStart = 0;

  constructor(world: World, findings: Findings) {
    this.#world = world;
    this.#findings = findings;
    this.#requestsSeen = world.orgs.map(() => 0);
  }

  /** From operation `from` of the series until `isOver`, which is asked before each one with how many were performed. */
  async run(seed: number, from: number, isOver: (performed: number) => boolean): Promise<void> {
    let number = 0;
    for (const person of this.#world.people) await this.#settle(person);
    this.#sizeAtStart = await this.#storedSize();
    for (const operation of operations(seed)) {
      if (isOver(Math.max(0, number - from))) break;
      number += 1;
      if (number <= from) continue;
      this.#findings.begin(number, titleOf(operation));
      this.#findings.count(operation.action);
      if ('fault' in operation) {
        this.#findings.count(operation.fault);
        await this.#perform(operation);
      } else await this.#endure(operation.action);
      await this.#checkSessions();
      this.#checkRequests();
      this.#checkDoubles();
    }
    this.#findings.begin(number, 'end');
    for (const person of this.#world.people) await this.#settle(person);
    await this.#checkGrowth();
  }

  async #perform(step: Step): Promise<void> {
    const world = this.#world;
    const person = world.personOf(step.account);
    await startFault(world, step.fault);
    const stopping = step.fault === 'worker stops' ? world.browser.stopWorker() : null;
    const outcome = await this.#act(step, person);
    await stopping;
    await liftFault(world, step.fault);
    this.#judge(outcome, step);
    if (step.action === 'sign out and in') await this.#signBackIn(person, step);
    await this.#settle(person);
  }

  async #act(step: Step, person: Person): Promise<Outcome> {
    switch (step.action) {
      case 'profile':
        return await this.#tool(person, PROFILE, person.user.login);
      case 'list':
        return await this.#tool(person, LIST, `"label":"${person.name} `);
      case 'link':
        return await this.#link(person, step.app);
      case 'open':
        return await this.#open(person, step.app);
      case 'refresh': {
        const reply = await this.#world.send(person.account, 'applications/refresh', {
          force: true,
        });
        return judgeReply(reply, person, this.#world.people, 'null');
      }
      case 'switch':
        return await this.#switch(person);
      case 'assistant':
        return await this.#assistant();
      case 'extension':
        return await this.#extension();
      case 'everybody':
        return await this.#everybody();
      case 'sign out and in': {
        const reply = await this.#world.send(person.account, 'session/sign-out', {});
        return judgeReply(reply, person, this.#world.people, 'signed-out');
      }
    }
  }

  /** An error is no harm while something is wrong; what must work afterwards, `settle` asks. */
  #judge(outcome: Outcome, { fault }: Step): void {
    switch (outcome.kind) {
      case 'right':
      case 'error':
        this.#findings.count(`answer: ${outcome.kind}`);
        return;
      case 'interrupted':
        if (fault === 'worker stops') this.#findings.count('answer: interrupted');
        else this.#findings.harm('lost', 'interrupted although nothing stopped the worker');
        return;
      case 'none':
        this.#findings.harm('lost', 'no answer of any kind');
        return;
      case 'wrong':
      case 'foreign':
        this.#findings.harm(outcome.kind, outcome.why);
    }
  }

  async #tool(person: Person, params: object, expected: string): Promise<Outcome> {
    const message = {
      jsonrpc: '2.0',
      id: crypto.randomUUID(),
      method: 'tools/call',
      params: { ...params, _meta: MCP_META },
    };
    const reply = await this.#world.send(person.account, 'mcp', { message });
    return judgeReply(reply, person, this.#world.people, expected);
  }

  async #link(person: Person, app: number): Promise<Outcome> {
    const { label, linkUrl } = appOf(person, app);
    const params = { name: 'get_application_sso_link', arguments: { application: label } };
    return await this.#tool(person, params, `"ssoLink":"${linkUrl}"`);
  }

  async #open(person: Person, app: number): Promise<Outcome> {
    const { label } = appOf(person, app);
    const { context } = this.#world.browser;
    const { [keyOf('applications', person.account)]: list } = await this.#world.stored('local');
    const id = idOf(list, label);
    if (id === null) return { kind: 'error', error: 'The list is not there.' };
    const opened: Page[] = [];
    const note = (page: Page) => opened.push(page);
    context.on('page', note);
    const reply = await this.#world.send(person.account, 'link/open', {
      applicationId: id,
      where: 'background-tab',
      force: true,
    });
    // A tab is announced once its first answer has come.
    const tries = reply.kind === 'ok' ? MAX_TRIES : 1;
    for (let at = 0; at < tries && opened.length === 0; at += 1) await pause(500);
    context.off('page', note);
    if (opened.length > 1) this.#findings.harm('doubled', `${opened.length} tabs`);
    if (opened.length === 0 && reply.kind === 'ok') this.#findings.harm('lost', 'no tab');
    await Promise.all(opened.map((page) => page.close()));
    return judgeReply(reply, person, this.#world.people, 'null');
  }

  async #switch(person: Person): Promise<Outcome> {
    const reply = await this.#world.send(person.account, 'accounts/switch', {
      id: person.account,
    });
    await this.#readCurrent();
    if (reply.kind === 'ok' && this.#current !== person.account)
      this.#findings.harm('wrong', `account ${this.#current} is the current one`);
    return judgeReply(reply, person, this.#world.people, 'null');
  }

  async #readCurrent(): Promise<void> {
    const { accounts } = await this.#world.stored('local');
    const [, current] = /"current":"(\d)"/u.exec(JSON.stringify(accounts)) ?? [];
    const found = this.#world.people.find(({ account }) => account === current);
    if (found === undefined) this.#findings.harm('lost', 'no account is current');
    else this.#current = found.account;
  }

  /** An assistant's call, again where the product asks for it. */
  async #assistant(): Promise<Outcome> {
    const person = this.#world.personOf(this.#current);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const reply = await withinLimit<unknown>(
        this.#world.assistant.request('tools/call', PROFILE),
        null,
      );
      if (reply === null) return { kind: 'none' };
      const outcome = judge(reply, person, this.#world.people, person.user.login);
      if (outcome.kind !== 'interrupted') return outcome;
    }
    return { kind: 'none' };
  }

  async #extension(): Promise<Outcome> {
    const person = this.#world.personOf(this.#current);
    let port: OtherPort;
    let id: number;
    try {
      port = await this.#openPort();
      this.#portRequests += 1;
      id = this.#portRequests;
      await port.send({ jsonrpc: '2.0', id, method: 'tools/call', params: PROFILE });
    } catch (thrown) {
      // The port ended with the worker before anything was sent.
      if (!PORT_GONE.test(String(thrown))) throw thrown;
      return { kind: 'interrupted' };
    }
    const answered = port.reply(id).then(
      (reply): Outcome => judge(reply, person, this.#world.people, person.user.login),
      (thrown: unknown): Outcome =>
        CONTEXT_GONE.test(String(thrown)) ? { kind: 'interrupted' } : { kind: 'none' },
    );
    const ended = port.untilClosed().then(
      async (got): Promise<Outcome> =>
        got.some((message) => message['id'] === id) ? await answered : { kind: 'interrupted' },
      (): Outcome => ({ kind: 'interrupted' }),
    );
    return await withinLimit<Outcome>(Promise.race([answered, ended]), { kind: 'none' });
  }

  async #openPort(): Promise<OtherPort> {
    const page = await this.#world.otherPage();
    if (this.#port?.page === page && (await this.#port.port.state()).isOpen) return this.#port.port;
    const port = await OtherPort.open(page);
    this.#port = { page, port };
    this.#portRequests += 1;
    const id = this.#portRequests;
    await port.send({ jsonrpc: '2.0', id, method: 'initialize', params: INITIALIZE });
    await port.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    return port;
  }

  /** All at once, each with a token to renew: two orgs, three accounts, an assistant and another extension. */
  async #everybody(): Promise<Outcome> {
    for (const org of this.#world.orgs) org.revokeAllAccessTokens();
    const outcomes = await Promise.all([
      ...this.#world.people.map((person) => this.#tool(person, PROFILE, person.user.login)),
      ...this.#world.people.map((person) => this.#link(person, 3)),
      this.#assistant(),
      this.#extension(),
    ]);
    const bad = (['foreign', 'wrong', 'none', 'interrupted', 'error'] as const).flatMap((kind) =>
      outcomes.filter((outcome) => outcome.kind === kind),
    );
    return bad[0] ?? { kind: 'right' };
  }

  async #signBackIn(person: Person, { fault }: Step): Promise<void> {
    const world = this.#world;
    // Again, now that nothing is wrong: it may not have happened, or only half.
    const reply = await world.send(person.account, 'session/sign-out', {});
    if (reply.kind !== 'ok') this.#findings.harm('lost', `sign-out: ${JSON.stringify(reply)}`);
    const left = JSON.stringify([await world.stored('local'), await world.stored('session')]);
    // A token that Okta could not be told of waits for its revocation.
    if (isOf(person, left.replaceAll(/"revocations[^[]*\[[^\]]*\]/gu, '')))
      this.#findings.harm('foreign', `left after sign-out: ${around(left, person)}`);
    if (fault === 'none' && /"accessToken"/u.test(revocationsOf(left, person.account)))
      this.#findings.harm('foreign', 'a token is left after sign-out');
    await this.#signIn(person);
  }

  async #signIn(person: Person): Promise<void> {
    const reply = await this.#world.signIn(person);
    if (reply.kind !== 'ok' || !JSON.stringify(reply).includes(person.user.login))
      this.#findings.harm('lost', `sign-in: ${shorten(JSON.stringify(reply))}`);
  }

  /** The whole browser ends, or the extension; nothing of anybody may be lost or mixed. */
  async #endure(disaster: 'browser killed' | 'update'): Promise<void> {
    if (disaster === 'browser killed') await this.#world.killBrowser();
    else {
      await this.#world.ageStoredItems();
      await this.#world.update();
    }
    this.#port = null;
    await this.#readCurrent();
    for (const person of this.#world.people) {
      // Memory is empty: Okta's cookie signs in again whom it is for, and the others sign in themselves.
      const reply = await this.#world.send(person.account, 'session/sign-in', { how: 'silent' });
      const outcome = judgeReply(reply, person, this.#world.people, person.user.login);
      if (outcome.kind === 'foreign') this.#findings.harm('foreign', outcome.why);
      if (outcome.kind !== 'right') await this.#signIn(person);
      await this.#settle(person);
    }
  }

  /** After every fault the account works again, as the same user. */
  async #settle(person: Person): Promise<void> {
    let last: Outcome = { kind: 'none' };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      last = await this.#tool(person, PROFILE, person.user.login);
      if (last.kind === 'right') return;
      if (last.kind === 'wrong' || last.kind === 'foreign') break;
      if (last.kind === 'error' && last.error.includes('SIGN_IN_REQUIRED')) break;
      await pause(1000);
    }
    const harm =
      last.kind === 'foreign' || last.kind === 'wrong'
        ? last.kind
        : JSON.stringify(last).includes('SIGN_IN_REQUIRED')
          ? 'signed out'
          : 'lost';
    this.#findings.harm(harm, `${person.name} afterwards: ${JSON.stringify(last)}`);
    await this.#signIn(person);
  }

  async #checkSessions(): Promise<void> {
    const session = await this.#world.stored('session');
    for (const { account, name } of this.#world.people) {
      const text = JSON.stringify(session[keyOf('session', account)]) ?? 'nothing';
      if (!/"state":"(signed-in|expired)"/u.test(text))
        this.#findings.harm('signed out', `${name}: ${text}`);
    }
  }

  /** Okta refuses a token request that a web page could have sent. */
  #checkRequests(): void {
    for (const [at, org] of this.#world.orgs.entries()) {
      const requests = org.requests();
      for (const { method, path, headers } of requests.slice(this.#requestsSeen[at]))
        if (method === 'POST' && /\/(token|revoke)$/u.test(path) && 'origin' in headers)
          this.#findings.harm('wrong', `${path} with the header Origin`);
      this.#requestsSeen[at] = requests.length;
    }
  }

  #checkDoubles(): void {
    const ids = this.#world.assistant.received.flatMap(({ id, method }) =>
      method === undefined ? [id] : [],
    );
    const doubled = ids.length - new Set(ids).size;
    if (doubled > this.#answersSeen)
      this.#findings.harm('doubled', 'a request of the assistant was answered twice');
    this.#answersSeen = doubled;
  }

  async #storedSize(): Promise<number> {
    return JSON.stringify([await this.#world.stored('local'), await this.#world.stored('session')])
      .length;
  }

  async #checkGrowth(): Promise<void> {
    const size = await this.#storedSize();
    if (size > this.#sizeAtStart + MAX_GROWTH_BYTES)
      this.#findings.harm('grown', `stored: ${this.#sizeAtStart} to ${size} characters`);
    const rules = await this.#world.control.evaluate(async () => {
      const all = await chrome.declarativeNetRequest.getSessionRules();
      return all.length;
    });
    if (rules > this.#world.orgs.length) this.#findings.harm('grown', `${rules} rules`);
    const hosts = await this.#world.bridgeHosts();
    if (hosts > 1) this.#findings.harm('grown', `${hosts} native hosts run`);
    const heap = await this.#world.heapGrowth(async () => {
      for (const person of this.#world.people) await this.#tool(person, PROFILE, '');
    });
    if (heap > MAX_HEAP_GROWTH_BYTES) this.#findings.harm('grown', `${heap} bytes in the worker`);
  }
}

/** Of 100 rounds of calls; the first ones fill caches. */
const MAX_HEAP_GROWTH_BYTES = 1_000_000;

function appOf({ user }: Person, app: number) {
  const link = user.appLinks[app % user.appLinks.length];
  if (link === undefined) throw new Error(`${user.login} has no apps.`);
  return link;
}

function keyOf(key: string, account: ChaosAccount): string {
  return account === '1' ? key : `${key}:${account}`;
}

/** The id of the app with this label in a stored list. */
function idOf(list: unknown, label: string): string | null {
  if (typeof list !== 'object' || list === null || !('value' in list)) return null;
  if (typeof list.value !== 'string') return null;
  const { rows }: { rows: readonly (readonly unknown[])[] } = JSON.parse(list.value);
  const id = rows.find((row) => row[1] === label)?.[0];
  return typeof id === 'string' ? id : null;
}

function revocationsOf(stored: string, account: ChaosAccount): string {
  const key = keyOf('revocations', account);
  return new RegExp(`"${key}":\\{[^[]*\\[[^\\]]*\\]`, 'u').exec(stored)?.[0] ?? '';
}

function around(text: string, { name, user }: Person): string {
  const at = [user.login, `"${name} `, `\\"${name} `]
    .map((part) => text.indexOf(part))
    .find((found) => found >= 0);
  return text.slice(Math.max(0, (at ?? 0) - 150), (at ?? 0) + 80);
}
