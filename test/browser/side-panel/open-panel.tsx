import { render } from 'preact';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import type { AnswerBlock, Turn } from '../../../src/assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../../src/assistant/turn-host.ts';
import { SidePanel } from '../../../src/ui/side-panel/side-panel.tsx';
import { createPanelDeps } from '../../../src/ui/side-panel/panel-context.ts';
import type { RunChoice, RunTurn } from '../../../src/ui/side-panel/chat-deps.ts';
import '../../../src/ui/side-panel/index.css';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) close(root);
});

function close(root: HTMLElement): void {
  render(null, root);
  root.remove();
}

export interface OpenedPanel {
  readonly extension: FakeExtension;
  readonly root: HTMLElement;
  close(): void;
}

/** Mounts a side panel over a fake extension; several may be open at once, as in several windows. */
export function openPanel(
  runTurn: RunTurn = answering([{ kind: 'text', text: 'An answer.' }]),
  extension: FakeExtension = fakeExtension(),
  runChoice: RunChoice = async function* () {},
): OpenedPanel {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const deps = {
    runTurn,
    runChoice,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    locale: 'en-US',
    languages: ['en-US'],
  };
  render(<SidePanel panel={createPanelDeps(extension, deps)} />, root);
  return { extension, root, close: () => close(root) };
}

/** A `runTurn` that answers every prompt with the same blocks; `prompts` records what was asked. */
export function answering(blocks: readonly AnswerBlock[], prompts: string[] = []): RunTurn {
  return async function* run(prompt): AsyncGenerator<TurnEvent> {
    prompts.push(prompt);
    yield { type: 'status', status: 'running' };
    for (const block of blocks) yield { type: 'block', block };
    yield { type: 'status', status: 'done' };
  };
}

/** A `runTurn` that says one thing and then waits until it is stopped. */
export function neverDone(hosts: TurnHost[] = []): RunTurn {
  return async function* run(_prompt, host, signal): AsyncGenerator<TurnEvent> {
    hosts.push(host);
    yield {
      type: 'call',
      record: { tool: 'get_my_user_profile', input: {}, outcome: 'running', milliseconds: null },
    };
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    yield { type: 'block', block: { kind: 'text', text: 'Too late.' } };
  };
}

export function turnOf(blocks: readonly AnswerBlock[], rest: Partial<Turn> = {}): Turn {
  return {
    id: crypto.randomUUID(),
    prompt: 'A question',
    askedAt: Date.now(),
    status: 'done',
    calls: [],
    blocks,
    ...rest,
  };
}

/** A panel whose conversation holds one turn with these blocks. */
export function panelWith(blocks: readonly AnswerBlock[], rest: Partial<Turn> = {}): OpenedPanel {
  const extension = fakeExtension({ transcript: [turnOf(blocks, rest)] });
  return openPanel(undefined, extension);
}

export const composer = () => page.getByRole('textbox');
export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const log = () => page.getByRole('log');

/** Waits until the conversation has these words. */
export async function expectText(text: string): Promise<void> {
  await expect.poll(() => log().element().textContent).toContain(text);
}
