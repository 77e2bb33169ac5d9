import { render } from 'preact';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import type { Directory } from '../../../src/domain/directory.ts';
import { createWorkbenchDeps } from '../../../src/ui/workbench/workbench-context.ts';
import { Workbench } from '../../../src/ui/workbench/workbench.tsx';
import '../../../src/ui/workbench/workbench.css';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { applicationsNamed, directoryOf } from '../../fakes/tool-context.ts';
import { fakeClock, serveWorkbench } from '../../fakes/workbench.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

export const DIRECTORY = directoryOf(applicationsNamed('Google Drive', 'Google Mail', 'Zoom'), {
  title: 'Designer',
});

interface OpenedWorkbench {
  readonly extension: FakeExtension;
  readonly root: HTMLElement;
}

/** Mounts the workbench over a fake extension with the product's own MCP server. */
export function openWorkbench(
  extension: FakeExtension = fakeExtension(),
  directory: Directory = DIRECTORY,
): OpenedWorkbench {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const client = serveWorkbench(extension, directory);
  render(<Workbench workbench={createWorkbenchDeps(extension, client, fakeClock())} />, root);
  return { extension, root };
}

export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const tab = (name: RegExp) => page.getByRole('tab', { name });
export const article = (name: string) => page.getByRole('article', { name });
export const result = (of: string) => page.getByRole('group', { name: `Result: ${of}` });
