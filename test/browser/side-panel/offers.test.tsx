import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { OfferOption } from '../../../src/assistant/offer-types.ts';
import { REMEMBERED_CHOICES } from '../../../src/storage/catalog.ts';
import type { AnswerBlock } from '../../../src/assistant/transcript.ts';
import type { RunChoice } from '../../../src/ui/side-panel/chat-deps.ts';
import { answering, button, composer, expectText, openPanel } from './open-panel.tsx';

const OPEN: OfferOption = {
  text: 'Open Slack',
  calls: [
    { tool: 'get_application_sso_link', action: 'open', words: 'slack', application: 'slack' },
  ],
};
const LINK: OfferOption = {
  text: 'Get the link to Slack',
  calls: [
    { tool: 'get_application_sso_link', action: 'link', words: 'slack', application: 'slack' },
  ],
};
const BLOCKS: readonly AnswerBlock[] = [
  { kind: 'text', text: 'Did you mean: open Slack or get the link to Slack?' },
  { kind: 'offer', options: [OPEN, LINK], canRemember: true },
];

/** A `runChoice` that records what was chosen and says so. */
function choosing(chosen: (OfferOption | null)[]): RunChoice {
  return async function* (option) {
    chosen.push(option);
    yield { type: 'block', block: { kind: 'text', text: `Chosen: ${option?.text ?? 'none'}.` } };
  };
}

async function ask(blocks: readonly AnswerBlock[] = BLOCKS) {
  const chosen: (OfferOption | null)[] = [];
  const { extension } = openPanel(answering(blocks), undefined, choosing(chosen));
  await userEvent.fill(composer(), 'slack page');
  await userEvent.keyboard('{Enter}');
  await expectText('Did you mean');
  const remembered = () => extension.storedItem(REMEMBERED_CHOICES).read();
  return { chosen, remembered };
}

test('a card focuses its first button, and Enter carries it out', async () => {
  const { chosen } = await ask();
  await expect.element(button('Open Slack')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expectText('Chosen: Open Slack.');
  expect(chosen).toEqual([OPEN]);
});

test('a number key carries out the button of that number', async () => {
  const { chosen } = await ask();
  await expect.element(button('Open Slack')).toHaveFocus();
  await userEvent.keyboard('2');
  await expectText('Chosen: Get the link to Slack.');
  expect(chosen).toEqual([LINK]);
});

test('what was chosen is remembered for the same words on this device', async () => {
  const { remembered } = await ask();
  await userEvent.click(button('Get the link to Slack'));
  await expect.poll(remembered).toEqual([{ prompt: 'slack page', ...LINK }]);
});

test('what depends on the turn before is not remembered', async () => {
  const { chosen, remembered } = await ask([
    { kind: 'text', text: 'Did you mean: open Slack?' },
    { kind: 'offer', options: [OPEN], canRemember: false },
  ]);
  await userEvent.click(button('Open Slack'));
  await expectText('Chosen: Open Slack.');
  expect(chosen).toEqual([OPEN]);
  expect(await remembered()).toEqual([]);
});

test('“None of these” suggests prompts and remembers nothing', async () => {
  const { chosen, remembered } = await ask();
  await userEvent.click(button('None of these'));
  await expectText('Chosen: none.');
  expect(chosen).toEqual([null]);
  expect(await remembered()).toEqual([]);
});

test('a card does not take the focus from a question that the user is typing', async () => {
  const typed = Promise.withResolvers<void>();
  const answer = answering(BLOCKS);
  openPanel(async function* (...turn) {
    await typed.promise;
    yield* answer(...turn);
  });
  await userEvent.fill(composer(), 'slack page');
  await userEvent.keyboard('{Enter}next');
  typed.resolve();
  await expectText('Did you mean');
  await expect.element(composer()).toHaveFocus();
});
