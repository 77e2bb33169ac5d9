import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { BROWSER_TEXTS } from '../../src/domain/browser-texts.ts';
import { assistantError } from '../../src/domain/errors.ts';
import { createWorker } from '../../src/worker/background/create-worker.ts';
import type { Platform } from '../../src/worker/platform.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { createSearchScript } from '../../src/worker/search-script.ts';
import { administratorOrg } from './administrator-org.ts';
import { memoryErasure } from './memory-erasure.ts';
import { memoryDpopKeys } from './dpop-keys.ts';
import { REDIRECT_URI } from './identity-provider.ts';
import { NO_NATIVE_MESSAGING } from './native-messaging.ts';
import { statefulOkta } from './stateful-okta.ts';
import { loadOnDemand, pageSender } from './platform.ts';
import { memoryServiceKeys } from './service-keys.ts';

/** What happens to the n-th call out of the worker. */
export type InjectedFault = 'reject' | 'never' | 'kill before' | 'kill after';

interface WorkerLifetime {
  readonly calls: string[];
  killed: boolean;
  readonly faultAt: number;
  readonly fault: InjectedFault;
  readonly locks: Map<string, Promise<unknown>>;
}

/** What every request to Okta meets. */
export interface NetworkState {
  now: 'fair' | 'offline' | 'server error' | 'rate limit';
}

type Values = Record<string, unknown>;

const lifetimes = new AsyncLocalStorage<WorkerLifetime>();
const timeouts = new Set<AbortController>();
const disk = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
const NEVER = new Promise<never>(() => undefined);
let activity = 0;
let inFlight = 0;

/** Counts a call of the life that makes it, and harms the one that is to be harmed. */
async function call<T>(
  name: string,
  work: () => Promise<T>,
  signal?: AbortSignal | null,
): Promise<T> {
  const lifetime = lifetimes.getStore();
  activity += 1;
  if (lifetime === undefined) return await work();
  if (lifetime.killed) return await NEVER;
  lifetime.calls.push(name);
  if (lifetime.calls.length === lifetime.faultAt) return await injectFault(lifetime, work, signal);
  return await tracked(lifetime, work);
}

async function injectFault<T>(
  lifetime: WorkerLifetime,
  work: () => Promise<T>,
  signal: AbortSignal | null | undefined,
): Promise<T> {
  switch (lifetime.fault) {
    case 'reject':
      throw new TypeError('Failed to fetch');
    case 'never':
      return await aborted(signal);
    case 'kill before':
      lifetime.killed = true;
      return await NEVER;
    case 'kill after':
      lifetime.killed = true;
      await lifetimes.exit(work).catch(() => undefined);
      return await NEVER;
  }
}

async function tracked<T>(lifetime: WorkerLifetime, work: () => Promise<T>): Promise<T> {
  inFlight += 1;
  const result = await work().finally(() => {
    inFlight -= 1;
    activity += 1;
  });
  return lifetime.killed ? await NEVER : result;
}

/** A request without an answer ends with its signal only. */
function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason);
    });
  });
}

function area(name: string, stored: Map<string, unknown>) {
  return {
    get: (keys: string | readonly string[] | null) =>
      call(`${name}.get ${String(keys)}`, async () => {
        const wanted = typeof keys === 'string' ? [keys] : (keys ?? [...stored.keys()]);
        return Object.fromEntries(
          wanted.flatMap((key) =>
            stored.has(key) ? [[key, structuredClone(stored.get(key))]] : [],
          ),
        );
      }),
    set: (values: Values) =>
      call(`${name}.set ${Object.keys(values).join()}`, async () => {
        for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
      }),
    remove: (keys: readonly string[]) =>
      call(`${name}.remove`, async () => {
        for (const key of keys) stored.delete(key);
      }),
  };
}

