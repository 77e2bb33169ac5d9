import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { FIREFOX_EXTENSION_ID } from '../../src/manifest.ts';

/** Fixed by a preference: Firefox makes up another for each profile. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** An extension beside the product, under an id and a UUID of its own. */
interface OtherAddOn {
  readonly folder: string;
  readonly id: string;
  readonly uuid: string;
}

export interface FirefoxOptions {
  readonly extension: string;
  readonly other?: OtherAddOn;
  /** What stands for the person's home folder. */
  readonly home: string;
  /** `host:port` of the proxy through which every https request goes. */
  readonly proxy: string;
  readonly env: Readonly<Record<string, string>>;
  readonly preferences: Readonly<Record<string, unknown>>;
}

const Reply = z.object({
  id: z.number().nullish(),
  type: z.enum(['success', 'error', 'event']),
  result: z.unknown().optional(),
  message: z.string().optional(),
});
const Created = z.object({ context: z.string() });
const Tree = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const Evaluated = z.object({
  type: z.string(),
  result: z
    .object({ type: z.string(), value: z.unknown().optional(), sharedId: z.string().optional() })
    .optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** A Firefox with the built extension, driven by WebDriver BiDi (W3C), which it speaks by itself. */
export class Firefox {
  readonly #child: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (reply: z.infer<typeof Reply>) => void>();
  #count = 0;

  private constructor(child: ChildProcess, socket: WebSocket) {
    this.#child = child;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const reply = Reply.parse(JSON.parse(String(data)));
      this.#waiting.get(reply.id ?? -1)?.(reply);
    });
  }

  static async start(options: FirefoxOptions): Promise<Firefox> {
    const program = findFirefox();
    if (program === null) throw new Error('No Firefox was found; set FIREFOX_PATH.');
    const profile = join(options.home, 'profile');
    mkdirSync(profile);
    writeFileSync(join(profile, 'user.js'), preferencesOf(options));
    const args = ['--headless', '--no-remote', '--profile', profile];
    // Without it no page of an extension may be driven.
    const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
    const child = spawn(program, [...args, ...remote], {
      env: { PATH: process.env['PATH'], HOME: options.home, ...options.env },
    });
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stderr.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [, url] = /WebDriver BiDi listening on (ws:\S+)/u.exec(output) ?? [];
        if (url !== undefined) resolve(url);
      });
      child.on('exit', () => {
        reject(new Error(`Firefox ended: ${output}`));
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const firefox = new Firefox(child, socket);
    await firefox.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
    });
    for (const path of [options.extension, options.other?.folder])
      if (path !== undefined)
        await firefox.send('webExtension.install', { extensionData: { type: 'path', path } });
    return firefox;
  }

  async send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const reply = await new Promise<z.infer<typeof Reply>>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (reply.type === 'error') throw new Error(`${method}: ${reply.message ?? ''}`);
    return reply.result;
  }

  /** Opens one of the extension's pages in a tab. */
  open(page: 'options' | 'popup' | 'sidepanel'): Promise<Tab> {
    return this.openUrl(`moz-extension://${UUID}/${page}.html`);
  }

  async openUrl(url: string): Promise<Tab> {
    const { context } = Created.parse(await this.send('browsingContext.create', { type: 'tab' }));
    await this.send('browsingContext.navigate', { context, url, wait: 'none' });
    return new Tab(this, context);
  }

  async tabs(): Promise<readonly Tab[]> {
    const { contexts } = Tree.parse(await this.send('browsingContext.getTree', { maxDepth: 0 }));
    return contexts.map(({ context }) => new Tab(this, context));
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve));
    this.#child.kill();
    await ended;
  }
}

export class Tab {
  readonly context: string;
  readonly #firefox: Firefox;

  constructor(firefox: Firefox, context: string) {
    this.#firefox = firefox;
    this.context = context;
  }

  /** The value of an expression, which may be a promise of one. */
  value(expression: string): Promise<unknown> {
    return this.#evaluate(expression).then(({ value }) => value);
  }

  text(): Promise<unknown> {
    return this.#evaluate('document.body?.innerText ?? ""').then(({ value }) => value);
  }

  address(): Promise<unknown> {
    return this.#evaluate('location.href').then(({ value }) => value);
  }

  /** Brings the tab to the front: a page that is not seen draws nothing. */
  async activate(): Promise<void> {
    await this.#firefox.send('browsingContext.activate', { context: this.context });
  }

  /** Clicks the first enabled button whose text begins so, as a person does; `false` while there is none. */
  click(name: string): Promise<boolean> {
    return this.#clickOn(
      `[...document.querySelectorAll('button')].find((it) => !it.disabled && it.ariaDisabled !== 'true' && it.textContent.trim().startsWith(${JSON.stringify(name)}))`,
    );
  }

  /** Types into the field that a CSS selector or a label names; `false` while there is none. */
  async type(field: string, text: string): Promise<boolean> {
    const name = JSON.stringify(field);
    const found = `[...document.querySelectorAll('label')].find((it) => it.textContent.trim() === ${name})?.control ?? [...document.querySelectorAll('input, textarea')].find((it) => it.matches(${name}))`;
    if (!(await this.#clickOn(`(() => { try { return ${found}; } catch {} })()`))) return false;
    const keys = text.split('').flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#act([{ type: 'key', id: 'keys', actions: keys }]);
    return true;
  }

  async close(): Promise<void> {
    await this.#firefox.send('browsingContext.close', { context: this.context });
  }

  async #clickOn(expression: string): Promise<boolean> {
    const { sharedId } = await this.#evaluate(
      `(() => { const it = ${expression}; it?.scrollIntoView({ block: 'center' }); return it; })()`,
    );
    if (sharedId === undefined) return false;
    const origin = { type: 'element', element: { sharedId } };
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#act([{ type: 'pointer', id: 'mouse', actions }]);
    return true;
  }

  async #act(actions: readonly unknown[]): Promise<void> {
    await this.#firefox.send('input.performActions', { context: this.context, actions });
  }

  async #evaluate(expression: string): Promise<{ value?: unknown; sharedId?: string | undefined }> {
    const reply = await this.#firefox.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = Evaluated.parse(reply);
    if (result === undefined) throw new Error(exceptionDetails?.text);
    return result;
  }
}

function preferencesOf({ proxy, preferences, other }: FirefoxOptions): string {
  const [host = '', port = ''] = proxy.split(':');
  const all = {
    'extensions.webextensions.uuids': JSON.stringify({
      [FIREFOX_EXTENSION_ID]: UUID,
      ...(other === undefined ? {} : { [other.id]: other.uuid }),
    }),
    // The browser's own question for a permission stands in no page; a click is needed all the same.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    ...preferences,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
