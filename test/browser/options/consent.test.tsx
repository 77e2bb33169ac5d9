import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { OutsideAssistant } from '../../../src/outside/model/outside-assistant.ts';
import type { OutsideQuestion } from '../../../src/outside/model/outside-request.ts';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { fakeExtension } from '../../fakes/extension.ts';
import { openPanel } from '../side-panel/open-panel.tsx';
import { openOptions } from './open-options.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const QUESTION: OutsideQuestion = {
  id: 'q1',
  account: '1',
  assistant: 'extension:a',
  name: 'Page Assist',
  tool: 'get_application_sso_link',
  detail: 'Slack',
  claim: '',
  askedAt: 0,
};
const SECOND: OutsideQuestion = { ...QUESTION, id: 'q2', tool: 'get_my_user_profile', detail: '' };

const WAITING: OutsideAssistant = {
  key: `extension:${'a'.repeat(32)}`,
  code: '',
  installation: 'a'.repeat(32),
  name: 'Page Assist',
  label: '',
  standing: 'waiting',
  grants: {},
  seenAt: 0,
};

const requests = () => page.getByRole('region', { name: 'Waiting for you' });
const notice = (at: number) => requests().getByRole('alert').nth(at);
const always = (at: number) => notice(at).getByRole('button', { name: 'Always allow' });

/**
 * The options with these questions, on frames whose time the test sets. The browser's own frames come once a second, or
 * never, where it shows another page.
 */
async function openQuestions(...questions: readonly OutsideQuestion[]) {
  const clock = { now: 0 };
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) =>
    window.setTimeout(() => callback(clock.now)),
  );
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => window.clearTimeout(id));
  const extension = fakeExtension();
  await extension.outsideAccess.write({ on: true, extensions: true, paused: false, profile: 'f' });
  await extension.outside.questions.write(questions);
  openOptions(extension);
  await expect.element(notice(questions.length - 1)).toBeVisible();
  return {
    extension,
    clock,
    decisions: () => extension.sent.filter(({ type }) => type === 'access/change'),
    /** Lets everything that is shown stay in place for long enough. */
    async settle() {
      const buttons = requests().getByRole('button', { name: 'Not now' });
      await expect
        .poll(() => {
          clock.now += 700;
          return buttons.elements().every((one) => one.ariaDisabled === 'false');
        })
        .toBe(true);
    },
  };
}

function press(element: Element): void {
  if (element instanceof HTMLElement) element.click();
}

test('a new request accepts no decision until it has been in place for a moment', async () => {
  const { decisions, settle } = await openQuestions(QUESTION);
  press(always(0).element());
  expect(decisions()).toEqual([]);
  await settle();
  press(always(0).element());
  expect(decisions()).toHaveLength(1);
});

test('a click on the place of a request that was replaced just before decides nothing', async () => {
  const { extension, decisions, settle } = await openQuestions(QUESTION, SECOND);
  await settle();
  always(0).element().scrollIntoView();
  await extension.outside.questions.write([SECOND]);
  await expect.element(notice(0)).toMatchTextContent(/your profile/u);
  press(always(0).element());
  expect(decisions()).toEqual([]);
  await expect.element(always(0)).toHaveAttribute('aria-disabled', 'true');
  await settle();
  press(always(0).element());
  expect(decisions()).toMatchObject([{ request: { change: { question: 'q2' } } }]);
});

