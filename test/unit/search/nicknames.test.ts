import { describe, expect, it } from 'vitest';
import { findApplication, findNamedExactly } from '../../../src/search/find-application.ts';
import {
  addNickname,
  findNickname,
  MAX_NICKNAMES,
  withoutNickname,
} from '../../../src/search/nicknames.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { decodeNicknames, type Nickname } from '../../../src/domain/personalization.ts';
import { application, BRANDS } from './applications.ts';

const applications = ['Workday', 'Zoom', 'My Teams', 'Microsoft Teams', 'Box', 'Box'].map(
  application,
);
const [workday, zoom, myTeams, , box, otherBox] = applications;
if (!workday || !zoom || !myTeams || !box || !otherBox) throw new Error('Apps are missing.');

const indexWith = (nicknames: readonly Nickname[]) =>
  createSearchIndex(applications, new Map([['daily', 'Box']]), BRANDS, {
    nicknames,
    pins: [],
  });
const idOf = (query: string, nicknames: readonly Nickname[]) =>
  searchApplications(indexWith(nicknames), query).launch?.id ?? null;

describe('a nickname in the search', () => {
  const nicknames = [
    { name: 'Time Sheet', application: workday.id },
    { name: 'teams', application: myTeams.id },
    { name: 'crates', application: otherBox.id },
    { name: 'daily', application: zoom.id },
    { name: 'gone', application: 'not-assigned' },
  ];

  it.each([
    ['whatever case and spaces', 'time  SHEET', workday.id],
    ['before a product of that name', 'teams', myTeams.id],
    ['for one of two apps of the same label', 'crates', otherBox.id],
    ['before the organization’s own name', 'daily', zoom.id],
    ['by its start', 'time sh', workday.id],
    ['unless its app is not assigned', 'gone', null],
  ])('opens its app, %s', (_, query, id) => {
    expect(idOf(query, nicknames)).toBe(id);
  });

  it('is what tools and the assistant find', () => {
    const index = indexWith(nicknames);
    expect(findApplication(index, 'time sheet')).toEqual({ kind: 'found', application: workday });
    expect(findNamedExactly(index, 'crates')).toBe(otherBox);
  });

  it('asks where an app has come to bear that label', () => {
    const conflict = [{ name: 'zoom', application: workday.id }];
    expect(findApplication(indexWith(conflict), 'zoom')).toEqual({
      kind: 'several',
      candidates: [zoom, workday],
    });
  });
});

describe('addNickname()', () => {
  const add = (typed: string, nicknames: readonly Nickname[] = []) =>
    addNickname(nicknames, typed, workday, applications);

  it('adds it on one line, without invisible characters', () => {
    expect(add(' time\n\u202esheet ')).toMatchObject({ kind: 'added', name: 'time sheet' });
  });

  it.each([
    ['nothing', '  ', 'no-letters', null],
    ['signs alone', '🍕!', 'no-letters', null],
    ['a long one', 'x'.repeat(41), 'too-long', null],
    ['another app’s label', 'ZOOM', 'is-label', zoom],
    ['its own label', 'work day', 'is-label', workday],
    ['another app’s nickname', 'Stand-up', 'taken', zoom],
  ])('refuses %s', (_, typed, problem, other) => {
    const nicknames = [{ name: 'stand up', application: zoom.id }];
    expect(add(typed, nicknames)).toEqual({ kind: 'refused', problem, other });
  });

  it('refuses more than people keep in mind', () => {
    const many = Array.from({ length: MAX_NICKNAMES }, (_, at) => ({
      name: `name ${at}`,
      application: zoom.id,
    }));
    expect(add('one more', many)).toMatchObject({ problem: 'too-many' });
  });

  it('takes over what named an app that is gone, and what it named itself', () => {
    const before = [
      { name: 'Sheet', application: 'gone' },
      { name: 'time', application: workday.id },
    ];
    expect(add('sheet', before)).toMatchObject({
      nicknames: [
        { name: 'time', application: workday.id },
        { name: 'sheet', application: workday.id },
      ],
    });
    expect(add('Time', before)).toMatchObject({ kind: 'added' });
  });
});

it('finds and removes a nickname by the same words', () => {
  const nicknames = [{ name: 'Stand-up', application: zoom.id }];
  expect(findNickname(nicknames, 'stand up')).toEqual(nicknames[0]);
  expect(withoutNickname(nicknames, 'STAND UP')).toEqual([]);
});

it('leaves out what is stored in another form', () => {
  const whole = { name: 'a', application: 'b' };
  expect(decodeNicknames([whole, null, 7, { name: 1 }, { name: 'x' }])).toEqual([whole]);
  expect(decodeNicknames('no list')).toBeUndefined();
});