vi.stubGlobal('chrome', {
  storage: {
    local: area('local', disk.local),
    session: area('session', disk.session),
    managed: area('managed', new Map()),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
});
vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
  const controller = new AbortController();
  timeouts.add(controller);
  return controller.signal;
});
// The machine's own work is no standstill.
for (const name of Object.getOwnPropertyNames(SubtleCrypto.prototype)) {
  const work: unknown = Reflect.get(crypto.subtle, name);
  if (name === 'constructor' || typeof work !== 'function') continue;
  Reflect.set(crypto.subtle, name, async (...given: unknown[]) => {
    inFlight += 1;
    try {
      return await Reflect.apply(work, crypto.subtle, given);
    } finally {
      inFlight -= 1;
      activity += 1;
    }
  });
}
const { createWorkerItems } = await import('../../src/platform/worker-items.ts');

/** What became of a flow that was asked of a worker. */
export type Outcome = { readonly kind: 'done' | 'hung' | 'dead' } | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly thrown: unknown;
}

/** A browser whose storage, Okta and clock outlive its workers. */
export function faultyBrowser() {
  const clock = { now: Date.UTC(2026, 10, 24, 9) };
  // The protocol library asks the time by itself.
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now);
  const okta = statefulOkta(clock);
  const keys = memoryDpopKeys();
  const serviceKeys = memoryServiceKeys();
  const erasure = memoryErasure();
  const administrators = administratorOrg();
  const network: NetworkState = { now: 'fair' };
  const opened: string[] = [];
  const pages: string[] = [];
  const reported: unknown[] = [];

  function platform(lifetime: WorkerLifetime): Platform {
    const withLock = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const result = (lifetime.locks.get(name) ?? Promise.resolve()).then(work, work);
      lifetime.locks.set(name, result);
      return await result;
    };
    return {
      items: createWorkerItems(withLock),
      webAuthFlow: {
        redirectUri: REDIRECT_URI,
        launch: (url, mode) =>
          call(`launch ${mode}`, async () => {
            if (network.now !== 'fair')
              throw assistantError('NETWORK_UNAVAILABLE', 'No page was loaded.');
            return await okta.authorize(url, mode);
          }),
      },
      dpopKeys: {
        read: (name) => call('dpop-keys.read', () => keys.read(name)),
        getOrCreate: (name) => call('dpop-keys.make', () => keys.getOrCreate(name)),
        forget: (name) => call('dpop-keys.forget', () => keys.forget(name)),
      },
      erasure: {
        begin: () => call('erasure.begin', () => erasure.begin()),
        isDue: () => call('erasure.isDue', () => erasure.isDue()),
        finish: () => call('erasure.finish', () => erasure.finish()),
      },
      serviceKeys: {
        read: (name) => call('service-keys.read', () => serviceKeys.read(name)),
        deleteAllExcept: (names) =>
          call('service-keys.keepOnly', () => serviceKeys.deleteAllExcept(names)),
      },
      originRule: { ensure: () => call('origin rule', async () => undefined) },
      native: NO_NATIVE_MESSAGING,
      version: '1.0.0',
      loadSearch: async () => createSearchScript(BRAND_TABLE),
      fetch: (input, init) =>
        call(
          `fetch ${input instanceof Request ? input.url : input.toString()}`,
          async () =>
            networkFault(network) ??
            administrators.answer(input, init) ??
            (await okta.fetch(input, init)),
          init?.signal,
        ),
      now: () => clock.now,
      random: () => 0.5,
      async wait(ms) {
        clock.now += ms;
      },
      timeout: (ms) => AbortSignal.timeout(ms),
      untilIdle: async () => undefined,
      withLock,
      userAgent: 'Mozilla/5.0 Chrome/147.0.0.0 Safari/537.36',
      quarantinedKeys: () => call('quarantinedKeys', async () => []),
      removeQuarantined: () => call('removeQuarantined', async () => undefined),
      policy: () => call('policy', async () => ({})),
      watchPolicy: () => () => undefined,
      browserTexts: async () => (name) => BROWSER_TEXTS[name],
      hasHostPermission: () => call('mayReach', async () => true),
      removeHostPermission: () => call('removeAccess', async () => undefined),
      openUrl: (url) =>
        call('openUrl', async () => {
          opened.push(url);
        }),
      openPanelOrTab: (where) =>
        call('openPanelOrTab', async () => {
          pages.push(`assistant ${where}`);
        }),
      openOptions: () =>
        call('openOptions', async () => {
          pages.push('options');
        }),
      openWelcome: () =>
        call('openWelcome', async () => {
          pages.push('welcome');
        }),
      report(error) {
        reported.push(error);
      },
    };
  }

  return {
    clock,
    network,
    okta,
    administrators,
    serviceKeys,
    erasure,
    opened,
    pages,
    reported,
    disk,
    /** Starts a worker; `harm` befalls its call number `faultAt`. */
    start(faultAt = 0, fault: InjectedFault = 'reject') {
      const lifetime: WorkerLifetime = {
        calls: [],
        killed: false,
        faultAt,
        fault,
        locks: new Map(),
      };
      const worker = lifetimes.run(lifetime, () =>
        createWorker(platform(lifetime), loadOnDemand, 'xml'),
      );
      const send = pageSender(worker);
      return {
        worker,
        send,
        calls: lifetime.calls,
        stop() {
          lifetime.killed = true;
        },
        run: (flow: (context: { worker: typeof worker; send: typeof send }) => Promise<unknown>) =>
          outcomeOf(
            lifetime,
            lifetimes.run(lifetime, () => flow({ worker, send })),
          ),
      };
    },
    /** Keeps storage, Okta and clock as they are, to be put back by the returned function. */
    snapshot() {
      const local = structuredClone(disk.local);
      const session = structuredClone(disk.session);
      const restoreOkta = okta.snapshot();
      const savedKeys = new Map(serviceKeys.stored);
      const now = clock.now;
      return () => {
        replace(disk.local, local);
        replace(disk.session, session);
        restoreOkta();
        serviceKeys.stored.clear();
        for (const [name, key] of savedKeys) serviceKeys.stored.set(name, key);
        erasure.due = false;
        clock.now = now;
        for (const list of [opened, pages, reported]) list.length = 0;
        timeouts.clear();
      };
    },
    endSession() {
      disk.session.clear();
    },
  };
}