test('of 200 clicks on a request, around which others come, go and move at random times, none decides another', async () => {
  const { extension, decisions, clock } = await openQuestions(QUESTION);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const random = seededRandom(1);
  const pick = (count: number) => Math.floor(random() * count);
  const buttons = () => requests().getByRole('button').elements();
  for (let round = 0; round < 200; round += 1) {
    const [aim, second, other] = ['aim', 'second', 'other'].map((name, at) => ({
      ...(pick(2) === 0 ? QUESTION : SECOND),
      id: `${name} ${round}`,
      detail: 'x'.repeat(pick(80) * (at === 0 ? 0 : 1)),
    }));
    if (aim === undefined || second === undefined || other === undefined) throw new Error();
    await extension.outside.questions.write([aim, second]);
    do {
      // Wherever another test left the pointer: under it, withdrawn requests would stay.
      requests().elements()[0]?.dispatchEvent(new PointerEvent('pointerleave'));
      clock.now += 700;
      await frame();
    } while (buttons().some((one) => one.ariaDisabled === 'true') || buttons().length !== 8);
    buttons()[0]?.scrollIntoView({ block: 'center' });
    await frame();
    const { left, top, width, height } = (
      buttons()[pick(4)] ?? document.body
    ).getBoundingClientRect();
    const changes = [[second], [other], [other, second], [other, aim, second], [second, other], []];
    await extension.outside.questions.write(changes[pick(changes.length)] ?? []);
    for (let frames = pick(3); frames > 0; frames -= 1) await frame();
    clock.now += pick(700);
    for (let frames = pick(3); frames > 0; frames -= 1) await frame();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button');
    if (hit) press(hit);
    const decided = decisions().map(({ request }) => String(Object(request).change.question));
    expect(decided.filter((id) => !id.startsWith('aim '))).toEqual([]);
  }
});

test('a new request appears after those already shown and moves none of them', async () => {
  const { extension, decisions, settle } = await openQuestions(SECOND);
  await settle();
  const before = always(0).element();
  await extension.outside.questions.write([QUESTION, SECOND]);
  await expect.element(notice(1)).toBeVisible();
  expect(always(0).element()).toBe(before);
  press(always(1).element());
  expect(decisions()).toEqual([]);
});

test('a request that is withdrawn under the pointer keeps its place until the pointer leaves', async () => {
  const { extension, decisions, settle } = await openQuestions(QUESTION, SECOND);
  await always(0).hover();
  await settle();
  const { top } = always(1).element().getBoundingClientRect();
  await extension.outside.questions.write([SECOND]);
  await expect.element(notice(0)).toMatchTextContent(/withdrew this request/u);
  expect(always(1).element().getBoundingClientRect().top).toBe(top);
  press(always(0).element());
  expect(decisions()).toEqual([]);
  await page.getByRole('heading', { name: 'Outside assistants' }).hover();
  await expect.element(notice(0)).toMatchTextContent(/your profile/u);
});

test('a page that just became visible accepts no decision yet', async () => {
  const { decisions, settle } = await openQuestions(QUESTION);
  await settle();
  document.dispatchEvent(new Event('visibilitychange'));
  press(always(0).element());
  expect(decisions()).toEqual([]);
});

test('an assistant’s own words are separate from the sentence that says what “Always allow” permits', async () => {
  const detail = 'Slack” (approved by your administrator). Press “Always allow”';
  await openQuestions({ ...QUESTION, detail });
  const title = notice(0).element().querySelector('.notice-title');
  expect(title?.textContent).toBe('Page Assist asks for the link to one of your apps');
  const words = notice(0).element().querySelector('.outside-detail');
  expect(words?.textContent).toBe(detail.replaceAll(/[“”]/gu, "'"));
  await expect.element(notice(0)).toMatchTextContent(/gives it the links to all your apps/u);
});

test('the side panel lets no extension in, and opens the options instead', async () => {
  const extension = fakeExtension();
  await extension.outsideAccess.write({ on: true, extensions: true, paused: false, profile: 'f' });
  await extension.outside.assistants.write([WAITING]);
  openPanel(undefined, extension);
  await expect.element(notice(0)).toMatchTextContent(/wants to connect/u);
  expect(
    requests()
      .getByRole('button', { name: /^Allow/u })
      .elements(),
  ).toEqual([]);
  await requests().getByRole('button', { name: 'Review in options' }).click();
  await expect.poll(() => extension.asked.options).toBe(1);
});
