import type { OnDemand } from '../worker/on-demand.ts';
import { browser } from './browser.ts';

declare global {
  /** What the script `on-demand.js` leaves behind. */
  var oktaOnDemand: OnDemand | undefined;
  /** A worker's own; the types of pages, with which this folder is compiled, do not have it. */
  function importScripts(...urls: readonly ScriptUrl[]): void;
  var trustedTypes: {
    createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): ScriptUrl };
  };
}

const SCRIPT = '/on-demand.js';

/** A URL that Trusted Types, which our CSP requires, lets become a script. */
interface ScriptUrl {
  toString(): string;
}

/** Reads the worker's heavy half on first use: a service worker by `importScripts`, Firefox's event page by `import()`. */
export async function loadOnDemand(): Promise<OnDemand> {
  if (globalThis.oktaOnDemand === undefined) {
    if (import.meta.env.FIREFOX) await import(/* @vite-ignore */ browser.runtime.getURL(SCRIPT));
    else importScripts(scriptUrl());
  }
  const loaded = globalThis.oktaOnDemand;
  if (loaded === undefined) throw new Error(`${SCRIPT} left nothing behind.`);
  return loaded;
}

/** A service worker may import later only what it imported while it was installed (Service Workers §4.1.6). */
export function importWhileInstalling(): void {
  if (import.meta.env.FIREFOX) return;
  addEventListener('install', () => {
    importScripts(scriptUrl());
  });
}

let trusted: ScriptUrl | null = null;

/** The one script URL that is trusted, whatever was asked for. */
function scriptUrl(): ScriptUrl {
  trusted ??= trustedTypes
    .createPolicy('on-demand', { createScriptURL: () => SCRIPT })
    .createScriptURL(SCRIPT);
  return trusted;
}
