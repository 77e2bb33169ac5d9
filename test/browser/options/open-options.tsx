import { render } from 'preact';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { createOptionsDeps } from '../../../src/ui/options/options-context.ts';
import { Options } from '../../../src/ui/options/options.tsx';
import '../../../src/ui/options/options.css';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

export interface OpenedOptions {
  readonly extension: FakeExtension;
  readonly root: HTMLElement;
}

/** Mounts the options page over a fake extension. */
export function openOptions(extension: FakeExtension = fakeExtension()): OpenedOptions {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  render(<Options options={createOptionsDeps(extension)} />, root);
  return { extension, root };
}

/** An extension that was installed just now. */
export function firstRun(): FakeExtension {
  return fakeExtension({ org: null, session: SIGNED_OUT });
}

export const domain = () => page.getByLabelText('Okta domain');
export const clientId = () => page.getByLabelText('Client ID');
export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const save = () => page.getByRole('button', { name: 'Connect', exact: true });

/** Fills the form in with what fits and saves. */
export async function fillAndSave(typed = 'acme.okta.com'): Promise<void> {
  await domain().fill(typed);
  await clientId().fill('0oa1');
  await save().click();
}