type FaultyBrowser = ReturnType<typeof faultyBrowser>;
export type FaultyWorker = ReturnType<FaultyBrowser['start']>;

function replace(map: Map<string, unknown>, values: ReadonlyMap<string, unknown>): void {
  map.clear();
  for (const [key, value] of values) map.set(key, structuredClone(value));
}

function networkFault({ now }: NetworkState): Response | null {
  switch (now) {
    case 'fair':
      return null;
    case 'offline':
      throw new TypeError('Failed to fetch');
    case 'server error':
      return new Response('<h1>Bad gateway</h1>', { status: 502 });
    case 'rate limit':
      return Response.json({ errorCode: 'E0000047' }, { status: 429 });
  }
}

const MAX_EXPIRIES = 8;

async function outcomeOf(lifetime: WorkerLifetime, flow: Promise<unknown>): Promise<Outcome> {
  const settled = flow.then(
    (): Outcome => ({ kind: 'done' }),
    (thrown: unknown): Outcome => ({ kind: 'failed', thrown }),
  );
  for (let expiries = 0; expiries <= MAX_EXPIRIES; expiries += 1) {
    const outcome = await Promise.race([settled, untilQuiet()]);
    if (outcome !== null) return outcome;
    if (lifetime.killed) return { kind: 'dead' };
    for (const controller of timeouts)
      controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    timeouts.clear();
  }
  return { kind: 'hung' };
}

/** Turns of the event loop in which nothing happens before a worker counts as quiet. */
const QUIET_TURNS = 3;

/** Settles once nothing is called and nothing is being answered. */
async function untilQuiet(): Promise<null> {
  for (let seen = -1, still = 0; still < QUIET_TURNS;) {
    still = seen === activity && inFlight === 0 ? still + 1 : 0;
    seen = activity;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}
