import type { OnDemandScript } from '../worker/on-demand-script.ts';
import type { Platform } from '../worker/platform.ts';
import type { SearchScript } from '../worker/search-script.ts';
import { browser } from './browser.ts';
import { fetchBrandTable } from './brand-table.ts';

declare global {
  /** What the scripts `on-demand.js` and `search.js` leave behind. */
  var oktaOnDemand: OnDemandScript | undefined;
  var oktaOnDemandBrowser: OnDemandBrowser | undefined;
  var oktaCreateSearch: ((brandTable: string) => SearchScript) | undefined;
  /** A worker's own; the types of pages, with which this folder is compiled, do not have it. */
  function importScripts(...urls: readonly ScriptUrl[]): void;
  var trustedTypes: {
    createPolicy(name: string, rules: ScriptUrlRules): ScriptUrlPolicy;
  };
}

/** A URL that Trusted Types, which our CSP requires, lets become a script. */
interface ScriptUrl {
  toString(): string;
}

interface ScriptUrlRules {
  createScriptURL(url: string): string;
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): ScriptUrl;
}

/** The parts of the platform that come with the on-demand script, which alone uses them. */
type OnDemandBrowser = Pick<Platform, 'dpopKeys' | 'serviceKeys' | 'erasure' | 'native'>;

const SCRIPTS = ['/search.js', '/on-demand.js'] as const;

type Script = (typeof SCRIPTS)[number];

/** The worker's heavy half, read on first use. */
export async function loadOnDemand(): Promise<OnDemandScript> {
  if (globalThis.oktaOnDemand === undefined) await loadScript('/on-demand.js');
  return requireLoaded(globalThis.oktaOnDemand);
}

/** Throws before {@link loadOnDemand}. */
export function onDemandBrowser(): OnDemandBrowser {
  return requireLoaded(globalThis.oktaOnDemandBrowser);
}

let search: Promise<SearchScript> | null = null;

/** The search over the names that people use, read on first use. */
export function loadSearch(): Promise<SearchScript> {
  return (search ??= createSearch());
}

async function createSearch(): Promise<SearchScript> {
  try {
    const [brandTable] = await Promise.all([fetchBrandTable(), loadScript('/search.js')]);
    return requireLoaded(globalThis.oktaCreateSearch)(brandTable);
  } catch (thrown) {
    // The next use tries again.
    search = null;
    throw thrown;
  }
}

/** A service worker may import later only what it imported while it was installed (Service Workers §4.1.6). */
export function importWhileInstalling(): void {
  if (import.meta.env.FIREFOX) return;
  addEventListener('install', () => {
    importScripts(...SCRIPTS.map(scriptUrl));
  });
}

/** A service worker has `importScripts` but no `import()`; pages and Firefox's event page the reverse. */
async function loadScript(script: Script): Promise<void> {
  if (isServiceWorker()) importScripts(scriptUrl(script));
  else await import(/* @vite-ignore */ browser.runtime.getURL(script));
}

function isServiceWorker(): boolean {
  return !import.meta.env.FIREFOX && 'importScripts' in globalThis;
}

let trustedTypesPolicy: ScriptUrlPolicy | null = null;

/** Trusts the product's own scripts and nothing else. */
function scriptUrl(script: Script): ScriptUrl {
  trustedTypesPolicy ??= trustedTypes.createPolicy('own-scripts', {
    createScriptURL: (url) => SCRIPTS.find((known) => known === url) ?? '',
  });
  return trustedTypesPolicy.createScriptURL(script);
}

function requireLoaded<T>(loaded: T | undefined): T {
  if (loaded === undefined) throw new Error('A script of the worker left nothing behind.');
  return loaded;
}
