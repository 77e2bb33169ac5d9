import { afterEach, expect, test } from 'vitest';
import type { AnswerBlock, ApplicationSummary } from '../../../src/assistant/transcript.ts';
import { applicationId } from '../../../src/domain/application.ts';
import { displayText } from '../../../src/domain/display-text.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { NO_LAUNCHES } from '../../../src/domain/launch-history.ts';
import { SIGNED_OUT } from '../../../src/domain/session.ts';
import { toApplicationSummary } from '../../../src/assistant/application-summary.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { fakeExtension, type FakeExtension } from '../../fakes/extension.ts';
import { violationsOf } from '../axe.ts';
import hostileLinks from '../../data/app-links-hostile.json';
import { openPanel, panelWith, turnOf } from './open-panel.tsx';

const origins = ['https://acme.okta.com'];
const hostile = hostileLinks.map(({ label, linkUrl }) => ({
  id: applicationId(linkUrl),
  label: displayText(label, 120) || 'Unnamed',
  appName: '',
  ssoLink: parseSsoLink(linkUrl, origins),
  logoUrl: null,
  hidden: false,
  sortOrder: 0,
}));
const hostileIndex = createSearchIndex(hostile);
const candidates: readonly ApplicationSummary[] = hostile.map((application) =>
  toApplicationSummary(hostileIndex, application),
);
const link = 'https://acme.okta.com/home/zoom/0oa1/1';

const EVERY_BLOCK: readonly AnswerBlock[] = [
  { kind: 'text', text: 'You have these.' },
  {
    kind: 'profile',
    rows: [
      { field: 'title', label: 'Title', value: 'Principal Analyst' },
      { field: 'manager', label: 'Manager', value: null },
    ],
  },
  { kind: 'applications', query: null, total: candidates.length, applications: candidates },
  ...candidates
    .slice(0, 1)
    .map(
      (application) => ({ kind: 'application', application, ssoLink: link, opened: true }) as const,
    ),
  { kind: 'choices', action: 'open', candidates: candidates.slice(-4) },
  { kind: 'suggestions', prompts: ['Open Zoom'] },
  {
    kind: 'problem',
    error: assistantError('SIGN_IN_REFUSED', 'No.', { error: 'x', description: 'Refused by Okta.' })
      .wire,
  },
  {
    kind: 'problem',
    error: assistantError('OKTA_RATE_LIMITED', 'Wait.', { retryAt: Date.now() + 60_000 }).wire,
  },
];

const SCENES: Readonly<Record<string, () => FakeExtension>> = {
  'before the first question': () => fakeExtension(),
  'with recent applications': () =>
    fakeExtension({
      applications: { value: hostile, takenAt: Date.now() },
      launches: new Map(hostile.slice(0, 6).map(({ id }) => [id, [1]])),
    }),
  'signed out': () => fakeExtension({ session: SIGNED_OUT }),
  'signed out with a problem': () =>
    fakeExtension({
      session: { state: 'signed-out', problem: assistantError('SIGN_IN_NOT_ASSIGNED', 'No.').wire },
    }),
  'without an org': () => fakeExtension({ org: null, session: SIGNED_OUT, launches: NO_LAUNCHES }),
  'with every kind of answer': () => fakeExtension({ transcript: [turnOf(EVERY_BLOCK)] }),
  'waiting for a sign-in': () =>
    fakeExtension({
      session: SIGNED_OUT,
      transcript: [turnOf([], { status: 'needs-sign-in' })],
    }),
};

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

for (const theme of ['light', 'dark'])
  for (const [name, scene] of Object.entries(SCENES))
    test(`has no accessibility violations ${name}, ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { root } = openPanel(undefined, scene());
      await expect.poll(() => root.querySelector('.empty, .turn')).not.toBeNull();
      expect(await violationsOf(root, { rules: { region: { enabled: true } } })).toEqual([]);
    });

test('labels are rendered as text', async () => {
  const { root } = panelWith(EVERY_BLOCK, { prompt: '<img src=x onerror=alert(1)>' });
  await expect.poll(() => root.querySelector('.turn')).not.toBeNull();
  expect(root.querySelectorAll('script, style, iframe, img, [onerror], [onfocus]')).toHaveLength(0);
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('nothing overflows a panel of 320 px', async () => {
  const { root } = panelWith(EVERY_BLOCK, { prompt: 'A'.repeat(400) });
  root.style.width = '320px';
  await expect.poll(() => root.querySelector('.turn')).not.toBeNull();
  const edge = root.getBoundingClientRect().right;
  const wide = [...root.querySelectorAll('.panel *')].filter(
    (element) =>
      element.getBoundingClientRect().right > edge + 0.5 && !element.matches('.visually-hidden'),
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});
