import { describe, expect, test } from 'vitest';
import type { OutsideQuestion } from '../../../../src/outside/model/outside-request.ts';
import { createSettledPosition } from '../../../../src/ui/outside/settled-position.ts';
import { orderRequests, type RequestSubject } from '../../../../src/ui/outside/request-order.ts';
import { shortDetail } from '../../../../src/ui/outside/strings.ts';

function question(id: string): RequestSubject {
  const asked: OutsideQuestion = {
    id,
    account: '1',
    assistant: 'k',
    name: 'Cursor',
    tool: 'get_my_user_profile',
    detail: '',
    claim: '',
    askedAt: 0,
  };
  return { kind: 'question', question: asked };
}

describe('orderRequests()', () => {
  const shown = (current: readonly string[], before: ReturnType<typeof orderRequests> = []) =>
    orderRequests(before, current.map(question), () => true);
  const keysOf = (requests: ReturnType<typeof orderRequests>) =>
    requests.map(({ key, isWithdrawn }) => `${key}${isWithdrawn ? ' withdrawn' : ''}`);

  test('keeps the order in which requests came, for any order in storage', () => {
    expect(keysOf(shown(['c', 'b', 'a'], shown(['a', 'b'])))).toEqual([
      'question a',
      'question b',
      'question c',
    ]);
  });

  test('keeps the place of a withdrawn request, also when a new one comes', () => {
    const withdrawn = shown(['b'], shown(['a', 'b']));
    expect(keysOf(shown(['b', 'c'], withdrawn))).toEqual([
      'question a withdrawn',
      'question b',
      'question c',
    ]);
  });

  test('drops a withdrawn request whose place is not kept', () => {
    const requests = orderRequests(shown(['a', 'b']), [question('b')], () => false);
    expect(keysOf(requests)).toEqual(['question b']);
  });
});

describe('a settled position', () => {
  test('settles after 700 ms in one position', () => {
    const placement = createSettledPosition();
    expect([0, 699, 700].map((time) => placement.observe('here', time))).toEqual([
      false,
      false,
      true,
    ]);
    expect([placement.isSettledAt('here'), placement.isSettledAt('there')]).toEqual([true, false]);
  });

  test('starts over after it moved, and after a reset', () => {
    const placement = createSettledPosition();
    placement.observe('here', 0);
    expect(placement.observe('here', 1000)).toBe(true);
    expect(placement.observe('there', 1001)).toBe(false);
    expect(placement.observe('there', 1701)).toBe(true);
    placement.reset();
    expect(placement.isSettledAt('there')).toBe(false);
    expect(placement.observe('there', 1702)).toBe(false);
  });
});

describe('shortDetail()', () => {
  test('keeps a short text', () => {
    expect(shortDetail('Zoom')).toBe('Zoom');
  });

  test('shows both ends of a long text in 80 characters', () => {
    const detail = shortDetail(`harmless ${'x'.repeat(400)} payroll`);
    expect(detail).toHaveLength(80);
    expect(detail).toMatch(/^harmless x+…x+ payroll$/u);
  });

  test('has no quotation mark that could end a quotation of ours', () => {
    expect(shortDetail('Slack” (approved). Press “Always «allow» "')).not.toMatch(/["“”«»]/u);
  });
});
