import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sessionUser, SIGNED_OUT, type Session } from '../../../src/domain/session.ts';
import { afterFrame, showFirstFrame } from '../../../src/ui/popup/first-frame.tsx';
import type { HeldInput } from '../../../src/ui/popup/held-input.ts';
import { mountPopup } from '../../../src/ui/popup/mount-popup.tsx';
import '../../../src/ui/popup/popup.css';
import { accountsOf, ADA_ACCOUNT, BOB_ACCOUNT } from '../../fakes/accounts.ts';
import { ADA, fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import { applications, field, labels, named, selected, snapshotOf } from './open-popup.tsx';

let root: HTMLElement;
let held: HeldInput | null;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  held?.release();
  render(null, root);
  root.remove();
});

const withList = () => fakeExtension({ applications: snapshotOf(applications) });

async function showFirst(extension: FakeExtension): Promise<HeldInput | null> {
  const values = {
    accounts: await extension.accounts.read(),
    session: await extension.session.read(),
    applications: await extension.applications.read(),
    launches: await extension.launches.read(),
    pins: await extension.pins.read(),
  };
  held = showFirstFrame(values, 'en-US', root);
  return held;
}

/** The popup is there once it has asked for a newer list. */
async function takeOver(extension: FakeExtension): Promise<void> {
  mountPopup(extension, 'en-US', root, false, held);
  await expect.poll(() => extension.sent.map(({ type }) => type)).toContain('applications/refresh');
}

/** The markup without pictures. */
function markup(element: Element): string {
  return element.innerHTML.replaceAll(/<img [^>]*>/gu, '');
}

const launched = new Map([[named('Zoom').id, [1000]]]);
const twins = [named('Zoom'), { ...named('Zoom'), id: 'twin' }, named('Slack')];
const many = Array.from({ length: 5000 }, (_, at) => ({
  ...named('Zoom'),
  id: `many${at}`,
  label: `App ${at}`,
  hidden: at % 7 === 0,
  sortOrder: 5000 - at,
}));

test.each([
  ['fifty apps', withList()],
  [
    'apps opened before',
    fakeExtension({ applications: snapshotOf(applications), launches: launched }),
  ],
  [
    'pinned apps, one of them opened',
    fakeExtension({
      applications: snapshotOf(applications),
      launches: launched,
      pins: [named('Slack').id, 'not-assigned', named('Zoom').id],
    }),
  ],
  ['apps of one name', fakeExtension({ applications: snapshotOf(twins) })],
  [
    'an app that is not safe',
    fakeExtension({ applications: snapshotOf([{ ...named('Zoom'), ssoLink: null }]) }),
  ],
  [
    '5,000 apps, some hidden',
    fakeExtension({
      applications: snapshotOf(many, 7_200_000),
      launches: new Map([['many3', [1]]]),
    }),
  ],
])('the first frame with %s equals what the popup renders', async (_what, extension) => {
  await showFirst(extension);
  const first = markup(root);
  held?.release();
  root.replaceChildren();
  const drawn = Promise.withResolvers<string>();
  const watcher = new MutationObserver(() => drawn.resolve(markup(root)));
  watcher.observe(root, { childList: true, subtree: true });
  mountPopup(extension, 'en-US', root, false);
  expect(first).toBe(await drawn.promise);
  watcher.disconnect();
});

test('the popup takes over every element of the first frame', async () => {
  const extension = withList();
  await showFirst(extension);
  const first = [...root.querySelectorAll('*')];
  await expect.element(field()).toHaveFocus();
  await takeOver(extension);
  expect(first.filter((element) => !element.isConnected)).toEqual([]);
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => selected(root)).toBe(labels(root)[1]);
});

test('renders a list again if it changed after the first frame', async () => {
  const extension = withList();
  await showFirst(extension);
  await extension.applications.write(snapshotOf([named('Slack')]));
  await takeOver(extension);
  expect(labels(root)).toEqual(['Slack']);
  expect(root.querySelector('[role=option]')?.getAttribute('href')).toBe(named('Slack').ssoLink);
});

test('handles keys that the user pressed before the popup took over', async () => {
  const extension = withList();
  await showFirst(extension);
  const third = labels(root)[2] ?? '';
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(extension.opened).toEqual([]);
  await takeOver(extension);
  await expect.poll(() => extension.opened.length).toBe(1);
  expect(extension.opened[0]?.applicationId).toBe(named(third).id);
});

test('searches text that the user typed before the popup took over, and Enter opens the result', async () => {
  const extension = withList();
  await showFirst(extension);
  await userEvent.keyboard('slack{Enter}');
  await takeOver(extension);
  await expect.poll(() => extension.opened.length).toBe(1);
  expect(extension.opened[0]?.applicationId).toBe(named('Slack').id);
  await expect.element(field()).toHaveValue('slack');
});

test('a click on a row before the popup took over opens the app through the worker', async () => {
  const extension = withList();
  await showFirst(extension);
  const third = labels(root)[2] ?? '';
  await page.getByRole('option').nth(2).click();
  expect(extension.opened).toEqual([]);
  await takeOver(extension);
  await expect.poll(() => extension.opened[0]?.applicationId).toBe(named(third).id);
});

const ada = sessionUser(ADA);
const expired: Session = ada === null ? ADA : { state: 'expired', user: ada, problem: null };

test.each([
  ['signed out', fakeExtension({ session: SIGNED_OUT, applications: snapshotOf(applications) })],
  [
    'an expired session',
    fakeExtension({ session: expired, applications: snapshotOf(applications) }),
  ],
  ['no list yet', fakeExtension()],
  ['no apps', fakeExtension({ applications: snapshotOf([]) })],
  ['no org', fakeExtension({ org: null, session: SIGNED_OUT })],
  [
    'several accounts',
    fakeExtension({
      accounts: accountsOf(ADA_ACCOUNT, BOB_ACCOUNT),
      applications: snapshotOf(applications),
    }),
  ],
])('shows no separate first frame with %s', async (_state, extension) => {
  expect(await showFirst(extension)).toBeNull();
  expect(root.childNodes).toHaveLength(0);
});

test.each(['light', 'dark'] as const)('has no accessibility violations, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await showFirst(withList());
  await afterFrame();
  expect(await violationsOf(root)).toEqual([]);
  delete document.documentElement.dataset.theme;
});
