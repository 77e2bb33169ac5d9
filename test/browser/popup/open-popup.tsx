import { render } from 'preact';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { createPopupDeps } from '../../../src/ui/popup/popup-context.ts';
import { Popup } from '../../../src/ui/popup/popup.tsx';
import '../../../src/ui/popup/popup.css';
import links from '../../data/app-links-50.json';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

export const ORIGINS = ['https://acme.okta.com'];

export const applications: readonly AssignedApplication[] = toApplications(
  links,
  ORIGINS,
).applications;

/** The application with this label; a test that names none of the fifty is wrong. */
export function named(label: string): AssignedApplication {
  const found = applications.find((application) => application.label === label);
  if (found === undefined) throw new Error(`No application “${label}” among the fifty.`);
  return found;
}

export function snapshotOf<T>(value: T, age = 0): Snapshot<T> {
  return { value, takenAt: Date.now() - age };
}

export interface OpenedPopup {
  readonly extension: FakeExtension;
  readonly root: HTMLElement;
}

/** Mounts the popup over a fake extension, by default with the fifty applications. */
export function openPopup(
  extension: FakeExtension = fakeExtension({ applications: snapshotOf(applications) }),
): OpenedPopup {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  render(<Popup popup={createPopupDeps(extension, 'en-US')} />, root);
  return { extension, root };
}

/** Mounts the popup and waits for its first row. */
export async function openList(extension?: FakeExtension): Promise<OpenedPopup> {
  const opened = openPopup(extension);
  await expect.element(page.getByRole('option').first()).toBeVisible();
  return opened;
}

export const field = () => page.getByRole('combobox', { name: 'Find an app' });
export const button = (name: string | RegExp) => page.getByRole('button', { name });

/** The labels in the document, from the top. */
export function labels(root: HTMLElement): string[] {
  return [...root.querySelectorAll('[role=option] .popup-label')].map(
    ({ textContent }) => textContent,
  );
}

export function headings(root: HTMLElement): string[] {
  return [...root.querySelectorAll('.popup-heading')].map(({ textContent }) => textContent);
}

/** The label of the selected application, which is also the one that the field points at. */
export function selected(root: HTMLElement): string | undefined {
  const active = root.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
  const option = root.querySelector('[aria-selected=true]');
  expect(option?.id).toBe(active);
  return option?.querySelector('.popup-label')?.textContent;
}
