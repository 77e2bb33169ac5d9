import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AnswerBlock } from '../../src/assistant/transcript.ts';
import { applyTranslation } from '../../src/domain/localized.ts';
import { SIGNED_OUT } from '../../src/domain/session.ts';
import { toApplications } from '../../src/okta/app-links.ts';
import { fakeExtension } from '../fakes/extension.ts';
import { PSEUDO_LOCALES } from '../fakes/pseudo-locale.ts';
import { firstRun, openOptions } from './options/open-options.tsx';
import { applications, openPopup, ORIGINS, snapshotOf } from './popup/open-popup.tsx';
import { openPanel, turnOf } from './side-panel/open-panel.tsx';
import { openWorkbench } from './workbench/open-workbench.tsx';

const WIDTHS = [320, 400, 600];

const foreign = toApplications(
  ['שלום (Test)!', 'R&D <b> – 2', 'Übergrößenträgerverwaltung', '日本語のアプリ'].map(
    (label, at) => ({
      label,
      linkUrl: `${ORIGINS[0]}/home/x/0oa${at}/${at}`,
      sortOrder: at - 10,
    }),
  ),
  ORIGINS,
).applications;

const all = snapshotOf([...foreign, ...applications]);

const ANSWERS: readonly AnswerBlock[] = [
  { kind: 'text', text: 'An answer.' },
  {
    kind: 'profile',
    rows: [
      { field: 'title', label: 'Title', value: 'Principal Analyst' },
      { field: 'manager', label: 'Manager', value: null },
    ],
  },
  { kind: 'suggestions', prompts: ['Open Zoom'] },
];

interface Scene {
  readonly open: () => { readonly root: HTMLElement };
  /** Is there once the surface is drawn. */
  readonly drawn: string;
  readonly hash?: string;
}

const SCENES: Readonly<Record<string, Scene>> = {
  'the popup': {
    open: () => openPopup(fakeExtension({ applications: all })),
    drawn: '[role=option]',
  },
  'the popup before set-up': { open: () => openPopup(firstRun()), drawn: 'button' },
  'the empty panel': {
    open: () => openPanel(undefined, fakeExtension({ applications: all })),
    drawn: '.empty',
  },
  'the panel with answers': {
    open: () => openPanel(undefined, fakeExtension({ transcript: [turnOf(ANSWERS)] })),
    drawn: '.turn',
  },
  'the options': { open: () => openOptions(), drawn: 'main' },
  'the options before set-up': { open: () => openOptions(firstRun()), drawn: 'main' },
  'the welcome page': {
    open: () => openOptions(firstRun()),
    drawn: '.welcome-card',
    hash: '#welcome',
  },
  'the welcome page at its sign-in': {
    open: () => openOptions(fakeExtension({ session: SIGNED_OUT })),
    drawn: '.welcome-card',
    hash: '#welcome',
  },
  'the workbench': { open: () => openWorkbench(), drawn: 'article' },
};

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  location.hash = '';
});

/** What stands beyond an edge of the window, where nobody can scroll to it. */
function beyondEdges(root: HTMLElement): readonly string[] {
  const width = document.documentElement.clientWidth;
  return [...root.querySelectorAll('*')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < -0.5 || right > width + 0.5) && !isClipped(element);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}

/** Whether an element scrolls within another one, or is for screen readers alone. */
function isClipped(element: Element): boolean {
  if (element.closest('.visually-hidden') !== null) return true;
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible') return true;
  return false;
}

async function draw({ open, drawn, hash = '' }: Scene): Promise<HTMLElement> {
  location.hash = hash;
  const { root } = open();
  await expect.poll(() => root.querySelector(drawn)).not.toBeNull();
  return root;
}

describe.each(['ltr', 'rtl'] as const)('in a language that is %s', (direction) => {
  test.each(Object.entries(SCENES))('nothing overflows in %s', async (_name, scene) => {
    applyTranslation('de', PSEUDO_LOCALES[direction]);
    document.documentElement.dir = direction;
    for (const width of WIDTHS) {
      await page.viewport(width, 700);
      const root = await draw(scene);
      expect(beyondEdges(root), `at ${width} px`).toEqual([]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth - clientWidth, `scrolls at ${width} px`).toBe(0);
      root.remove();
    }
  });
});

test.each(Object.entries(SCENES))('%s is mirrored from right to left', async (_name, scene) => {
  await page.viewport(400, 700);
  const startOf = async (direction: string) => {
    document.documentElement.dir = direction;
    const root = await draw(scene);
    const { width } = document.documentElement.getBoundingClientRect();
    const shown = [...root.querySelectorAll('h1, h2, .icon')].filter((element) =>
      element.checkVisibility(),
    );
    const edges = shown.map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.round(direction === 'rtl' ? width - right : left);
    });
    root.remove();
    return edges;
  };
  applyTranslation('de', PSEUDO_LOCALES.rtl);
  expect(await startOf('rtl')).toEqual(await startOf('ltr'));
});

test('foreign text keeps its own direction', async () => {
  applyTranslation('de', PSEUDO_LOCALES.rtl);
  document.documentElement.dir = 'rtl';
  const names = new Set([
    ...foreign.map(({ label }) => label),
    'Ada Lovelace',
    'Principal Analyst',
  ]);
  let found = 0;
  for (const scene of Object.values(SCENES)) {
    const root = await draw(scene);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      if (names.has(text.textContent ?? '')) {
        found += 1;
        expect(
          text.parentElement?.closest('bdi, [dir=auto]'),
          text.textContent ?? '',
        ).not.toBeNull();
      }
    root.remove();
  }
  expect(found).toBeGreaterThan(foreign.length);
});
