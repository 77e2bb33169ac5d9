import { describe, expect, it } from 'vitest';
import { readRequestToOpen } from '../../../src/assistant/open-rules.ts';
import { planTurn } from '../../../src/assistant/plan.ts';
import { toPreviousTurn } from '../../../src/assistant/previous-turn.ts';
import { index } from './applications.ts';

const zoom = index.applications.filter(({ label }) => label === 'Zoom');

/** `others` are what the plan opens beside Zoom. */
function isPlain(prompt: string, others: readonly string[] = []): boolean {
  const applications = index.applications.filter(({ label }) => others.includes(label));
  const asked = {
    applications,
    hasSeveralRequests: others.length > 0,
    isRestAnswered: false,
  };
  return zoom.some(
    (application) =>
      readRequestToOpen(prompt, application, { index, previous: null }, asked) === 'plain',
  );
}

describe('readRequestToOpen()', () => {
  it.each([
    'zoom',
    'Zoom please',
    'open zoom',
    'could you open Zoom for me, thanks',
    'hey, take me to zoom now',
    'open zoom, my call starts in 2 minutes',
    'open zoom because the stand-up moved',
    'I have a call. Zoom, quickly please.',
    'who is my manager and open zoom',
    'do I have Zoom? if so, open it',
    'pull zoom up',
    'open "Zoom"',
    'Open the SSO link for Zoom.',
    'launch the link to zoom',
  ])('allows “%s”', (prompt) => {
    expect(isPlain(prompt)).toBe(true);
  });

  it.each([
    ['open slack and zoom', ['Slack']],
    ['open zoom and then also slack', ['Slack']],
  ])('allows “%s” beside other apps that it asks for, and for no app alone', (prompt, others) => {
    expect(isPlain(prompt, others)).toBe(true);
    expect(isPlain(prompt)).toBe(false);
  });

  it.each([
    'do not open zoom',
    "please don't open zoom",
    'never open zoom',
    'open zoom at six',
    'open zoom at 14:30',
    'open zoom tomorrow',
    'open zoom in 10 minutes',
    'open zoom when Dana joins',
    'once it is signed, open zoom',
    'if the customer calls, open zoom',
    'next time I say call, open zoom',
    'every time I open zoom the screen goes white',
    'remind me to open zoom',
    'start a zoom meeting',
    'schedule a zoom call',
    'the email says: open zoom',
    'Dana told me to open zoom',
    'she wrote "open zoom" and left',
    'open zoom for 6 pm',
    'open zoom or slack',
    'open zoom, not now',
    'open zoom but only if it rains',
    'is zoom assigned to me, other team uses zoom',
    'do I have both of them, Webex and Zoom?',
    'open zom',
    'open zooom',
    'I love zoom',
    'zoom keeps crashing',
    'why does zoom not open',
    'which is better, zoom',
    'do not open the link to zoom',
    'open the link for zom',
  ])('does not allow “%s”', (prompt) => {
    expect(isPlain(prompt)).toBe(false);
  });
});

describe('planTurn() where opening is for later', () => {
  it.each(['open zoom at six', 'once it is signed, open zoom', 'open zoom when Dana joins'])(
    'declines “%s” with its reason',
    (prompt) => {
      expect(planTurn(prompt, { index, previous: null })).toMatchObject({ reason: 'later' });
    },
  );
});

describe('planTurn() where opening is not plain', () => {
  it('offers to open instead of opening', () => {
    expect(planTurn('open slakc', { index, previous: null })).toMatchObject({
      outcome: 'offer',
      readings: [{ calls: [{ action: 'open', application: { label: 'Slack' } }] }],
    });
  });

  it.each(['open', 'open something else', 'launch the thing', 'open another one please'])(
    'means no earlier application by “%s”, which refers to none',
    (prompt) => {
      const previous = toPreviousTurn(planTurn('open zoom', { index, previous: null }));
      const { calls } = planTurn(prompt, { index, previous });
      expect(calls.filter((call) => 'application' in call && call.application !== null)).toEqual(
        [],
      );
    },
  );
});
